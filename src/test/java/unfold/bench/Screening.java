package unfold.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Watches a window's frames until they are on the screen. Layout and recording happen in the toolkit's thread, what
 * was recorded is drawn by another; a frame counts as presented when that one has finished it.
 */
final class Screening {

    /**
     * A frame on the screen.
     *
     * @param begun when, in nanoseconds
     * @param presented when it was drawn, in nanoseconds
     * @param moving whether something was on its way in it
     */
    record Shown(long begun, long presented, boolean moving) {

        double work() {
            return (presented - begun) / 1e6;
        }
    }

    private final Scene scene;
    private final Executor drawing;

    Screening(Scene scene) throws ReflectiveOperationException {
        this.scene = scene;
        // There is no public way to learn when a frame is finished: the thread that draws takes one task at a time.
        Method instance =
                Class.forName("com.sun.javafx.tk.quantum.QuantumRenderer").getDeclaredMethod("getInstance");
        instance.setAccessible(true);
        this.drawing = (Executor) instance.invoke(null);
    }

    /** The next frames, {@code count} of them, the first of which is that of what {@code cause} does. */
    List<Shown> after(Runnable cause, int count) throws InterruptedException, ExecutionException {
        return watch(cause, () -> false, shown -> shown.size() >= count);
    }

    /**
     * The frames for so many nanoseconds.
     *
     * @param moving whether something is on its way
     */
    List<Shown> during(Runnable cause, BooleanSupplier moving, long nanos)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + nanos;
        return watch(cause, moving, shown -> System.nanoTime() > end);
    }

    private List<Shown> watch(Runnable cause, BooleanSupplier moving, Predicate<List<Shown>> enough)
            throws InterruptedException, ExecutionException {
        List<Shown> frames = new ArrayList<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        long[] begun = new long[1];
        Consumer<Shown> keep = shown -> {
            frames.add(shown);
            if (enough.test(frames)) {
                done.complete(null);
            }
        };
        Runnable[] handedOver = {() -> {}};
        AnimationTimer clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                handedOver[0].run();
                begun[0] = System.nanoTime();
            }
        };
        Runnable drawn = () -> {
            long start = begun[0];
            boolean isMoving = moving.getAsBoolean();
            Runnable once = () -> {
                handedOver[0] = () -> {};
                drawing.execute(() -> {
                    long end = System.nanoTime();
                    Platform.runLater(() -> keep.accept(new Shown(start, end, isMoving)));
                });
            };
            handedOver[0] = once;
            // What is to be drawn is handed over right after this; the next frame may begin before that is noticed.
            Platform.runLater(() -> {
                if (handedOver[0] == once) {
                    once.run();
                }
            });
        };
        BenchWindow.inToolkit(() -> {
            clock.start();
            scene.addPostLayoutPulseListener(drawn);
            cause.run();
            return null;
        });
        done.get();
        BenchWindow.inToolkit(() -> {
            clock.stop();
            scene.removePostLayoutPulseListener(drawn);
            return null;
        });
        return frames;
    }

    /** The processor time, in nanoseconds, of the program's own pictures and of the window's layout. */
    static long recording() {
        return cpuTime("JavaFX Application Thread");
    }

    /** The processor time, in nanoseconds, of the thread that draws the window. */
    static long drawing() {
        return cpuTime("QuantumRenderer");
    }

    /** What other threads and programs do does not count. */
    private static long cpuTime(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long all = 0;
        for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (each != null && each.getThreadName().startsWith(name)) {
                all += threads.getThreadCpuTime(each.getThreadId());
            }
        }
        return all;
    }

    /** Presses a key on what has the keys. */
    void press(KeyCode key) {
        Event.fireEvent(
                scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
