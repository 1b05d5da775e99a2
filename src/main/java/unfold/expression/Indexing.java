package unfold.expression;

/** What times are called where a formula is written. */
public interface Indexing {

    /** In letters: {@code t}, and {@code T} at the end. */
    Indexing LETTERS = new Indexing() {
        @Override
        public String now(Sequence sequence) {
            return sequence.letter();
        }

        @Override
        public String end(Sequence sequence) {
            return sequence.end();
        }
    };

    /** What stands for the time of the moment: the sequence's letter, or a number. */
    String now(Sequence sequence);

    /** What the last step is called. */
    String end(Sequence sequence);
}
