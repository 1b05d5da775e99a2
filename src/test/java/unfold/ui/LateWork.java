package unfold.ui;

import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work beside the window that is done when its time comes: on the thread of the window, or on one of its own while the
 * window goes on. Its methods belong to the thread of the window.
 */
final class LateWork {

    private final Queue<Runnable> worker = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> ui = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final boolean threaded;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "late-work");
        thread.setDaemon(true);
        return thread;
    });

    /** @param threaded whether work may have a thread of its own, in which case nothing can be repeated exactly */
    LateWork(boolean threaded) {
        this.threaded = threaded;
    }

    Executor worker() {
        return worker::add;
    }

    Executor ui() {
        return ui::add;
    }

    /** Does a little of what waits. */
    void some(Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            Runnable work = worker.poll();
            if (work != null && threaded && random.nextBoolean()) {
                running.incrementAndGet();
                threads.execute(() -> {
                    try {
                        work.run();
                    } finally {
                        running.decrementAndGet();
                    }
                });
            } else if (work != null) {
                work.run();
            }
            next(ui);
        }
    }

    private static boolean next(Queue<Runnable> waiting) {
        Runnable work = waiting.poll();
        if (work != null) {
            work.run();
        }
        return work != null;
    }

    /** Does all, and what that leaves. */
    void all() {
        boolean isBusy = true;
        while (isBusy) {
            // Read first: what is over by now has left its results.
            isBusy = running.get() > 0;
            while (next(worker) || next(ui)) {
                isBusy = true;
            }
            Thread.yield();
        }
    }

    void end() {
        threads.shutdown();
    }
}
