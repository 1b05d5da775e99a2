package unfold.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import unfold.tensor.Tensor;
import unfold.training.Corpus;
import unfold.training.Example;

/**
 * Exclusive or in time (Elman 1990, "Finding structure in time"): a stream of groups of three bits, two
 * drawn at random, the third their exclusive or. Input {@code x} is the stream, target {@code d} the
 * next bit.
 *
 * @param groups in a sequence, at least 1; there are three time steps a group, less one
 */
public record TemporalXor(int groups) implements Corpus {

    @Override
    public Example next(Random random) {
        List<Tensor> bits = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int first = random.nextInt(2);
            int second = random.nextInt(2);
            bits.add(Tensor.vector(first));
            bits.add(Tensor.vector(second));
            bits.add(Tensor.vector(first ^ second));
        }
        int last = bits.size() - 1;
        return Example.of(Map.of("x", bits.subList(0, last), "d", bits.subList(1, last + 1)));
    }

    /** Whether the bit that is asked for at that time step follows from those before it. */
    public static boolean isKnowable(int time) {
        return time % 3 == 2;
    }
}
