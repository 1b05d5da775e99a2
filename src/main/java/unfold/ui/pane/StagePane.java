package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Subject;
import unfold.draw.motion.Motion;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Track;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.FrameModel;
import unfold.ui.model.LectureModel;
import unfold.ui.model.MotionModel;
import unfold.ui.model.Sides;
import unfold.ui.model.WindowModel;

/** The network unrolled over time, with the cell of the time step at work closed or open, or folded to a loop. */
public final class StagePane extends CanvasPane {

    private final FrameModel frames;
    private final Appearance appearance;
    private final LectureModel lecture;
    private final ComparedStage compared;
    private final CellEditor editor;
    private final ChainPicture chain;
    private final CellPicture cell;
    private final FoldedPicture folded;
    private final ComparedPicture beside;
    private final MotionModel motion;
    private final TopLayer veil;
    private Subject subject;

    /** A stage on which several models stand while they are compared; a click on one gives it the focus. */
    public StagePane(WindowModel model) {
        this.frames = model.frames();
        this.appearance = model.appearance();
        this.motion = model.motion();
        this.veil = new TopLayer(this::paintVeil);
        getChildren().add(veil);
        this.lecture = model.lecture();
        this.compared = new ComparedStage(model);
        this.cell = new CellPicture(model, this::area);
        NetworkStage network = new NetworkStage(model, this::area, () -> !compared.isShown() && !cell.isShown());
        this.chain = new ChainPicture(network, appearance);
        this.folded = new FoldedPicture(model, network);
        this.beside = new ComparedPicture(compared, appearance, this::area);
        model.viewport().along(zoom -> track(network, zoom));
        model.viewport()
                .working(() -> compared.isShown() ? compared.atWork(area(), appearance.theme()) : network.atWork());
        setId("stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        frames.frame().addListener(changed -> {
            follow();
            repaint();
        });
        model.viewport().shownProperty().addListener(changed -> repaint());
        motion.motionProperty().addListener((property, old, now) -> {
            move();
            if (old.cursor() != now.cursor()) {
                veil.repaint();
            }
        });
        model.fold().fractionProperty().addListener(changed -> repaint());
        frames.hoveredProperty().addListener(changed -> repaint());
        frames.insideCellProperty().addListener(changed -> repaint());
        frames.picturesProperty().addListener(changed -> repaint());
        // A part that was looked at on a stage of another size is another part.
        InvalidationListener settle = changed -> {
            if (!model.viewport().zoomedProperty().get()) {
                model.viewport().fit();
            }
        };
        widthProperty().addListener(settle);
        heightProperty().addListener(settle);
        appearance.themeProperty().addListener(settle);
        appearance.themeProperty().addListener(changed -> repaint());
        lecture.spotlightProperty().addListener(changed -> repaint());
        model.compare().sidesProperty().addListener(changed -> repaint());
        model.compare().comparingProperty().addListener(changed -> {
            model.viewport().fit();
            repaint();
        });
        model.cells().picturesProperty().addListener(changed -> repaint());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (compared.isShown()) {
                compared.modelAt(area(), appearance.theme(), event.getX(), event.getY())
                        .ifPresent(model.compare()::focus);
            }
        });
        new StageGestures(
                this,
                model,
                network,
                (x, y) -> cellAt(frames.frame().get(), x, y).isEmpty());
        new CellPointer(
                this,
                frames,
                new CellPointer.Finder() {
                    @Override
                    public Optional<Cell> cellAt(Frame frame, double x, double y) {
                        return StagePane.this.cellAt(frame, x, y);
                    }

                    @Override
                    public Optional<CellPointer.Pointed> beside(double x, double y) {
                        return compared.isShown()
                                ? compared.beside(area(), appearance.theme(), new Point2D.Double(x, y))
                                : Optional.empty();
                    }
                },
                () -> model.editing().selectedProperty().get() != null);
        new ColumnTitles(this, frames, model.cursor(), this::titleAt);
        editor = new CellEditor(this, frames, model.editing(), new CellEditor.Places() {
            @Override
            public Optional<Cell> cellAt(Frame frame, double x, double y) {
                return StagePane.this.cellAt(frame, x, y);
            }

            @Override
            public Optional<Grid> grid(Frame frame, Slot slot) {
                return picture().grid(frame, slot);
            }
        });
    }

    CellEditor editor() {
        return editor;
    }

    private void follow() {
        if (compared.isShown()) {
            compared.follow(area(), frames.frame().get(), appearance.theme());
        } else {
            cell.follow();
        }
    }

    private Optional<Track> track(NetworkStage network, double zoom) {
        if (compared.isShown()) {
            return compared.track(area(), appearance.theme(), zoom);
        }
        return cell.isShown() ? cell.track(zoom) : network.track(zoom);
    }

    /** What the stage shows now. */
    private StagePicture picture() {
        if (compared.isShown()) {
            return beside;
        }
        if (cell.isShown()) {
            return cell;
        }
        return folded.isShown() ? folded : chain;
    }

    /** Where all numbers stand on the pane. */
    Map<Slot, Grid> grids(Frame frame) {
        return picture().grids(frame);
    }

    /** What is shown, to be spoken. */
    public static String inWords(WindowModel model) {
        boolean inside = model.frames().insideCellProperty().get();
        String chain = inside ? CellPicture.WORDS : ChainPicture.WORDS;
        String what = model.fold().foldedProperty().get() ? FoldedPicture.WORDS : chain;
        Sides sides = model.compare().sidesProperty().get();
        return sides == null || sides.count() == 1 ? what : what + ": " + String.join(", ", sides.names());
    }

    private Optional<Cell> cellAt(Frame frame, double x, double y) {
        return picture().cellAt(frame, new Point2D.Double(x, y));
    }

    private Optional<Integer> titleAt(Frame frame, double x, double y) {
        return picture().titles(frame).stream()
                .filter(title -> title.place().contains(x, y))
                .map(ColumnTitle::time)
                .findFirst();
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        FramePane.empty(g, area, appearance.theme());
    }

    @Override
    protected Optional<Sketch> sketch() {
        return frames.marked().map(frame -> picture().sketch(frame, motion(frame)));
    }

    @Override
    protected Optional<Moves> moves(Sketch still) {
        return frames.marked().flatMap(frame -> picture().moves(still, frame, motion(frame)));
    }

    @Override
    protected Optional<Sketch> expected() {
        return frames.expected().map(frame -> picture().sketch(frame, motion.expected(frame.cursor())));
    }

    @Override
    protected Optional<Moves> expectedMoves(Sketch expected) {
        return frames.expected().flatMap(frame -> picture().moves(expected, frame, motion.expected(frame.cursor())));
    }

    @Override
    protected void shown(Sketch sketch) {
        picture().shown(sketch);
        subject = frames.frame().get().subject();
        veil.cover(lecture.spotlightProperty().get() ? area() : new Rectangle2D.Double());
    }

    /** All but what the current operation is about steps back; nothing where another run has come meanwhile. */
    private void paintVeil(Graphics2D g) {
        frames.marked()
                .filter(frame -> frame.subject() == subject)
                .ifPresent(frame -> picture().spotlight(g, frame, motion(frame)));
    }

    private Motion motion(Frame frame) {
        Motion now = motion.motionProperty().get();
        return now.to() == frame.cursor() ? now : Motion.rest(frame.cursor());
    }
}
