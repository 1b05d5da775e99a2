package unfold.ui.pane;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A picture that is painted before it is wanted, by a thread of its own. Whoever wants it before its turn has come
 * paints it himself.
 */
final class Ahead {

    /** All layers share it: the other processors have the window to draw. */
    private static final Executor WORKER = worker();

    private final Sketch sketch;
    private final Rectangle place;
    private final BufferedImage target;
    private final FutureTask<Void> task;

    /**
     * @param place the pixels in which it differs from the picture that is shown
     * @param target what it is painted into
     * @param work paints all of it there
     */
    Ahead(Sketch sketch, Rectangle place, BufferedImage target, Runnable work) {
        this.sketch = sketch;
        this.place = place;
        this.target = target;
        this.task = new FutureTask<>(work, null);
        WORKER.execute(task);
    }

    private static Executor worker() {
        ThreadPoolExecutor worker =
                new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "unfold-ahead");
                    thread.setDaemon(true);
                    return thread;
                });
        worker.allowCoreThreadTimeOut(true);
        return worker;
    }

    boolean isOf(Sketch wanted) {
        return sketch.equals(wanted);
    }

    Rectangle place() {
        return place;
    }

    BufferedImage target() {
        return target;
    }

    /** Waits until it is painted, or paints it; whether that went well. */
    boolean finish() {
        task.run();
        try {
            task.get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | CancellationException e) {
            // Painted again where it is seen, it fails again, and is reported there.
            return false;
        }
    }

    /** Says that nobody wants it; whether nobody paints on its target any more. */
    boolean drop() {
        boolean isDone = task.isDone();
        task.cancel(false);
        return isDone;
    }
}
