package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Subject;
import unfold.draw.motion.Motion;
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
    private final MotionModel motion;
    private final StagePictures pictures;
    private final CellEditor editor;
    private final TopLayer veil;
    private Subject subject;

    /** A stage on which several models stand while they are compared; a click on one gives it the focus. */
    public StagePane(WindowModel model) {
        this.frames = model.frames();
        this.appearance = model.appearance();
        this.lecture = model.lecture();
        this.motion = model.motion();
        this.veil = new TopLayer(this::paintVeil);
        getChildren().add(veil);
        this.pictures = new StagePictures(model, this::area);
        setId("stage");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        followRun(model);
        followLook(model);
        fitAnew(model);
        this.editor = takePointer(model);
    }

    /** Shows where the run is, and what is shown of it. */
    private void followRun(WindowModel model) {
        frames.frame().addListener(changed -> {
            pictures.follow();
            repaint();
        });
        motion.motionProperty().addListener((property, old, now) -> {
            move();
            if (old.cursor() != now.cursor()) {
                veil.repaint();
            }
        });
        frames.hoveredProperty().addListener(changed -> repaint());
        frames.picturesProperty().addListener(changed -> repaint());
        model.cells().picturesProperty().addListener(changed -> repaint());
        model.compare().sidesProperty().addListener(changed -> repaint());
    }

    /** Shows it in the way that the reader wants to see it. */
    private void followLook(WindowModel model) {
        model.viewport().shownProperty().addListener(changed -> repaint());
        model.fold().fractionProperty().addListener(changed -> repaint());
        frames.insideCellProperty().addListener(changed -> repaint());
        lecture.spotlightProperty().addListener(changed -> repaint());
    }

    /** A part that was looked at on a stage of another size, or of other models, is another part. */
    private void fitAnew(WindowModel model) {
        InvalidationListener settle = changed -> {
            if (!model.viewport().zoomedProperty().get()) {
                model.viewport().fit();
            }
        };
        widthProperty().addListener(settle);
        heightProperty().addListener(settle);
        appearance.themeProperty().addListener(settle);
        appearance.themeProperty().addListener(changed -> repaint());
        model.compare().comparingProperty().addListener(changed -> {
            model.viewport().fit();
            repaint();
        });
    }

    /** Lets the mouse reach what is shown; those asked first come first. */
    private CellEditor takePointer(WindowModel model) {
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> pictures.modelAt(event.getX(), event.getY()).ifPresent(model.compare()::focus));
        new StageGestures(
                this,
                model,
                pictures.network(),
                (x, y) -> pictures.cellAt(frames.frame().get(), x, y).isEmpty());
        new CellPointer(
                this, frames, pictures, () -> model.editing().selectedProperty().get() != null);
        new ColumnTitles(this, frames, model.cursor(), pictures::titleAt);
        return new CellEditor(this, frames, model.editing(), pictures);
    }

    CellEditor editor() {
        return editor;
    }

    /** Where all numbers stand on the pane. */
    Map<Slot, Grid> grids(Frame frame) {
        return pictures.now().grids(frame);
    }

    /** What is shown, to be spoken. */
    public static String inWords(WindowModel model) {
        boolean inside = model.frames().insideCellProperty().get();
        String chain = inside ? CellPicture.WORDS : ChainPicture.WORDS;
        String what = model.fold().foldedProperty().get() ? FoldedPicture.WORDS : chain;
        Sides sides = model.compare().sidesProperty().get();
        return sides == null || sides.count() == 1 ? what : what + ": " + String.join(", ", sides.names());
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        empty(g, area, appearance.theme());
    }

    @Override
    protected Optional<Sketch> sketch() {
        return frames.marked().map(frame -> pictures.now().sketch(frame, motion(frame)));
    }

    @Override
    protected Optional<Moves> moves(Sketch still) {
        return frames.marked().flatMap(frame -> pictures.now().moves(still, frame, motion(frame)));
    }

    @Override
    protected Optional<Sketch> expected() {
        return frames.expected().map(frame -> pictures.now().sketch(frame, motion.expected(frame.cursor())));
    }

    @Override
    protected Optional<Moves> expectedMoves(Sketch expected) {
        return frames.expected()
                .flatMap(frame -> pictures.now().moves(expected, frame, motion.expected(frame.cursor())));
    }

    @Override
    protected void shown(Sketch sketch) {
        pictures.now().shown(sketch);
        subject = frames.frame().get().subject();
        veil.cover(lecture.spotlightProperty().get() ? area() : new Rectangle2D.Double());
    }

    /** All but what the current operation is about steps back; nothing where another run has come meanwhile. */
    private void paintVeil(Graphics2D g) {
        frames.marked()
                .filter(frame -> frame.subject() == subject)
                .ifPresent(frame -> pictures.now().spotlight(g, frame, motion(frame)));
    }

    private Motion motion(Frame frame) {
        Motion now = motion.motionProperty().get();
        return now.to() == frame.cursor() ? now : Motion.rest(frame.cursor());
    }
}
