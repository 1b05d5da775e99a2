package unfold.draw;

import unfold.explain.origin.Origin;

/**
 * A number that the reader has pinned.
 *
 * @param number what the pin is called, from 1
 * @param cell where it is
 * @param origin where it comes from
 */
public record Pin(int number, Cell cell, Origin origin) {}
