package unfold.draw;

/** The colours that a theme names. */
public enum Hue {
    /** Behind everything. */
    GROUND,
    /** Behind a panel's content. */
    PANEL,
    /** Text and figures. */
    INK,
    /** Text that may step back. */
    QUIET,
    /** Frames and axes. */
    LINE,
    /** Outlines of what is not computed yet. */
    GHOST,
    /** The forward phase. */
    FORWARD,
    /** The column at work in the forward phase. */
    FORWARD_BAND,
    /** The backward phase. */
    BACKWARD,
    /** The column at work in the backward phase. */
    BACKWARD_BAND,
    /** Infinity and what is not a number. */
    ALARM,
    /** What the reader has selected. */
    SELECTION,
    VALUE_NEGATIVE,
    VALUE_ZERO,
    VALUE_POSITIVE,
    GRADIENT_NEGATIVE,
    GRADIENT_ZERO,
    GRADIENT_POSITIVE,
    CURVE_A,
    CURVE_B,
    CURVE_C,
    CURVE_D,
    /** The numbers that the reader has pinned, one colour after the other. */
    PIN_A,
    PIN_B,
    PIN_C,
    PIN_D,
    PIN_E
}
