package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Rectangles;
import unfold.draw.parameters.Bridge;
import unfold.draw.pin.FarArrow;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.WindowModel;

/** The arrows of pinned numbers from the parameters to the stage and back, over all that stands between them. */
public final class PinArrows {

    /** As the spotlight dims the panels. */
    private static final double DIMMED = 0.3;

    private final FrameModel frames;
    private final Appearance appearance;
    private final StagePane stage;
    private final ParametersPane parameters;
    private final TopLayer layer = new TopLayer(this::paint);
    private List<FarArrow> arrows = List.of();
    private boolean isDue;

    public PinArrows(WindowModel model, StagePane stage, ParametersPane parameters) {
        this.frames = model.frames();
        this.appearance = model.appearance();
        this.stage = stage;
        this.parameters = parameters;
        layer.setId("pin-arrows");
        // They step back with the numbers that they point at.
        layer.opacityProperty()
                .bind(Bindings.when(model.lecture().spotlightProperty())
                        .then(DIMMED)
                        .otherwise(1.0));
        stage.afterPainting(this::place);
        parameters.afterPainting(this::place);
        parameters.sceneProperty().addListener(changed -> place());
        stage.localToSceneTransformProperty().addListener(changed -> place());
        parameters.localToSceneTransformProperty().addListener(changed -> place());
        frames.pins().allProperty().addListener(changed -> place());
    }

    /** What they are painted on; it belongs over the whole window. */
    public Node node() {
        return layer;
    }

    /** Once for all that changes in a frame, when everything has its place. */
    private void place() {
        boolean any = !frames.pins().isEmpty() || !arrows.isEmpty();
        if (any && !isDue) {
            isDue = true;
            Platform.runLater(() -> {
                isDue = false;
                arrows = now();
                layer.cover(arrows.stream()
                        .map(FarArrow::bounds)
                        .reduce(Rectangle2D::createUnion)
                        .orElseGet(Rectangle2D.Double::new));
            });
        }
    }

    private static boolean isThere(CanvasPane pane) {
        return pane.getScene() != null && !pane.area().isEmpty();
    }

    private List<FarArrow> now() {
        Optional<Frame> marked =
                frames.marked().filter(frame -> !frame.marks().pins().isEmpty());
        if (marked.isEmpty() || !isThere(stage) || !isThere(parameters)) {
            return List.of();
        }
        Frame frame = marked.get();
        Point2D above = stage.localToScene(0, 0);
        Point2D below = parameters.localToScene(0, 0);
        if (below.getY() < above.getY() + stage.getHeight()) {
            return List.of();
        }
        Map<Slot, Grid> places = new HashMap<>();
        stage.grids(frame).forEach((slot, grid) -> places.put(slot, grid.moved(above.getX(), above.getY())));
        Bridge.Panel panel = parameters.seen(frame);
        return new Bridge(
                        frame,
                        appearance.theme(),
                        new Bridge.Stage(Rectangles.moved(stage.area(), above.getX(), above.getY()), places),
                        new Bridge.Panel(
                                Rectangles.moved(panel.area(), below.getX(), below.getY()),
                                panel.layout(),
                                panel.scrolled()))
                .arrows();
    }

    private void paint(Graphics2D g) {
        Canvas.smooth(g);
        arrows.forEach(arrow -> arrow.paint(g, appearance.theme()));
    }
}
