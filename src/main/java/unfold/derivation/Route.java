package unfold.derivation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import unfold.trace.Interval;
import unfold.trace.Slot;
import unfold.trace.Timeline;

/**
 * Which gradients flow in a backward pass. A backward pass is linear: leaving out terms changes no term that is
 * left, and what is left out of one route is exactly what the others hold. Values are the same on every route.
 * Immutable.
 *
 * <p>Truncated, no gradient passes from step {@code 4k+1} of a sequence back to its step {@code 4k} (in a
 * right-to-left layer from {@code 4k} back to {@code 4k+1}), whatever carries it; a longer look back is cut too
 * where it crosses a border, and so is what reads one fixed step ({@code h_1}) from beyond one. Values before the
 * first step belong to the first chunk, those after the last to the last one. What passes: gradients to data and
 * parameters, which carry nothing on, and all that does not lie between two steps of one sequence: attention
 * and other readings of a whole sequence ({@code h_{1:T}}, means), and the hand-over {@code s_0 = h_T}.
 *
 * <p>The losses of step k are what the total loss adds up at k: losses by their role, and single numbers under its
 * sum or mean over time. What else it reads (a last state, a parameter, the mean of all states) belongs to no step.
 *
 * @param every steps of a chunk; 0 where nothing is cut
 * @param loss the time of the only losses that count, {@code Slot.UNTIMED} for those of no step; empty for all
 * @param end the gradient where the way ends: only steps on a way to it are made; empty for everywhere
 */
public record Route(int every, OptionalInt loss, Optional<Slot> end) {

    /** All gradients flow. */
    public static final Route ALL = new Route(0, OptionalInt.empty(), Optional.empty());

    /**
     * Checks the chunks.
     *
     * @throws IllegalArgumentException if a chunk has less than no step
     */
    public Route {
        if (every < 0) {
            throw new IllegalArgumentException("A chunk cannot have " + every + " steps.");
        }
    }

    /** This route cut behind every so many steps of each sequence; 0 cuts nowhere. */
    public Route truncated(int steps) {
        return new Route(steps, loss, end);
    }

    /** This route from the losses of one time step, or {@code Slot.UNTIMED} for those of no step. */
    public Route ofLoss(int time) {
        return new Route(every, OptionalInt.of(time), end);
    }

    /** This route no further than to the gradient of a quantity at a time. */
    public Route to(Slot slot) {
        return new Route(every, loss, Optional.of(slot.gradient()));
    }

    /** Whether all gradients flow. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether the losses of one time step count only, or only what leads to one gradient. */
    public boolean isPart() {
        return loss.isPresent() || end.isPresent();
    }

    /** What of the route holds for other sequences of a batch: its truncation. */
    public Route ofOthers() {
        return ALL.truncated(every);
    }

    /** Whether no gradient passes between the step at that time and the next one. */
    public boolean isCut(Timeline timeline, int time) {
        return every > 0
                && timeline.step(time)
                        .filter(interval -> time < interval.last() && interval.number(time) % every == 0)
                        .isPresent();
    }

    /** The times of all steps behind which no gradient passes, ascending. */
    public IntStream cuts(Timeline timeline) {
        return timeline.intervals().stream().flatMapToInt(Interval::times).filter(time -> isCut(timeline, time));
    }

    /** The chunk of a sequence that a time belongs to, from 0. */
    int chunk(Interval interval, int time) {
        return (Math.max(1, Math.min(interval.length(), interval.number(time))) - 1) / every;
    }
}
