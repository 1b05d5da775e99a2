package unfold.draw.cell;

import unfold.draw.Theme;

/**
 * How small and how large figures may be, in pixels.
 *
 * @param numbers the smallest that numbers are shown in
 * @param least the smallest that reaches the last row of a class; 0 if nobody sits there
 * @param largest that there is any use for
 */
record Limits(double numbers, double least, double largest) {

    private static final double LARGEST = 1.3;
    private static final double SMALLEST = 0.55;
    private static final double LEAST = 12;

    /** Sizes are computed from room and room from sizes. */
    private static final double ROUNDING = 1e-6;

    /** Those of a theme, in a picture that the reader has made larger by a factor. */
    static Limits of(Theme theme, double zoom) {
        // Less than elsewhere, because a cell without its numbers explains little.
        double numbers = Math.min(theme.smallest(), Math.max(LEAST, theme.px(SMALLEST)));
        return new Limits(Math.max(numbers, theme.least()), theme.least(), theme.px(LARGEST) * zoom);
    }

    /** Whether numbers are shown. */
    boolean showNumbers(Fit fit) {
        return fit.numbered() && fit.text() >= numbers;
    }

    /** Whether a class can read what is written. */
    boolean areRead(Fit fit) {
        return fit.text() >= smallest(fit) * (1 - ROUNDING);
    }

    /** The size of figures, shown or not, at which a class can read the rest. */
    double smallest(Fit fit) {
        return least / fit.letters();
    }
}
