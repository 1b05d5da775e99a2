package unfold.ui.model;

/** Interrupts one piece of work, and never what its thread does before or after it. */
final class Interruption {

    private Thread thread;
    private boolean asked;

    /** Called by the thread that does the work; whether it is still wanted. */
    synchronized boolean begin() {
        thread = asked ? null : Thread.currentThread();
        return !asked;
    }

    /** Called by the same thread when it is done. */
    synchronized void end() {
        thread = null;
        if (asked) {
            // The thread goes on with other work, which nobody has interrupted; this forgets it.
            Thread.interrupted();
        }
    }

    /** Interrupts the work if it is going on, and keeps it from beginning if it is not. */
    synchronized void interrupt() {
        asked = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
