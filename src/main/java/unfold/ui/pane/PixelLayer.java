package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * Pixels of the screen that are painted by the program itself, many times as fast as the toolkit does it in software.
 * A picture is painted as a whole, and what moves over it as a patch; the screen gets what differs from what it shows,
 * tile by tile.
 */
class PixelLayer extends Region {

    /** Small, so that little is drawn again around what has changed; large, so that there are few of them. */
    private static final int TILE = 128;

    private PixelPart image;
    private PixelPart spare;
    private Patch patch;
    private Ahead ahead;
    private double density;
    private final List<PixelTile> tiles = new ArrayList<>();

    PixelLayer() {
        setManaged(false);
        setMouseTransparent(true);
        sceneProperty().flatMap(Scene::windowProperty).addListener((property, old, window) -> {
            if (window == null) {
                forget();
            }
        });
    }

    /** What is not in a window needs no pixels; they are many megabytes. */
    private void forget() {
        drop();
        spare = null;
        image = null;
        patch = null;
        tiles.clear();
        getChildren().clear();
    }

    /** How many pixels of the screen lie along one unit of a node. */
    static double density(Node node) {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX();
    }

    /**
     * Paints a part of the layer, which is transparent before, and leaves the rest as it is; all of the layer where
     * there is nothing yet.
     *
     * @param painter paints at least what lies within the clip
     * @param moves what moves over all of it
     * @return whether that went well
     */
    final boolean paint(Rectangle2D part, Consumer<Graphics2D> painter, Optional<Moves> moves) {
        drop();
        Patch earlier = patch;
        boolean isFresh = fit();
        Rectangle place = isFresh ? image.place() : pixels(part);
        boolean isPainted = true;
        try {
            image.clear(place);
            image.paint(place, density, painter);
        } catch (RuntimeException e) {
            isPainted = false;
            report(e);
        }
        cover(moves);
        show(place, earlier);
        return isPainted;
    }

    /** Says what moves now over the picture that is shown. */
    final void move(Moves moves) {
        if (isFitting()) {
            Patch earlier = patch;
            cover(Optional.of(moves));
            show(patch == null ? image.place() : patch.place(), earlier);
        }
    }

    private void cover(Optional<Moves> moves) {
        Patch earlier = patch;
        try {
            patch = seen(moves)
                    .map(each -> Patch.over(image, each, pixels(each.part()), density, earlier))
                    .orElse(null);
        } catch (RuntimeException e) {
            patch = null;
            report(e);
        }
    }

    private Optional<Moves> seen(Optional<Moves> moves) {
        return moves.filter(each -> !pixels(each.part()).isEmpty());
    }

    /**
     * Lets another thread paint what may be shown next, beside what is shown now.
     *
     * @param part in which it may differ from that
     * @param moves what moves over it at first
     */
    final void prepare(Sketch next, Rectangle2D part, Optional<Moves> moves) {
        if (ahead != null && ahead.isOf(next)) {
            return;
        }
        drop();
        if (!isFitting()) {
            return;
        }
        PixelPart base = image;
        PixelPart target = spare == null ? PixelPart.of(base.place()) : spare;
        spare = null;
        double scale = density;
        Rectangle place = pixels(part);
        Moves first = seen(moves).orElse(null);
        Rectangle moving = first == null ? null : pixels(first.part());
        ahead = new Ahead(next, place, target, () -> {
            target.copy(base);
            target.clear(place);
            target.paint(place, scale, next::paint);
            return first == null ? null : Patch.over(target, first, moving, scale, null);
        });
    }

    /**
     * Shows what was prepared, if it is that.
     *
     * @param moves what moves over it now
     * @return whether it was
     */
    final boolean take(Sketch wanted, Optional<Moves> moves) {
        if (ahead == null || !ahead.isOf(wanted) || !isFitting()) {
            return false;
        }
        Ahead taken = ahead;
        ahead = null;
        if (!taken.finish()) {
            return false;
        }
        Patch earlier = patch;
        spare = image;
        image = taken.target();
        patch = taken.patch();
        if (!seen(moves).equals(Optional.ofNullable(patch).map(Patch::moves))) {
            cover(moves);
        }
        show(taken.place(), earlier);
        return true;
    }

    private void drop() {
        if (ahead != null && ahead.drop()) {
            spare = ahead.target();
        }
        ahead = null;
    }

    /** Shows what has changed in a part of the picture, and where something moves or has moved. */
    private void show(Rectangle place, Patch earlier) {
        for (PixelTile tile : tiles) {
            if (isUnder(patch, tile)) {
                PixelPart seen = PixelPart.of(tile.place());
                seen.copy(image);
                seen.copy(patch.pixels());
                tile.show(seen);
            } else if (isUnder(earlier, tile) || tile.place().intersects(place)) {
                tile.show(image);
            }
        }
    }

    private static boolean isUnder(Patch patch, PixelTile tile) {
        return patch != null && patch.place().intersects(tile.place());
    }

    private int pixels(double length) {
        return (int) Math.ceil(length * density(this));
    }

    /** The pixels that a part of the layer lies on. */
    private Rectangle pixels(Rectangle2D part) {
        return AffineTransform.getScaleInstance(density, density)
                .createTransformedShape(part)
                .getBounds()
                .intersection(image.place());
    }

    /** Thrown on, it would break the layout of the window, and again at every pulse. */
    private static void report(RuntimeException e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }

    private boolean isFitting() {
        return image != null
                && image.place().width == pixels(getWidth())
                && image.place().height == pixels(getHeight())
                && density == density(this);
    }

    /** Whether there are other pixels than before. */
    private boolean fit() {
        if (isFitting()) {
            return false;
        }
        density = density(this);
        int width = pixels(getWidth());
        int height = pixels(getHeight());
        spare = null;
        patch = null;
        image = PixelPart.of(new Rectangle(width, height));
        tiles.clear();
        for (int y = 0; y < height; y += TILE) {
            for (int x = 0; x < width; x += TILE) {
                Rectangle place = new Rectangle(x, y, Math.min(TILE, width - x), Math.min(TILE, height - y));
                tiles.add(new PixelTile(place, density));
            }
        }
        getChildren().setAll(tiles.stream().map(PixelTile::view).toList());
        return true;
    }
}
