package unfold.explain.origin;

import unfold.trace.Slot;

/**
 * One number of a run.
 *
 * @param slot where it stands
 * @param index its position there, counted row by row from 0
 */
public record Entry(Slot slot, int index) {}
