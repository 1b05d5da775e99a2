package unfold.draw.plot;

import unfold.analysis.Run;
import unfold.draw.Subject;

/**
 * One of the runs that plots are of.
 *
 * @param name tells it from the others; empty if there is one only
 * @param subject what is drawn of it elsewhere
 * @param run what more can be computed from
 */
public record Measured(String name, Subject subject, Run run) {}
