package unfold.expression;

/** Where the lecture writes the time. */
public enum TimeStyle {
    /** {@code h_{t-1}} */
    BELOW,
    /** {@code h^{t-1}} */
    ABOVE,
    /** {@code h^{(t-1)}} */
    ABOVE_IN_BRACKETS
}
