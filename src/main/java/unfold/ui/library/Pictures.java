package unfold.ui.library;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Bytes, enough for all bundled lessons in one palette. */
    private static final int MOST = 4 << 20;

    /** A picture of a lesson in the colours of one palette. */
    record Key(LessonPlace place, String palette) {}

    private final LibraryModel library;
    private final BiConsumer<Key, Image> ready;

    /** The one asked for last at the end. */
    private final Map<Key, PackedPixels> drawn = new LinkedHashMap<>(64, 0.75f, true);

    private int kept;
    private final Set<Key> failed = new HashSet<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param ready takes each picture when it is drawn
     */
    Pictures(LibraryModel library, BiConsumer<Key, Image> ready) {
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
        PackedPixels pixels = drawn.get(key);
        if (pixels != null) {
            ready.accept(key, image(pixels));
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
            take(key, pixels);
            next();
        });
    }

    private void take(Key key, Optional<PackedPixels> pixels) {
        pixels.ifPresentOrElse(
                packed -> {
                    keep(key, packed);
                    ready.accept(key, image(packed));
                },
                () -> failed.add(key));
    }

    private void keep(Key key, PackedPixels pixels) {
        PackedPixels before = drawn.put(key, pixels);
        kept += pixels.size() - (before == null ? 0 : before.size());
        Iterator<PackedPixels> eldest = drawn.values().iterator();
        while (kept > MOST && drawn.size() > 1) {
            kept -= eldest.next().size();
            eldest.remove();
        }
    }

    private static Image image(PackedPixels pixels) {
        WritableImage image = new WritableImage(WIDTH * FINE, HEIGHT * FINE);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        WIDTH * FINE,
                        HEIGHT * FINE,
                        PixelFormat.getIntArgbInstance(),
                        pixels.pixels(),
                        0,
                        WIDTH * FINE);
        return image;
    }

    /** None for a lesson that cannot be opened: whoever opens it is told why. */
    private Optional<PackedPixels> pixels(LibraryEntry entry, Theme theme) {
        try {
            Frame frame = library.picture(entry);
            BufferedImage image = new BufferedImage(WIDTH * FINE, HEIGHT * FINE, BufferedImage.TYPE_INT_ARGB);
            Graphics2D g = image.createGraphics();
            g.scale(FINE, FINE);
            new Miniature().paint(g, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), frame, theme);
            g.dispose();
            return Optional.of(PackedPixels.of(image.getRGB(0, 0, WIDTH * FINE, HEIGHT * FINE, null, 0, WIDTH * FINE)));
        } catch (RuntimeException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }
}
