package unfold.analysis;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** Adds up what the entries of one quantity say. Used by one thread. */
final class Summary {

    private final Subject subject;
    private final Map<Integer, Tensor> gradients = new HashMap<>();
    private final Map<Doubt, Integer> doubts = new EnumMap<>(Doubt.class);
    private final double largest;
    private int checked;
    private int agreeing;
    private int differing;
    private Finding.Entry worst;
    private Finding.Entry open;

    Summary(Subject subject, Trace trace) {
        this.subject = subject;
        Quantity quantity = subject.quantity();
        Tensor zero = Tensor.zeros(quantity.shape()); // what the run never writes
        subject.times()
                .forEach(time -> gradients.put(
                        time, trace.last(Slot.gradient(quantity, time)).orElse(zero)));
        this.largest =
                gradients.values().stream().mapToDouble(Tensor::largest).max().orElse(0);
    }

    /** The gradient of an entry as it was derived. */
    double gradient(Place place) {
        return gradients.get(place.time()).get(place.entry());
    }

    /** The largest entry of the quantity's gradient, over all times. */
    double largest() {
        return largest;
    }

    void add(Place place, Judge judge) {
        Comparison comparison = judge.judge(place, gradient(place), largest);
        Finding.Entry entry = new Finding.Entry(place, comparison);
        checked++;
        agreeing += comparison.verdict() == Verdict.AGREES ? 1 : 0;
        differing += comparison.verdict() == Verdict.DIFFERS ? 1 : 0;
        comparison.doubt().ifPresent(doubt -> doubts.merge(doubt, 1, Integer::sum));
        if (comparison.verdict() == Verdict.CANNOT_TELL) {
            open = open == null ? entry : open;
        } else if (worst == null || entry.error() > worst.error()) {
            worst = entry;
        }
    }

    Finding finding() {
        Finding.Tally tally = new Finding.Tally(subject.size(), checked, agreeing, differing, doubts);
        return new Finding(
                subject.quantity(), subject.kind(), tally, Optional.ofNullable(worst), Optional.ofNullable(open));
    }
}
