package unfold.analysis;

/** What a comparison with central differences says. */
public enum Verdict {
    /** The derived gradient is the slope of the loss. */
    AGREES,
    /** It is not. */
    DIFFERS,
    /** The loss has a kink there, is not finite nearby, or changes too little to be measured. */
    CANNOT_TELL
}
