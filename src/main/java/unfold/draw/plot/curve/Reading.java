package unfold.draw.plot.curve;

/**
 * A number at a time step, and when it is known.
 *
 * @param time of the run's timeline; in charts over other things than time, the position from 1
 * @param since how many operations must be done for it to stand there
 * @param value perhaps 0, infinite or NaN
 */
public record Reading(int time, int since, double value) {}
