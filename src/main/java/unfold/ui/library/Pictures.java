package unfold.ui.library;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.stage.Miniature;
import unfold.ui.model.LessonPlace;
import unfold.ui.model.LibraryEntry;
import unfold.ui.model.LibraryModel;

/**
 * The pictures of the lessons: drawn on the worker one after the other, those asked for last first,
 * and the ones asked for last are kept. Its methods belong to the UI's thread.
 */
final class Pictures {

    /** Width and height of every picture, in units of the screen; its pixels are twice as fine. */
    static final int WIDTH = 320;

    static final int HEIGHT = 168;
    private static final int FINE = 2;

    /** More than are seen at once; all lessons in all palettes would take hundreds of megabytes. */
    private static final int MOST = 48;

    /** A picture of a lesson in the colours of one palette. */
    private record Key(LessonPlace place, String palette) {}

    private final LibraryModel library;
    private final BiConsumer<LessonPlace, Image> ready;
    private final Map<Key, Image> drawn = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > MOST;
        }
    };
    private final Set<Key> failed = new HashSet<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param ready takes each picture when it is drawn
     */
    Pictures(LibraryModel library, BiConsumer<LessonPlace, Image> ready) {
        this.library = library;
        this.ready = ready;
    }

    /** Forgets what was asked for and is not drawn yet. */
    void forget() {
        waiting.clear();
    }

    /** Hands over the picture of a lesson: at once if it is there, else when it is drawn. */
    void ask(LibraryEntry entry, Theme theme) {
        Key key = new Key(entry.place(), theme.palette().name());
        Image image = drawn.get(key);
        if (image != null) {
            ready.accept(entry.place(), image);
        } else if (!failed.contains(key)) {
            waiting.addLast(() -> draw(entry, theme, key));
            next();
        }
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.removeFirst().run();
        }
    }

    private void draw(LibraryEntry entry, Theme theme, Key key) {
        library.later(() -> pixels(entry, theme), pixels -> {
            busy = false;
            take(entry, key, pixels);
            next();
        });
    }

    private void take(LibraryEntry entry, Key key, int[] pixels) {
        if (pixels.length == 0) {
            failed.add(key);
            return;
        }
        WritableImage image = new WritableImage(WIDTH * FINE, HEIGHT * FINE);
        image.getPixelWriter()
                .setPixels(
                        0, 0, WIDTH * FINE, HEIGHT * FINE, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH * FINE);
        drawn.put(key, image);
        ready.accept(entry.place(), image);
    }

    /** None for a lesson that cannot be opened: whoever opens it is told why. */
    private int[] pixels(LibraryEntry entry, Theme theme) {
        try {
            Frame frame = library.picture(entry);
            BufferedImage image = new BufferedImage(WIDTH * FINE, HEIGHT * FINE, BufferedImage.TYPE_INT_ARGB);
            Graphics2D g = image.createGraphics();
            g.scale(FINE, FINE);
            new Miniature().paint(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), frame, theme);
            g.dispose();
            return image.getRGB(0, 0, WIDTH * FINE, HEIGHT * FINE, null, 0, WIDTH * FINE);
        } catch (RuntimeException | OutOfMemoryError e) {
            return new int[0];
        }
    }
}
