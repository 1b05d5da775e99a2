package unfold.ui;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import unfold.draw.Hue;
import unfold.ui.model.FirstLesson;
import unfold.ui.model.FirstLook;

/**
 * Opens the window with the first picture of its lesson, and has the window built behind it, part by part, so that it
 * can be moved and closed meanwhile. Keys that are pressed wait for the window. If the picture is not there soon, the
 * window is built first.
 */
final class Opening {

    /** A lesson that takes longer to run is waited for with a window that says so. */
    static final long PATIENCE = 1200;

    private final Stage stage;
    private final FirstLook look;
    private final HeadStart head;
    private final StackPane root = new StackPane();
    private final Queue<Runnable> parts = new ArrayDeque<>();
    private final List<KeyEvent> keys = new ArrayList<>();
    private final EventHandler<KeyEvent> keeper = this::keep;
    private FirstPane picture;
    private boolean isBuilding;

    /** A window that has its size, and is not shown yet. */
    Opening(Stage stage, FirstLook look, HeadStart head) {
        this.stage = stage;
        this.look = look;
        this.head = head;
        stage.setScene(new Scene(root));
    }

    /**
     * Begins; the last of the parts shows the window, and calls {@link #end} when it is painted.
     *
     * @param patience how many milliseconds the picture is waited for
     */
    void begin(long patience, List<Runnable> build) {
        parts.addAll(build);
        head.into(this::expected).thenAccept(done -> Platform.runLater(() -> show(done)));
        CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(this::build);
    }

    /** Before it is shown, nobody knows how much of a window is its frame. */
    private FirstPicture expected(FirstLesson.Picture lesson) {
        return picture(lesson, stage.getWidth(), stage.getHeight());
    }

    private FirstPicture picture(FirstLesson.Picture lesson, double width, double height) {
        double density = stage.isShowing()
                ? stage.getRenderScaleX()
                : Screen.getPrimary().getOutputScaleX();
        var theme = look.theme(width, height);
        return new FirstPicture(
                lesson,
                Places.of(
                        new Rectangle2D.Double(0, 0, width, height),
                        density,
                        !stage.isFullScreen(),
                        look.panels(),
                        theme),
                density,
                theme);
    }

    private void show(Optional<HeadStart.Painted> painted) {
        boolean isLate = isBuilding && parts.isEmpty();
        if (isLate || painted.isEmpty()) {
            build();
            return;
        }
        FirstPicture first = painted.get().picture();
        picture =
                new FirstPane(first, painted.get().pixels(), (width, height) -> picture(first.lesson(), width, height));
        root.getChildren().add(picture);
        java.awt.Color ground = first.theme().color(Hue.PANEL);
        stage.getScene().setFill(Color.rgb(ground.getRed(), ground.getGreen(), ground.getBlue()));
        stage.addEventFilter(KeyEvent.ANY, keeper);
        stage.setTitle(WindowTitle.of(first.lesson().title()));
        stage.show();
        new AnimationTimer() {
            private boolean isGiven;

            @Override
            public void handle(long now) {
                if (isGiven) {
                    stop();
                    waitForPainting();
                    Platform.runLater(Opening.this::build);
                }
                // This pulse gives the picture to the thread that paints.
                isGiven = true;
            }
        }.start();
    }

    /**
     * The painting thread does one thing after the other, and this thread then brings what is painted to the screen,
     * unless it is building by then.
     */
    private static void waitForPainting() {
        new Group().snapshot(null, new WritableImage(1, 1));
    }

    private void keep(KeyEvent event) {
        keys.add(event);
        event.consume();
    }

    private void build() {
        if (!isBuilding) {
            isBuilding = true;
            next();
        }
    }

    /** The toolkit may paint, and the reader close the window, between two parts. */
    private void next() {
        boolean isClosed = picture != null && !stage.isShowing();
        if (!isClosed && !parts.isEmpty()) {
            parts.remove().run();
            Platform.runLater(this::next);
        }
    }

    /** Takes the picture away from a window that shows the same, and gives it the keys. */
    void end() {
        root.getChildren().remove(picture);
        stage.removeEventFilter(KeyEvent.ANY, keeper);
        for (KeyEvent key : keys) {
            Scene scene = stage.getScene();
            Event.fireEvent(scene.getFocusOwner() == null ? scene : scene.getFocusOwner(), key);
        }
        keys.clear();
    }
}
