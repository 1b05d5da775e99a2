package unfold.ui.model;

/** What can be turned, each a number. */
public enum Knob {
    GAIN(new Range(0.1, 10, true, false), 1),
    START(new Range(0.001, 10, true, false), 1),
    GATE_BIAS(new Range(-6, 6, false, false), 0),
    LENGTH(new Range(1, 1000, true, true), 1),
    INPUT_SCALE(new Range(0.01, 100, true, false), 1),
    CLIP_NORM(new Range(0.001, 1000, true, false), 1),
    CLIP_VALUE(new Range(0.001, 1000, true, false), 1),
    TRUNCATION(new Range(1, 50, true, true), 4);

    private final Range range;
    private final double rest;

    Knob(Range range, double rest) {
        this.range = range;
        this.rest = rest;
    }

    /** The numbers of its slider. */
    public Range range() {
        return range;
    }

    /** Where its slider stands when it is off or unknown. */
    public double rest() {
        return rest;
    }

    /** Whether a number can be typed for it. */
    public boolean accepts(double value) {
        return switch (this) {
            case GATE_BIAS -> Double.isFinite(value);
            case GAIN, START, INPUT_SCALE -> Double.isFinite(value) && value >= 0;
            case CLIP_NORM, CLIP_VALUE -> Double.isFinite(value) && value > 0;
            case LENGTH -> value >= 1 && value <= range.high() && value == Math.rint(value);
            case TRUNCATION -> value >= 1 && value <= 1000 && value == Math.rint(value);
        };
    }

    /** What is expected where a typed number is none. */
    public String expected() {
        return switch (this) {
            case GATE_BIAS -> "a number";
            case GAIN, START, INPUT_SCALE -> "a number from 0 on";
            case CLIP_NORM, CLIP_VALUE -> "a number above 0";
            case LENGTH, TRUNCATION -> "a whole number from 1 to 1000";
        };
    }
}
