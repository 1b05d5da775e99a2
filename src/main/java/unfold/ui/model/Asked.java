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

    /** A question about numbers of that name, of which {@code number} was picked. */
    static Asked about(Kind kind, String name, String number, long seed) {
        return switch (kind) {
            case NUMBER -> new Asked(kind, "", number, true);
            case FILL -> new Asked(kind, "Fill " + name + " with", number, true);
            case SCALE -> new Asked(kind, "Scale " + name + " by", "2", true);
            case RANDOMISE -> new Asked(kind, "Randomise " + name + ", seed", Long.toString(seed), true);
        };
    }
}
