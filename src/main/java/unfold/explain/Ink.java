package unfold.explain;

/** What a quantity is to the reader; each has a colour of its own wherever it is shown. */
public enum Ink {
    INPUT,
    PARAMETER,
    /** What is remembered from one time step to the next, and everything on the way to it. */
    STATE,
    /** What the loss looks at, and the loss. */
    OUTPUT,
    TARGET,
    GRADIENT,
    /** A term that does not exist at this time step. */
    ABSENT
}
