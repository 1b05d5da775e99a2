package unfold.ui.model;

/**
 * Asked before work is given up that is not kept anywhere. Each answer takes the question away.
 *
 * @param text what is asked
 * @param answers what the answers are called
 * @param save keeps the work, and goes on when that is done
 * @param discard goes on without keeping it
 * @param cancel leaves everything as it is
 */
public record Question(String text, Answers answers, Runnable save, Runnable discard, Runnable cancel) {

    /** What the buttons say. */
    public record Answers(String save, String discard, String cancel) {

        /** The usual ones; only the first has a name of its own. */
        static Answers of(String save) {
            return new Answers(save, "Discard", "Cancel");
        }
    }

    /** The same question, with {@code first} done before the consequence of whatever answer. */
    Question answeredBy(Runnable first) {
        return new Question(text, answers, after(first, save), after(first, discard), after(first, cancel));
    }

    private static Runnable after(Runnable first, Runnable consequence) {
        return () -> {
            first.run();
            consequence.run();
        };
    }
}
