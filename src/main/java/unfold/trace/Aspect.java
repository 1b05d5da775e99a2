package unfold.trace;

/** Which number of a quantity is meant: what it is, or the loss's derivative with respect to it. */
public enum Aspect {
    VALUE,
    GRADIENT
}
