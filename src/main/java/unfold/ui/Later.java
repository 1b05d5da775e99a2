package unfold.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;

/**
 * Parts of the window that the first picture does without. Each is built when it is asked for, or when the first
 * picture has been painted, one in each pulse so that the window can be used meanwhile.
 */
final class Later {

    /** So long after it was found a picture is on the screen, in nanoseconds. */
    private static final long UNTIL_SHOWN = 40_000_000;

    /** A lesson that cannot be opened has no first picture. */
    private static final long LONGEST_WAIT = 2_000_000_000L;

    private final Deque<Runnable> parts = new ArrayDeque<>();

    /** Something to be built once; whoever asks first builds it. */
    <T> Supplier<T> part(Supplier<T> build) {
        Part<T> part = new Part<>(build);
        parts.add(part::get);
        return part;
    }

    /** Work to be done once. */
    Runnable work(Runnable work) {
        Supplier<Boolean> part = part(() -> {
            work.run();
            return true;
        });
        return part::get;
    }

    /** Builds all that is left. */
    void buildAll() {
        while (!parts.isEmpty()) {
            parts.remove().run();
        }
    }

    /** Builds what is left after the first picture, and does {@code painted} before. */
    void buildAfter(ObservableValue<?> picture, Runnable painted) {
        parts.addFirst(painted);
        new AnimationTimer() {
            private long begun;
            private long found;

            @Override
            public void handle(long now) {
                begun = begun == 0 ? now : begun;
                if (picture.getValue() != null && found == 0) {
                    found = now;
                }
                if (parts.isEmpty()) {
                    stop();
                } else if (found > 0 && now - found > UNTIL_SHOWN || now - begun > LONGEST_WAIT) {
                    parts.remove().run();
                }
            }
        }.start();
    }

    private static final class Part<T> implements Supplier<T> {

        private Supplier<T> build;
        private T built;

        Part(Supplier<T> build) {
            this.build = build;
        }

        @Override
        public T get() {
            if (build != null) {
                Supplier<T> once = build;
                build = null;
                built = once.get();
            }
            return built;
        }
    }
}
