package unfold.ui.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import unfold.trace.Phase;
import unfold.trace.Ruler;
import unfold.trace.Step;
import unfold.trace.Trace;

/** Where the reader is in a run: one number, the count of operations done, always within the run. */
public final class CursorModel {

    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position", 0);
    private final ReadOnlyIntegerWrapper end = new ReadOnlyIntegerWrapper(this, "end", 0);
    private final Map<Ruler.Size, Ruler> rulers = new EnumMap<>(Ruler.Size.class);

    /** What the last step did; one operation on before there was one. */
    private IntUnaryOperator again = from -> from + 1;

    private int origin;
    private Trace trace;
    private IntUnaryOperator home = IntUnaryOperator.identity();

    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public int position() {
        return position.get();
    }

    /** Where the reader is in the open lesson, which another run beside it may stand for. */
    public int home() {
        return home.applyAsInt(position());
    }

    /** Says which place of the open lesson corresponds to a position. */
    void homeBy(IntUnaryOperator other) {
        home = other;
    }

    /** Where the last step came from, or where a move that was no step led to. */
    public int origin() {
        return origin;
    }

    /** The last position, at which the whole run is done. */
    public ReadOnlyIntegerProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    public int end() {
        return end.get();
    }

    public boolean isAtEnd() {
        return position() == end();
    }

    /** Takes over another run and goes to {@code start} in it, or as near as there is. */
    void enter(Trace trace, int start) {
        this.trace = trace;
        for (Ruler.Size size : Ruler.Size.values()) {
            rulers.put(size, Ruler.of(trace, size));
        }
        int steps = trace.steps().size();
        origin = Math.min(position(), steps);
        position.set(origin);
        end.set(steps);
        moveTo(start);
    }

    /** On to the next stop of that step size. */
    public void forward(Ruler.Size size) {
        if (rulers.containsKey(size)) {
            step(from -> rulers.get(size).next(from));
        }
    }

    /** Back to the stop before. */
    public void back(Ruler.Size size) {
        if (rulers.containsKey(size)) {
            step(from -> rulers.get(size).previous(from));
        }
    }

    public void first() {
        moveTo(0);
    }

    public void last() {
        moveTo(end());
    }

    /** On by a number of operations, or to the end. */
    public void forward(int operations) {
        step(from -> from + operations);
    }

    /** Goes to the first operation of a time step in the phase at hand, or in any if it has none there. */
    public void toTime(int time) {
        if (trace == null) {
            return;
        }
        List<Step> steps = trace.steps();
        Phase phase =
                position() == 0 ? Phase.FORWARD : steps.get(position() - 1).phase();
        List<Step> there = steps.stream().filter(step -> step.time() == time).toList();
        there.stream()
                .filter(step -> step.phase() == phase)
                .findFirst()
                .or(() -> there.stream().findFirst())
                .ifPresent(step -> moveTo(step.index() + 1));
    }

    /** Goes to a position, or to the nearest that there is. */
    public void moveTo(int wanted) {
        origin = within(wanted);
        position.set(origin);
    }

    private void step(IntUnaryOperator wanted) {
        again = wanted;
        origin = position();
        position.set(expected());
    }

    /** Where the last step would lead if it were done again. */
    int expected() {
        return within(again.applyAsInt(position()));
    }

    private int within(int wanted) {
        return Math.max(0, Math.min(end(), wanted));
    }
}
