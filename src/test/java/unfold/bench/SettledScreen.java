package unfold.bench;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture on the screen that stays, known by those of its rows of pixels in which most happens: looking for all of it
 * would take longer than painting it. The rows are taken from the upper half of what is new on the screen, below its
 * first tenth, which is where Unfold has network and equations, and the other window its label.
 */
final class SettledScreen {

    private static final int ROWS = 12;
    private static final double TOP = 0.1;
    private static final double BOTTOM = 0.56;

    /** Of the pixels of a row; a pointer that blinks may hide some. */
    private static final double ALIKE = 0.99;

    private final List<Rectangle> places = new ArrayList<>();
    private final List<int[]> pixels = new ArrayList<>();

    /** What a window has brought onto a screen. */
    SettledScreen(BufferedImage before, BufferedImage after) {
        Rectangle window = difference(before, after);
        int first = window.y + (int) (TOP * window.height);
        int last = window.y + (int) (BOTTOM * window.height);
        IntStream.range(first, last)
                .mapToObj(y -> new Rectangle(window.x, y, window.width, 1))
                .sorted(Comparator.comparingInt(row -> -edges(row(after, row))))
                .limit(ROWS)
                .forEach(row -> {
                    places.add(row);
                    pixels.add(row(after, row));
                });
    }

    private static Rectangle difference(BufferedImage before, BufferedImage after) {
        Rectangle found = new Rectangle();
        for (int y = 0; y < after.getHeight(); y++) {
            for (int x = 0; x < after.getWidth(); x++) {
                if (before.getRGB(x, y) != after.getRGB(x, y)) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    found = found.isEmpty() ? pixel : found.union(pixel);
                }
            }
        }
        return found;
    }

    private static int[] row(BufferedImage image, Rectangle place) {
        return image.getRGB(place.x, place.y, place.width, 1, null, 0, place.width);
    }

    private static int edges(int... row) {
        return (int)
                IntStream.range(1, row.length).filter(i -> row[i] != row[i - 1]).count();
    }

    /** Whether nothing is new. */
    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether the screen shows it now. */
    boolean isOn(Robot robot) {
        return IntStream.range(0, places.size()).allMatch(i -> {
            Rectangle place = places.get(i);
            int[] wanted = pixels.get(i);
            int[] now = row(robot.createScreenCapture(place), new Rectangle(0, 0, place.width, 1));
            return Arrays.equals(now, wanted) || alike(now, wanted) >= ALIKE;
        });
    }

    private static double alike(int[] now, int... wanted) {
        return IntStream.range(0, wanted.length)
                        .filter(i -> now[i] == wanted[i])
                        .count()
                / (double) wanted.length;
    }
}
