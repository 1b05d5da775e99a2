package unfold.analysis;

/** Why central differences cannot tell about an entry. */
public enum Doubt {
    /** The slopes to the left and to the right differ however near one looks. */
    KINK("kink"),
    /** The loss changes less than it is rounded. */
    TOO_SMALL("too small"),
    /** Each width says something else. */
    UNSETTLED("too wild"),
    /** The loss is infinite or not a number nearby. */
    NOT_FINITE("not finite");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** In a word or two. */
    public String words() {
        return words;
    }
}
