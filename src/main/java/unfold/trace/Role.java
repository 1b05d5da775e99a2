package unfold.trace;

/** What a quantity is in its network. */
public enum Role {
    /** Given at every time step. */
    INPUT,
    /** Given at every time step and used only to compare with; no gradient is taken. */
    TARGET,
    /** Given once, the same at every time step. */
    PARAMETER,
    /** Defined by the recurrence. */
    VARIABLE,
    /** The argument of a function inside a definition, named by the program. */
    INNER,
    /** A loss of one time step. */
    LOSS,
    /** The loss that the backward pass starts from. */
    TOTAL_LOSS
}
