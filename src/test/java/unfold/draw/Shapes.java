package unfold.draw;

import java.util.List;
import java.util.stream.Stream;

/** Runs of many lengths, sizes and structures, for what must hold in every picture. */
public final class Shapes {

    private Shapes() {}

    public static List<Subject> all() {
        return Stream.of(
                        Samples.lecture(),
                        Samples.elman(1, 1, 1, 1),
                        Samples.elman(2, 1, 1, 2),
                        Samples.elman(5, 3, 3, 3),
                        Samples.elman(12, 5, 7, 4),
                        Samples.elman(20, 16, 16, 16),
                        Samples.elman(40, 8, 16, 8),
                        Samples.elman(40, 8, 64, 8),
                        Samples.lstm(1, 1, 1, 2),
                        Samples.lstm(3, 3, 2, 3),
                        Samples.lstm(12, 5, 7, 4),
                        Samples.lstm(40, 8, 16, 8),
                        Samples.bidirectional(1, 2, 2, 2),
                        Samples.bidirectional(4, 3, 2, 3),
                        Samples.bidirectional(12, 5, 7, 4),
                        Samples.lookback(5, 2),
                        Samples.lookback(15, 4),
                        Runs.elman(40, 16, 1),
                        Runs.gru(4, 2),
                        Runs.bidirectional(6, 3),
                        Runs.manyToOne(5, 2),
                        Samples.elman(100, 8, 64, 8))
                .toList();
    }
}
