package unfold.trace;

/** The part of a run that a step belongs to. */
public enum Phase {
    FORWARD,
    BACKWARD
}
