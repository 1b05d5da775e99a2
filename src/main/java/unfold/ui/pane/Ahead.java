package unfold.ui.pane;

import java.awt.Rectangle;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A picture that is painted before it is wanted, by a thread of its own. Whoever wants it before its turn has come
 * paints it himself.
 */
final class Ahead {

    /** All layers share it: the other processors have the window to draw. */
    private static final ScheduledExecutorService WORKER = worker();

    /** So long the picture of now, which is being brought to the screen, has the processors for itself. */
    private static final long DELAY = 12;

    private final Sketch sketch;
    private final Rectangle place;
    private final PixelPart target;
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final FutureTask<Patch> task;
    private Patch patch;

    /**
     * @param place the pixels in which it differs from the picture that is shown
     * @param target what it is painted into
     * @param work paints all of it there, and gives what is seen where something moves over it; null if nothing does
     */
    Ahead(Sketch sketch, Rectangle place, PixelPart target, Callable<Patch> work) {
        this.sketch = sketch;
        this.place = place;
        this.target = target;
        this.task = new FutureTask<>(() -> isTaken.getAndSet(true) ? null : work.call());
        WORKER.schedule(task, DELAY, TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService worker() {
        ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "unfold-ahead");
            thread.setDaemon(true);
            return thread;
        });
        worker.setKeepAliveTime(5, TimeUnit.SECONDS);
        worker.allowCoreThreadTimeOut(true);
        return worker;
    }

    boolean isOf(Sketch wanted) {
        return sketch.equals(wanted);
    }

    Rectangle place() {
        return place;
    }

    PixelPart target() {
        return target;
    }

    /** What is seen where something moves over it, now that it is finished; null if nothing does. */
    Patch patch() {
        return patch;
    }

    /** Waits until it is painted, or paints it; whether that went well. */
    boolean finish() {
        task.run();
        try {
            patch = task.get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | CancellationException e) {
            // Painted again where it is seen, it fails again, and is reported there.
            return false;
        }
    }

    /** Says that nobody wants it; whether nobody paints on its target, or ever will. */
    boolean drop() {
        boolean isFree = task.isDone() || !isTaken.getAndSet(true);
        task.cancel(false);
        return isFree;
    }
}
