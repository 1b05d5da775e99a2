package unfold.ui.model;

/**
 * A number that the reader is to type for the selected ones.
 *
 * @param kind what is done with it
 * @param words what it is for, to stand before the field; empty where the field takes the place of the number
 * @param text what stands in the field at first
 * @param replaces whether typing replaces that text, or goes on behind it
 */
public record Asked(Kind kind, String words, String text, boolean replaces) {

    /** What is done with the number. */
    public enum Kind {
        NUMBER,
        FILL,
        SCALE,
        RANDOMISE
    }
}
