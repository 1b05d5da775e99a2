package unfold.trace;

/**
 * How the sequence of a run stands in a batch: which one it is, and what the others come to. Immutable.
 *
 * @param shown the place of the recorded sequence, from 1
 * @param sequences how many the batch has, the recorded one included
 * @param otherLoss the sum of the total losses of all others; NaN where there is no loss
 */
public record Companions(int shown, int sequences, double otherLoss) {

    /** A run of one sequence alone. */
    public static final Companions NONE = new Companions(1, 1, 0);

    /** Whether there are other sequences. */
    public boolean any() {
        return sequences > 1;
    }

    /** How many others there are. */
    public int others() {
        return sequences - 1;
    }

    /** {@code sequence 2 of 3}. */
    public String inWords() {
        return "sequence " + shown + " of " + sequences;
    }
}
