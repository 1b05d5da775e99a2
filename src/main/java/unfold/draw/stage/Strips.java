package unfold.draw.stage;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import unfold.draw.Pixels;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/**
 * The boxes of fine cells as one image that is kept from picture to picture: only the columns of boxes that hold
 * something else, or stand elsewhere, are painted again. The image is the same as if all had been painted.
 */
final class Strips {

    /** Around a box, for its outline. */
    private static final double PEN = 1;

    /** Places that differ by less are rounding errors. */
    private static final double SAME = 1e-6;

    private Pixels pixels;
    private Subject subject;
    private Theme theme;
    private BufferedImage image;
    private Map<Slot, Content> painted = new HashMap<>();

    /** What was painted for a box: its place, and the numbers of its panels, with null for none. */
    private record Content(Rectangle2D frame, List<Tensor> numbers) {

        boolean isLike(Content other) {
            return near(frame.getX(), other.frame.getX())
                    && near(frame.getY(), other.frame.getY())
                    && near(frame.getMaxX(), other.frame.getMaxX())
                    && near(frame.getMaxY(), other.frame.getMaxY())
                    && numbers.equals(other.numbers);
        }

        private static boolean near(double a, double b) {
            return Math.abs(a - b) < SAME;
        }
    }

    /**
     * Paints boxes as an image that covers {@code area}.
     *
     * @param painter paints one of them
     * @return whether it could: some surfaces have no pixels
     */
    boolean paint(Graphics2D g, Rectangle2D area, List<Box> boxes, Numbers numbers, BiConsumer<Pixels, Box> painter) {
        Map<Slot, Content> wanted = new HashMap<>();
        boxes.forEach(box -> wanted.put(box.slot(), content(box, numbers)));
        if (pixels == null
                || subject != numbers.frame().subject()
                || !numbers.theme().equals(theme)
                || !pixels.areOf(g, area)) {
            Optional<Pixels> fresh = Pixels.of(g, area);
            if (fresh.isEmpty()) {
                return false;
            }
            pixels = fresh.get();
            subject = numbers.frame().subject();
            theme = numbers.theme();
            image = null;
            boxes.forEach(box -> painter.accept(pixels, box));
        } else {
            refresh(boxes, stale(wanted), painter);
        }
        painted = wanted;
        if (image == null) {
            image = pixels.image();
        }
        pixels.paint(g, image);
        return true;
    }

    private static Content content(Box box, Numbers numbers) {
        List<Tensor> shown = new ArrayList<>();
        box.panels().forEach(panel -> shown.add(numbers.of(panel.slot()).orElse(null)));
        return new Content(box.frame(), shown);
    }

    /** What does not show any more what it should: the ways across, from left to right, that do not touch. */
    private List<double[]> stale(Map<Slot, Content> wanted) {
        List<double[]> ways = new ArrayList<>();
        wanted.forEach((slot, content) -> {
            Content before = painted.get(slot);
            if (before == null || !before.isLike(content)) {
                ways.add(way(content.frame));
            }
        });
        painted.forEach((slot, content) -> {
            Content now = wanted.get(slot);
            if (now == null || !now.isLike(content)) {
                ways.add(way(content.frame));
            }
        });
        ways.sort((a, b) -> Double.compare(a[0], b[0]));
        List<double[]> apart = new ArrayList<>();
        for (double[] way : ways) {
            double[] last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && way[0] <= last[1] + PEN) {
                last[1] = Math.max(last[1], way[1]);
            } else {
                apart.add(way);
            }
        }
        return apart;
    }

    private static double[] way(Rectangle2D frame) {
        return new double[] {frame.getX() - PEN, frame.getMaxX() + PEN};
    }

    private void refresh(List<Box> boxes, List<double[]> stale, BiConsumer<Pixels, Box> painter) {
        for (double[] way : stale) {
            pixels.clear(new Rectangle2D.Double(way[0], 0, way[1] - way[0], 1));
            // The pixel at either end may belong in part to the next box.
            boxes.stream()
                    .filter(box -> box.frame().getMaxX() + 2 * PEN > way[0]
                            && box.frame().getX() - 2 * PEN < way[1])
                    .forEach(box -> painter.accept(pixels, box));
            pixels.refresh(image);
        }
    }
}
