package unfold.draw.plot;

import unfold.analysis.Run;
import unfold.analysis.Thresholds;
import unfold.draw.Subject;

/**
 * One of the runs that plots are of.
 *
 * @param name tells it from the others; empty if there is one only
 * @param subject what is drawn of it elsewhere
 * @param run what more can be computed from
 * @param thresholds at which an update would clip its gradients
 */
public record Measured(String name, Subject subject, Run run, Thresholds thresholds) {

    /** A run whose gradients are not clipped. */
    public Measured(String name, Subject subject, Run run) {
        this(name, subject, run, Thresholds.NONE);
    }

    /** The same run with its gradients clipped there. */
    public Measured clipped(Thresholds at) {
        return new Measured(name, subject, run, at);
    }

    /** The same run, drawn in other colours. */
    public Measured with(Subject coloured) {
        return new Measured(name, coloured, run, thresholds);
    }

    /** The same run, told from others by a name. */
    public Measured named(String other) {
        return new Measured(other, subject, run, thresholds);
    }
}
