package unfold.ui;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;

/** The thread of the window, as tests use it. */
public final class FxThread {

    /** After so long a window does not answer any more. */
    static final long SECONDS = Long.getLong("unfold.patience", 60);

    private FxThread() {}

    /** Does it on the thread of the window and gives what came of it. */
    public static <T> T call(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the window does not answer: " + doing(), e);
        }
    }

    /** What the thread is at, and all others that are not at rest. */
    private static String doing() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getState() == Thread.State.RUNNABLE
                        || each.getKey().getName().startsWith("JavaFX"))
                .map(each -> each.getKey().getName() + "\n    "
                        + Arrays.stream(each.getValue())
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n    ")))
                .collect(Collectors.joining("\n"));
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException mine ? mine : new IllegalStateException(cause);
    }
}
