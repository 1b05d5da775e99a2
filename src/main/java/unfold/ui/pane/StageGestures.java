package unfold.ui.pane;

import java.awt.geom.Point2D;
import java.util.function.BiPredicate;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import unfold.ui.model.AsideModel;
import unfold.ui.model.ViewportModel;
import unfold.ui.model.WindowModel;

/**
 * Zooms and moves the network by wheel, pinch and drag, and by the map below it. What a number takes for itself, as the
 * wheel does over one that is picked, does not come here.
 */
final class StageGestures {

    /** What a notch of a wheel scrolls, in pixels. */
    private static final double NOTCH = 40;

    /** How much closer one notch brings the network. */
    private static final double CLOSER = 1.2;

    /** A drag that is shorter is a click. */
    private static final double CLICK = 3;

    private final CanvasPane pane;
    private final ViewportModel viewport;
    private final AsideModel aside;
    private final BiPredicate<Double, Double> isGround;
    private final NetworkStage network;
    private Point2D from;
    private Drag drag = Drag.NONE;
    private boolean moved;

    private enum Drag {
        NONE,
        NETWORK,
        MAP
    }

    /**
     * @param isGround whether no number stands at a point
     */
    StageGestures(CanvasPane pane, WindowModel model, NetworkStage network, BiPredicate<Double, Double> isGround) {
        this.pane = pane;
        this.viewport = model.viewport();
        this.aside = model.aside();
        this.isGround = isGround;
        this.network = network;
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(ZoomEvent.ZOOM, event -> {
            if (network.isZoomable()) {
                viewport.zoom(event.getZoomFactor(), new Point2D.Double(event.getX(), event.getY()));
            } else {
                aside.say(AsideModel.FOLDED);
            }
            event.consume();
        });
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        pane.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (moved) {
                event.consume();
            }
        });
    }

    private void scrolled(ScrollEvent event) {
        if (!network.isZoomable()) {
            aside.say(AsideModel.FOLDED);
            return;
        }
        boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways || event.isShiftDown()) {
            // With Shift, some systems turn the wheel of the mouse into a sideways one.
            viewport.drag(sideways ? event.getDeltaX() : event.getDeltaY(), 0);
        } else if (!event.isInertia() && event.getDeltaY() != 0) {
            double factor = Math.pow(CLOSER, event.getDeltaY() / NOTCH);
            viewport.zoom(factor, new Point2D.Double(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        moved = false;
        drag = Drag.NONE;
        if (!network.isZoomable() || !viewport.isMovable()) {
            return;
        }
        from = new Point2D.Double(event.getX(), event.getY());
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (primary && isOnMap(event)) {
            drag = Drag.MAP;
            moved = true;
            centre(event);
        } else if (event.getButton() == MouseButton.MIDDLE || primary && isGround.test(event.getX(), event.getY())) {
            drag = Drag.NETWORK;
        }
    }

    private boolean isOnMap(MouseEvent event) {
        return network.map()
                .filter(shown -> shown.area().contains(event.getX(), event.getY()))
                .isPresent();
    }

    private void centre(MouseEvent event) {
        network.map().ifPresent(shown -> viewport.centre(shown.position(event.getX())));
    }

    private void dragged(MouseEvent event) {
        Point2D at = new Point2D.Double(event.getX(), event.getY());
        if (drag == Drag.MAP) {
            centre(event);
        } else if (drag == Drag.NETWORK && (moved || at.distance(from) > CLICK)) {
            moved = true;
            pane.setCursor(Cursor.CLOSED_HAND);
            viewport.drag(at.getX() - from.getX(), at.getY() - from.getY());
            from = at;
        }
    }

    private void release() {
        drag = Drag.NONE;
        pane.setCursor(null);
    }
}
