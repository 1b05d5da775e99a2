package unfold.ui.model;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Runs work that may take long on one executor and delivers its result on another, that of the UI.
 * Of several requests only the newest is delivered; those that are obsolete before their turn comes are
 * never begun, and reading that becomes obsolete is stopped. Its methods belong to the UI's thread.
 */
final class LatestTask {

    private final Executor worker;
    private final Executor ui;
    private final boolean stoppable;
    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper(this, "running", "");

    /** The request that counts; read by the worker. */
    private volatile int newest;

    private boolean live;
    private Runnable waiting;
    private Interruption going = new Interruption();

    /** For work that only reads and computes: it is stopped as soon as it is obsolete. */
    LatestTask(Executor worker, Executor ui) {
        this(worker, ui, true);
    }

    private LatestTask(Executor worker, Executor ui, boolean stoppable) {
        this.worker = worker;
        this.ui = ui;
        this.stoppable = stoppable;
    }

    /** For work that writes: what was begun is done to its end. */
    static LatestTask writing(Executor worker, Executor ui) {
        return new LatestTask(worker, ui, false);
    }

    /** What is being done; empty if nothing. */
    ReadOnlyStringProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Starts work that makes every earlier request obsolete. */
    <T> void start(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        waiting = null;
        live = false;
        begin(what, work, done, failed);
    }

    /**
     * Starts work that is asked for again and again while something is dragged. What is being computed for an
     * earlier moment of the drag is still delivered, or the picture would stand still until the drag rests; one
     * request waits for that, and a newer one takes its place.
     */
    <T> void follow(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (live) {
            waiting = () -> begin(what, work, done, failed);
            return;
        }
        waiting = null;
        live = true;
        begin(what, work, done, failed);
    }

    private <T> void begin(String what, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        int ticket = ++newest;
        stopReading();
        Interruption mine = new Interruption();
        going = mine;
        running.set(what);
        worker.execute(() -> {
            if (ticket == newest && mine.begin()) {
                Runnable delivery = outcome(work, done, failed);
                mine.end();
                ui.execute(() -> deliver(ticket, delivery));
            }
        });
    }

    /** What is obsolete need not be read to its end. */
    private void stopReading() {
        if (stoppable) {
            going.interrupt();
        }
    }

    private void deliver(int ticket, Runnable delivery) {
        if (ticket != newest) {
            return;
        }
        Runnable next = waiting;
        waiting = null;
        live = next != null;
        delivery.run();
        // The delivery itself may have asked for something else.
        if (ticket == newest && next != null) {
            next.run();
        } else if (ticket == newest) {
            running.set("");
        }
    }

    /** Whether something is being dragged whose newest moment is still to come. */
    boolean isFollowing() {
        return live;
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
        stopReading();
        waiting = null;
        live = false;
        running.set("");
        return was;
    }
}
