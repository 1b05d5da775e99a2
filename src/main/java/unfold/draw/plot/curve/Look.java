package unfold.draw.plot.curve;

/**
 * What tells a curve from the others.
 *
 * @param run the run it is of, from 0; gives the colour if there are several
 * @param variable what it is of, from 0; gives dashes and marks, and the colour if there is one run only
 */
public record Look(int run, int variable, Kind kind) {

    /** What a curve is among curves. */
    public enum Kind {
        /** Measured. */
        MEASURED,
        /** One of many of the same kind: thin. */
        FAINT,
        /** What theory says, to compare with: dashed, without marks. */
        REFERENCE,
        /** Something else about what a measured curve is of, in its colour: dashed, explained by the title. */
        BESIDE,
        /** What would have been: open marks without a line. */
        OPEN
    }

    public static Look of(int run, int variable) {
        return new Look(run, variable, Kind.MEASURED);
    }
}
