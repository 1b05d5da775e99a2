package unfold.draw;

/** Where on a diverging colour scale a number belongs. One scale serves a whole run. */
public sealed interface HeatScale {

    /** From -1 to 1; 0 for exact zero; NaN for NaN; the ends for infinities. */
    double position(double value);

    /** The magnitude at the ends of the scale. */
    double top();

    /** A scale in proportion to the number. */
    record Linear(double top) implements HeatScale {

        @Override
        public double position(double value) {
            return top == 0 ? Math.signum(value) : clip(value / top);
        }
    }

    /**
     * A scale in proportion to the number of decades above {@code bottom}, for numbers that vanish.
     *
     * @param bottom the magnitude below which no difference is shown; what is not zero stays
     *     distinct from zero
     */
    record SignedLog(double bottom, double top) implements HeatScale {

        private static final double FAINTEST = 0.12;

        /** The exponent of the largest power of ten that is a number. */
        private static final double LARGEST = 308;

        /** The scale for magnitudes from {@code smallest} to {@code largest}: six decades or more. */
        static SignedLog covering(double smallest, double largest) {
            double top = largest > 0 ? Math.pow(10, Math.min(LARGEST, Math.ceil(Math.log10(largest)))) : 1;
            double low = smallest > 0 ? Math.pow(10, Math.floor(Math.log10(smallest))) : top;
            return new SignedLog(Math.max(Double.MIN_NORMAL, Math.min(low, top * 1e-6)), top);
        }

        @Override
        public double position(double value) {
            if (value == 0 || Double.isNaN(value)) {
                return value;
            }
            double share = (Math.log10(Math.abs(value)) - Math.log10(bottom)) / (Math.log10(top) - Math.log10(bottom));
            double shown = FAINTEST + (1 - FAINTEST) * Math.max(0, Math.min(1, share));
            return Math.signum(value) * shown;
        }
    }

    /**
     * An absolute scale of decades for norms, which have no sign. Its ends are exponents, so that it reaches as far
     * as the numbers do.
     *
     * @param bottom the exponent of ten at the faint end
     * @param topExponent the exponent at the strong end
     */
    record Magnitudes(int bottom, int topExponent) implements HeatScale {

        @Override
        public double top() {
            return Math.pow(10, topExponent);
        }

        @Override
        public double position(double value) {
            return value == 0 || Double.isNaN(value) ? value : Math.signum(value) * of(Math.log10(Math.abs(value)));
        }

        /** The position of a power of ten. */
        public double of(double exponent) {
            double share = (exponent - bottom) / (topExponent - bottom);
            return SignedLog.FAINTEST + (1 - SignedLog.FAINTEST) * Math.max(0, Math.min(1, share));
        }
    }

    private static double clip(double position) {
        return Math.max(-1, Math.min(1, position));
    }
}
