package unfold.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What the iterations of a training learn from, one batch of sequences after another. */
public interface Batches {

    /** The sequences of the next iteration, at least one. */
    List<Example> next();

    /** All of these sequences, in every iteration. */
    static Batches all(List<Example> sequences) {
        List<Example> same = List.copyOf(sequences);
        return () -> same;
    }

    /**
     * So many of these sequences an iteration, each of them once an epoch and in another order in every
     * epoch; the last batch of an epoch may be smaller.
     *
     * @param size at least 1
     */
    static Batches shuffled(List<Example> sequences, int size, long seed) {
        List<Example> order = new ArrayList<>(sequences);
        Random random = new Random(seed);
        int[] at = {order.size()};
        return () -> {
            if (at[0] >= order.size()) {
                Collections.shuffle(order, random);
                at[0] = 0;
            }
            int end = Math.min(order.size(), at[0] + size);
            List<Example> batch = List.copyOf(order.subList(at[0], end));
            at[0] = end;
            return batch;
        };
    }

    /**
     * So many new sequences an iteration.
     *
     * @param size at least 1
     */
    static Batches fresh(Corpus corpus, int size, long seed) {
        Random random = new Random(seed);
        return () -> {
            List<Example> batch = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                batch.add(corpus.next(random));
            }
            return batch;
        };
    }
}
