package unfold.ui.model;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import unfold.draw.Frame;

/**
 * Whether the network over time is folded to a loop, and how far it is on its way there or back. It has no clock of its
 * own: whoever has one calls {@link #tick}. An open cell and a comparison unfold it.
 */
public final class FoldModel {

    private static final double SECOND = 1e9;

    /** Folding shows more than a step does, and takes longer. */
    private static final double LONGER = 1.2;

    private final FrameModel frames;
    private final MotionModel motion;
    private final BooleanBinding possible;
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper(this, "folded", false);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", 0);
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving", false);
    private boolean isTicked;
    private long last;
    private int time = 1;

    FoldModel(FrameModel frames, CompareModel compare, MotionModel motion) {
        this.frames = frames;
        this.motion = motion;
        this.possible =
                frames.frame().isNotNull().and(compare.comparingProperty().not());
        frames.insideCellProperty().addListener((property, old, inside) -> {
            if (inside) {
                unfoldAtOnce();
            }
        });
        compare.comparingProperty().addListener((property, old, comparing) -> {
            if (comparing) {
                unfoldAtOnce();
            }
        });
        frames.shownProperty().addListener((property, old, now) -> {
            if (now != null && !FrameModel.isSameProgram(old, now)) {
                time = frames.frame().get().activeTime();
            }
        });
        motion.paceProperty().addListener(changed -> {
            if (motion.paceProperty().get().seconds() == 0) {
                arrive();
            }
        });
    }

    /** Whether there is one network to be folded. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Whether it is folded, or being folded. */
    public ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /** How far it is folded: 0 for the network over time, 1 for the loop. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Whether it is on its way, and wants to be told the time. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** The time step at work when it was folded, whose place the folded column keeps. */
    public int time() {
        return time;
    }

    /** Folds or unfolds; on its way, it turns around. An open cell closes. */
    public void toggle() {
        Frame frame = frames.frame().get();
        if (!possible.get() || frame == null) {
            return;
        }
        if (frames.insideCellProperty().get()) {
            frames.toggleCell();
        }
        if (fraction.get() == 0) {
            time = frame.activeTime();
        }
        frames.hoveredProperty().set(null);
        folded.set(!folded.get());
        if (motion.paceProperty().get().seconds() == 0) {
            arrive();
        } else {
            isTicked = false;
            moving.set(true);
        }
    }

    /** Shows what a lesson names as it opens: {@code unfolded}, {@code folded} or {@code cell}. */
    void open(String stage) {
        boolean inside = stage.equals("cell");
        if (frames.insideCellProperty().get() != inside) {
            frames.toggleCell();
        }
        if (stage.equals("folded")) {
            folded.set(true);
            arrive();
        } else {
            unfoldAtOnce();
        }
    }

    private void unfoldAtOnce() {
        folded.set(false);
        arrive();
    }

    private void arrive() {
        moving.set(false);
        fraction.set(folded.get() ? 1 : 0);
    }

    /**
     * Tells the time.
     *
     * @param nanos of any clock that runs evenly; the first one after {@link #toggle} starts the count
     */
    public void tick(long nanos) {
        if (!moving.get()) {
            return;
        }
        double seconds = isTicked ? Math.max(0, nanos - last) / SECOND : 0;
        isTicked = true;
        last = nanos;
        double way = seconds / (LONGER * motion.paceProperty().get().seconds());
        double next = folded.get() ? Math.min(1, fraction.get() + way) : Math.max(0, fraction.get() - way);
        if (next == (folded.get() ? 1 : 0)) {
            arrive();
        } else {
            fraction.set(next);
        }
    }
}
