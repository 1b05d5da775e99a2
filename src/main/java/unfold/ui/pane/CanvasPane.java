package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import unfold.draw.Hue;
import unfold.draw.Theme;

/**
 * A canvas exactly as large as its pane, painted at most once per pulse however often it became
 * stale. JavaFX draws it with the pixels of the screen, also where these are finer than the window's.
 */
public abstract class CanvasPane extends Region {

    private final Surface surface = new Surface();
    private final Region frame = new Region();
    private Runnable painted = () -> {};
    private boolean isPatient;

    protected CanvasPane() {
        // Over the picture, which covers the borders of its pane.
        frame.getStyleClass().add("focus-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getStyleClass().add("canvas-pane");
        getChildren().addAll(surface, frame);
        setMinSize(0, 0);
        // Its pixels were let go when it left the window.
        sceneProperty().flatMap(Scene::windowProperty).addListener((property, old, window) -> {
            surface.shown = null;
            repaint();
        });
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .addListener((property, old, scale) -> repaint());
    }

    /** Paints the picture into {@code area}, which is all of the pane, where there is no sketch of it. */
    protected abstract void paint(Graphics2D g, Rectangle2D area);

    /** What is shown before there is anything to show. */
    protected static void empty(Graphics2D g, Rectangle2D area, Theme theme) {
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
    }

    /** The picture of now; empty if only this pane can paint it. */
    protected Optional<Sketch> sketch() {
        return Optional.empty();
    }

    /** The picture that is likely to come next; empty if nobody knows. */
    protected Optional<Sketch> expected() {
        return Optional.empty();
    }

    /** Says that the picture of a sketch is there now. */
    protected void shown(Sketch sketch) {}

    /** What moves now over the picture of a sketch of this pane's; empty if nothing does. */
    protected Optional<Moves> moves(Sketch still) {
        return Optional.empty();
    }

    /** What is likely to move over the expected picture when it comes; empty if nothing will. */
    protected Optional<Moves> expectedMoves(Sketch expected) {
        return Optional.empty();
    }

    /** Lets this picture change one frame after those that the eye follows, which are the sooner there. */
    protected final void changeLater() {
        isPatient = true;
    }

    /** Puts a node over the picture; {@code place} is run whenever the picture was painted. */
    final void addLayer(Node layer, Runnable place) {
        getChildren().add(layer);
        afterPainting(place);
    }

    /** Does something whenever the picture has been painted. */
    final void afterPainting(Runnable action) {
        Runnable before = painted;
        painted = () -> {
            before.run();
            action.run();
        };
    }

    /** Lets the picture be painted that is likely to come next, when that of now has been handed over to be drawn. */
    protected final void lookAhead() {
        Platform.runLater(() -> expected().ifPresent(surface::prepareNext));
    }

    /** Says that the picture is out of date. */
    public final void repaint() {
        surface.stale = true;
        surface.requestLayout();
    }

    /** Says that what moves over the picture has moved. */
    final void move() {
        surface.moved = true;
        surface.requestLayout();
    }

    /** The area that pictures are painted on. */
    protected final Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, surface.paintedWidth, surface.paintedHeight);
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Not managed, so that repainting does not lay out the rest of the window again. */
    private final class Surface extends PixelLayer {

        private boolean stale = true;
        private boolean moved;
        private boolean isDue;
        private Sketch shown;
        private double paintedWidth;
        private double paintedHeight;

        @Override
        protected void layoutChildren() {
            boolean isAsLarge = paintedWidth == getWidth() && paintedHeight == getHeight();
            if (stale && isAsLarge && isPatient && !isDue) {
                isDue = true;
                Platform.runLater(this::requestLayout);
            } else if ((stale || !isAsLarge) && getWidth() >= 1 && getHeight() >= 1) {
                stale = false;
                moved = false;
                isDue = false;
                paintedWidth = getWidth();
                paintedHeight = getHeight();
                sketch().ifPresentOrElse(wanted -> show(wanted, isAsLarge), this::paintAll);
                painted.run();
                lookAhead();
            } else if (moved && !stale && shown != null) {
                moved = false;
                moves(shown).ifPresent(this::move);
            }
        }

        private void show(Sketch wanted, boolean isAsLarge) {
            Optional<Moves> moves = moves(wanted);
            boolean isThere = isAsLarge && take(wanted, moves)
                    || paint(isAsLarge ? differing(wanted) : area(), wanted::paint, moves);
            // Of a picture that could not be painted nobody knows where the next one differs.
            shown = isThere ? wanted : null;
            CanvasPane.this.shown(wanted);
        }

        private void paintAll() {
            shown = null;
            paint(area(), g -> CanvasPane.this.paint(g, area()), Optional.empty());
        }

        private void prepareNext(Sketch next) {
            if (!next.equals(shown)) {
                prepare(next, differing(next), expectedMoves(next));
            }
        }

        private Rectangle2D differing(Sketch next) {
            return Optional.ofNullable(shown).flatMap(next::differing).orElse(area());
        }
    }
}
