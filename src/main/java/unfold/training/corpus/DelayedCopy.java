package unfold.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import unfold.tensor.Tensor;
import unfold.training.Corpus;
import unfold.training.Example;

/**
 * Remember the first symbol: it comes at the first time step, one of so many classes; after that there
 * is only noise, and the class is asked for at the end. Input {@code x} is a vector with one entry a
 * class, target {@code d} one row.
 *
 * @param classes at least 2
 * @param steps from the symbol to the question, at least 1: there is one time step more
 * @param noise the most that is added to any input, in hundredths, either way
 */
public record DelayedCopy(int classes, int steps, int noise) implements Corpus {

    @Override
    public Example next(Random random) {
        int symbol = random.nextInt(classes);
        List<Tensor> x = new ArrayList<>();
        for (int time = 0; time <= steps; time++) {
            double[] input = new double[classes];
            for (int i = 0; i < classes; i++) {
                int hundredths = random.nextInt(2 * noise + 1) - noise;
                input[i] = (hundredths + (time == 0 && i == symbol ? 100 : 0)) / 100.0;
            }
            x.add(Tensor.vector(input));
        }
        return Example.of(Map.of("x", x, "d", List.of(OneHot.of(symbol, classes))));
    }
}
