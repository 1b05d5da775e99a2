package unfold.bench;

import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Starts a program with a window, and ends it when the first picture of what it is to show has been painted: the window
 * has the title that is waited for, its content was laid out, and another pulse has begun, before which the picture
 * before is finished. Prints the milliseconds since {@code -Dbegun}. Arguments: the class to start, the title.
 */
public final class FirstFrame {

    private static final long PAUSE = 2;

    private final String title;
    private int laidOut;

    private FirstFrame(String title) {
        this.title = title;
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        FirstFrame frame = new FirstFrame(args[1]);
        Thread thread = new Thread(frame::untilToolkit, "first-frame");
        thread.setDaemon(true);
        thread.start();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    private void untilToolkit() {
        while (true) {
            try {
                Platform.runLater(this::look);
                return;
            } catch (IllegalStateException e) {
                // There is no toolkit yet.
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Optional<Stage> stage = Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each.isShowing() && each.getScene() != null)
                .map(Stage.class::cast)
                .findFirst();
        stage.ifPresentOrElse(
                this::listen,
                () -> new Thread(() -> {
                            pause();
                            Platform.runLater(this::look);
                        })
                        .start());
    }

    private void listen(Stage stage) {
        stage.getScene().addPostLayoutPulseListener(() -> {
            if (stage.getTitle() != null && stage.getTitle().contains(title) && ++laidOut == 2) {
                System.out.println(System.currentTimeMillis() - Long.getLong("begun"));
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
            Platform.requestNextPulse();
        });
        Platform.requestNextPulse();
    }
}
