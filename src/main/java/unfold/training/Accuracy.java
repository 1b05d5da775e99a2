package unfold.training;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import unfold.tensor.Tensor;

/**
 * How often a network answers right: its largest entry is that of the target, or, for a single number,
 * both are on the same side of one half.
 *
 * @param prediction the key of the answer
 * @param target the key of the data it is compared with
 * @param asked the time steps that count; a target of a single row counts at the last one
 */
public record Accuracy(String prediction, String target, IntPredicate asked) {

    /**
     * A count of answers.
     *
     * @param right how many were right
     * @param of how many there were
     */
    public record Score(int right, int of) {

        /** The share of right answers, from 0 to 1. */
        public double share() {
            return (double) right / of;
        }
    }

    /** All time steps count. */
    public static Accuracy of(String prediction, String target) {
        return new Accuracy(prediction, target, time -> true);
    }

    /**
     * Runs all sequences and counts.
     *
     * @throws unfold.engine.InputException if the numbers do not fit the recurrence, or it has no loss
     */
    public Score score(Unrolling unrolling, Map<String, Tensor> weights, List<Example> sequences) {
        int right = 0;
        int of = 0;
        for (Example sequence : sequences) {
            Unrolling.Run run = unrolling.forward(weights, sequence);
            List<Tensor> targets = sequence.data().get(target);
            int length = run.length(prediction);
            boolean onlyAtEnd = targets.size() == 1;
            for (int time = onlyAtEnd ? length : 1; time <= length; time++) {
                if (asked.test(time)) {
                    Tensor wanted = targets.get(onlyAtEnd ? 0 : time - 1);
                    right += answer(run.value(prediction, time)) == answer(wanted) ? 1 : 0;
                    of++;
                }
            }
        }
        return new Score(right, of);
    }

    private static int answer(Tensor tensor) {
        if (tensor.size() == 1) {
            return tensor.get(0) > 0.5 ? 1 : 0;
        }
        int largest = 0;
        for (int i = 1; i < tensor.size(); i++) {
            largest = tensor.get(i) > tensor.get(largest) ? i : largest;
        }
        return largest;
    }
}
