package unfold.lesson.text;

import java.util.concurrent.CancellationException;

/** Stops long reading whose result nobody waits for any more. */
public final class Cancellation {

    private Cancellation() {}

    /**
     * Called again and again by whatever reads for long.
     *
     * @throws CancellationException if this thread was interrupted; it stays so
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this any more");
        }
    }
}
