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
import java.util.function.Consumer;
import java.util.function.IntSupplier;
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
     * @param transition of what has moved since the frame before it; negative if nothing has
     */
    record Shown(long begun, long presented, int transition) {

        double work() {
            return (presented - begun) / 1e6;
        }
    }

    /** A sixtieth of a second, less what the toolkit's clock may be early, in nanoseconds. */
    static final long FRAME = 15_000_000;

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

    /** The frame of what {@code cause} does, and the first one that comes a sixtieth of a second later. */
    List<Shown> after(Runnable cause) throws InterruptedException, ExecutionException {
        List<Shown> shown = watch(
                cause,
                () -> -1,
                all -> all.get(all.size() - 1).begun() - all.get(0).begun() >= FRAME);
        return List.of(shown.get(0), shown.get(shown.size() - 1));
    }

    /**
     * The frames for so many nanoseconds.
     *
     * @param transition asked once in every frame, what has moved; negative if nothing has
     */
    List<Shown> during(Runnable cause, IntSupplier transition, long nanos)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + nanos;
        return watch(cause, transition, shown -> System.nanoTime() > end);
    }

    private List<Shown> watch(Runnable cause, IntSupplier transition, Predicate<List<Shown>> enough)
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
            int moved = transition.getAsInt();
            Runnable once = () -> {
                handedOver[0] = () -> {};
                drawing.execute(() -> {
                    long end = System.nanoTime();
                    Platform.runLater(() -> keep.accept(new Shown(start, end, moved)));
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
