package unfold.ui.model;

/**
 * Something that the reader should know.
 *
 * @param kind how grave it is
 * @param text complete sentences, perhaps several lines
 */
public record Notice(Kind kind, String text) {

    /** How grave a notice is. */
    public enum Kind {
        /** Something that was asked for could not be done. */
        PROBLEM,
        /** Something was done that cannot be seen otherwise. */
        DONE
    }

    static Notice problem(String text) {
        return new Notice(Kind.PROBLEM, text);
    }

    static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }
}
