/** The scrubber: a lane for each phase, with a tick for every time step. */
package unfold.draw.transport;
