package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.cell.CellPictures;
import unfold.draw.cell.CellStagePainter;
import unfold.draw.motion.Motion;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Moving;
import unfold.draw.stage.Spotlight;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.StagePainter;
import unfold.draw.stage.StagePicture;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.LectureModel;
import unfold.ui.model.MotionModel;
import unfold.ui.model.Sides;
import unfold.ui.model.WindowModel;

/** The network unrolled over time, with the cell of the time step at work closed or open. */
public final class StagePane extends CanvasPane {

    private final FrameModel frames;
    private final Appearance appearance;
    private final LectureModel lecture;
    private final ComparedStage compared;
    private final CellEditor editor;
    private final NetworkStage network;
    private final MotionModel motion;
    private final MovingLayer moves;
    private final StagePainter painter = new StagePainter();
    private StagePicture picture;
    private StagePicture painted;

    /** A stage on which several models stand while they are compared; a click on one gives it the focus. */
    public StagePane(WindowModel model) {
        this.frames = model.frames();
        this.appearance = model.appearance();
        this.motion = model.motion();
        this.moves = new MovingLayer(this::paintMoving);
        getChildren().add(moves);
        this.lecture = model.lecture();
        this.compared = new ComparedStage(model.compare(), model.cells());
        this.network = new NetworkStage(model, this::area, () -> !compared.isShown() && !isInside());
        setId("stage");
        cover();
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        frames.frame().addListener(changed -> repaint());
        model.viewport().shownProperty().addListener(changed -> repaint());
        motion.motionProperty().addListener(changed -> moves.repaint());
        frames.hoveredProperty().addListener(changed -> repaint());
        frames.insideCellProperty().addListener(changed -> repaint());
        frames.picturesProperty().addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
        lecture.spotlightProperty().addListener(changed -> repaint());
        model.compare().sidesProperty().addListener(changed -> repaint());
        model.cells().picturesProperty().addListener(changed -> repaint());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (compared.isShown()) {
                compared.modelAt(area(), appearance.theme(), event.getX(), event.getY())
                        .ifPresent(model.compare()::focus);
            }
        });
        new StageGestures(
                this,
                model.viewport(),
                network,
                (x, y) -> cellAt(frames.frame().get(), x, y).isEmpty());
        new CellPointer(
                this,
                frames,
                this::cellAt,
                () -> model.editing().selectedProperty().get() != null);
        new ColumnTitles(this, frames, model.cursor(), this::titleAt);
        editor = new CellEditor(this, frames, model.editing(), new CellEditor.Places() {
            @Override
            public Optional<Cell> cellAt(Frame frame, double x, double y) {
                return StagePane.this.cellAt(frame, x, y);
            }

            @Override
            public Optional<Grid> grid(Frame frame, Slot slot) {
                return StagePane.this.grid(frame, slot);
            }
        });
    }

    CellEditor editor() {
        return editor;
    }

    /** Where all numbers stand on the pane. */
    Map<Slot, Grid> grids(Frame frame) {
        if (compared.isShown()) {
            return compared.grids(area(), appearance.theme());
        }
        return isInside()
                ? pictures().grids(frame, area(), appearance.theme())
                : layout(frame).grids();
    }

    private Optional<Grid> grid(Frame frame, Slot slot) {
        if (compared.isShown()) {
            return compared.grid(area(), appearance.theme(), slot);
        }
        return isInside()
                ? pictures().grid(frame, area(), appearance.theme(), slot)
                : layout(frame).grid(slot);
    }

    /** What is shown, to be spoken. */
    public static String inWords(WindowModel model) {
        boolean inside = model.frames().insideCellProperty().get();
        String what = inside
                ? "The network unrolled over time, the cell of the time step at work open"
                : "The network unrolled over time";
        Sides sides = model.compare().sidesProperty().get();
        return sides == null || sides.count() == 1 ? what : what + ": " + String.join(", ", sides.names());
    }

    private Optional<Cell> cellAt(Frame frame, double x, double y) {
        Point2D at = new Point2D.Double(x, y);
        if (compared.isShown()) {
            return compared.cellAt(area(), appearance.theme(), at);
        }
        return isInside()
                ? pictures().cellAt(frame, area(), appearance.theme(), at)
                : layout(frame).cellAt(x, y);
    }

    private Optional<Integer> titleAt(Frame frame, double x, double y) {
        if (compared.isShown()) {
            return Optional.empty();
        }
        List<ColumnTitle> titles = isInside()
                ? pictures().layout(frame, area(), appearance.theme()).titles()
                : layout(frame).titles();
        return titles.stream()
                .filter(title -> title.place().contains(x, y))
                .map(ColumnTitle::time)
                .findFirst();
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        painted = null;
        frames.marked()
                .ifPresentOrElse(frame -> paint(g, area, frame), () -> FramePane.empty(g, area, appearance.theme()));
    }

    /** Of one network over time a step changes little. */
    @Override
    protected Rectangle2D changed(Rectangle2D area) {
        picture = frames.marked()
                .filter(frame -> !compared.isShown() && !isInside())
                .map(frame -> new StagePicture(
                        frame, Moving.on(layout(frame), frame.subject(), motion(frame)), appearance.theme()))
                .orElse(null);
        return picture == null || painted == null || lecture.spotlightProperty().get()
                ? area
                : picture.differing(painted);
    }

    private void paint(Graphics2D g, Rectangle2D area, Frame frame) {
        paintNetwork(g, area, frame);
        if (lecture.spotlightProperty().get()) {
            dim(g, area, frame);
            painted = null;
        }
    }

    /** What stands on the stage for a number that does not. */
    private static Slot owner(Frame frame, Slot slot) {
        return new Slot(frame.subject().wiring().owner(slot.quantity()), slot.time(), slot.aspect());
    }

    /** Between the boxes of the network over time also the edges are of the operation. */
    private void dim(Graphics2D g, Rectangle2D area, Frame frame) {
        if (compared.isShown() || isInside()) {
            List<Rectangle2D> places = frame.current().stream()
                    .flatMap(step -> step.writes().stream())
                    .flatMap(slot -> grid(frame, slot).or(() -> grid(frame, owner(frame, slot))).stream())
                    .map(Grid::area)
                    .toList();
            Spotlight.paint(g, area, places, appearance.theme());
        } else {
            Spotlight.paint(g, layout(frame), frame, appearance.theme());
        }
    }

    /** What moves is painted apart, so that a transition leaves the rest alone. */
    private void paintNetwork(Graphics2D g, Rectangle2D area, Frame frame) {
        if (compared.isShown()) {
            compared.paint(g, area, frame, appearance.theme());
        } else if (isInside()) {
            new CellStagePainter(pictures()).paint(g, area, frame, appearance.theme());
        } else {
            Rectangle2D part = g.getClip().getBounds2D();
            painter.still(g, picture, part.contains(area) ? area : part);
            painted = picture;
        }
        moves.cover(
                picture == null ? new Rectangle2D.Double() : picture.moving().bounds(appearance.theme()));
    }

    private void paintMoving(Graphics2D g) {
        if (picture != null) {
            frames.marked()
                    .ifPresent(frame -> painter.moving(g, frame, motion(frame), picture.moving(), appearance.theme()));
        }
    }

    private Motion motion(Frame frame) {
        Motion now = motion.motionProperty().get();
        return now.to() == frame.cursor() ? now : Motion.rest(frame.cursor());
    }

    /** The network over time stays until the pictures of its cell are made. */
    private boolean isInside() {
        return frames.insideCellProperty().get() && pictures() != null;
    }

    private CellPictures pictures() {
        return frames.picturesProperty().get();
    }

    private StageLayout layout(Frame frame) {
        return network.layout(frame);
    }
}
