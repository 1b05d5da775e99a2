package unfold.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The hint of the first start: what there is to look at, in three steps, once. Nothing waits for it. */
public final class HintModel {

    /** What the hint points at, in its order. */
    public enum Step {
        STAGE,
        TRANSPORT,
        PARAMETERS
    }

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step");
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper(this, "seen", false);

    /** What is pointed at; null if nothing is. */
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether it has been seen, in this start or an earlier one. */
    public ReadOnlyBooleanProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Begins, unless it has been seen. */
    public void begin() {
        if (!seen.get()) {
            step.set(Step.STAGE);
        }
    }

    /** Says that there is nothing to tell any more. */
    void know() {
        seen.set(true);
    }

    /** Goes on to the next step; after the last one it is over. */
    public void next() {
        Step now = step.get();
        if (now != null) {
            boolean last = now.ordinal() == Step.values().length - 1;
            step.set(last ? null : Step.values()[now.ordinal() + 1]);
            seen.set(seen.get() || last);
        }
    }

    /** Ends it; false if there was none. */
    public boolean close() {
        boolean there = step.get() != null;
        step.set(null);
        seen.set(seen.get() || there);
        return there;
    }
}
