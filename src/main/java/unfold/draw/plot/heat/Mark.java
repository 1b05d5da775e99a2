package unfold.draw.plot.heat;

import java.util.Arrays;
import java.util.List;

/** Numbers that no scale has a place for, and numbers that a map flags: each has a mark of its own. */
enum Mark {
    NAN("NaN", Double.NaN),
    INFINITE("∞", Double.POSITIVE_INFINITY),
    NEGATIVE_INFINITE("−∞", Double.NEGATIVE_INFINITY),
    FLAG("", 1),
    ZERO("0", 0);

    private final String text;
    private final double sample;

    Mark(String text, double sample) {
        this.text = text;
        this.sample = sample;
    }

    /** Those that occur in a map when its run is done. */
    static List<Mark> of(HeatMap map) {
        return Arrays.stream(values())
                .filter(mark -> map.blocks().stream()
                        .limit(map.blocks().size() - map.strips())
                        .anyMatch(block -> block.numbers().marks().contains(mark)))
                .toList();
    }

    /** Whether a number has this mark; none has that of a flag. */
    boolean is(double value) {
        return this != FLAG && (value == sample || Double.isNaN(value) && Double.isNaN(sample));
    }

    /** What is written beside it. */
    String text(HeatMap map) {
        return this == FLAG ? map.flag() : text;
    }

    /** A number that carries the mark. */
    double sample() {
        return sample;
    }
}
