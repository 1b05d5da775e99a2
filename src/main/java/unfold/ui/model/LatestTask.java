package unfold.ui.model;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Runs work that may take long on one executor and delivers its result on another, that of the UI.
 * Of several requests only the newest is delivered. Its methods belong to the UI's thread.
 */
final class LatestTask {

    private final Executor worker;
    private final Executor ui;
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper(this, "running", "");
    private int newest;

    LatestTask(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /** What is being done; empty if nothing. */
    ReadOnlyStringProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Starts work that makes every earlier request obsolete. */
    <T> void start(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        int ticket = ++newest;
        running.set(what);
        worker.execute(() -> {
            Runnable delivery = outcome(work, done, failed);
            ui.execute(() -> deliver(ticket, delivery));
        });
    }

    private void deliver(int ticket, Runnable delivery) {
        if (ticket == newest) {
            running.set("");
            delivery.run();
        }
    }

    /** Whatever goes wrong becomes a message: a worker that dies silently would look like a hang. */
    private static <T> Runnable outcome(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            T result = work.call();
            return () -> done.accept(result);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return () -> failed.accept(e);
        }
    }

    /** Forgets the request that is running, if any; whether there was one. */
    boolean cancel() {
        boolean was = !running.get().isEmpty();
        newest++;
        running.set("");
        return was;
    }
}
