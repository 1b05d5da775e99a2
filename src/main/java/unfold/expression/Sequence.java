package unfold.expression;

/**
 * What runs over time together: a sequence with an index of its own. Two sequences are the same if
 * their letters are; those with the same end are of the same length.
 *
 * @param letter of the index: {@code t}
 * @param end what the last step is called: {@code T}; or its number
 */
public record Sequence(String letter, String end) {

    /** The sequence of a text that names none. */
    public static final Sequence FIRST = new Sequence("t", "T");

    /** The number of steps, if the heading says it; else 0. */
    public int statedLength() {
        return end.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(end) : 0;
    }

    /** The heading as text. */
    public String heading() {
        return "for " + letter + " = 1.." + end;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence that && letter.equals(that.letter);
    }

    @Override
    public int hashCode() {
        return letter.hashCode();
    }
}
