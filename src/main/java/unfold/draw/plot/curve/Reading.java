package unfold.draw.plot.curve;

/**
 * A number at a time step, and when it is known.
 *
 * @param time of the run's timeline; in charts over other things than time, the position from 1
 * @param since how many operations must be done for it to stand there
 * @param value perhaps 0, infinite or NaN
 * @param log10 its logarithm; finite also where {@code value} has left the range of a double
 */
public record Reading(int time, int since, double value, double log10) {

    public Reading(int time, int since, double value) {
        this(time, since, value, Math.log10(value));
    }
}
