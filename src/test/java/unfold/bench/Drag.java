package unfold.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import unfold.lesson.experiment.Experiment;
import unfold.ui.model.Knob;
import unfold.ui.model.PlotsModel;

/**
 * A slider that is dragged until its pictures, or its time, are over: it stands elsewhere at every picture of the window.
 * The window is drawn as always, by the toolkit's own clock, which waits until the picture before is finished. Plots that
 * take long wait for the slider to rest, so that few of them are seen.
 */
final class Drag {

    private final BenchWindow window;
    private final int pictures;
    private final double seconds;
    private final Map<Experiment, Long> begun = new HashMap<>();
    private final List<Double> ages = new ArrayList<>();
    private final List<Long> shown = new ArrayList<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private PlotsModel.Board last;
    private double gain = 0.5;
    private long start;

    /** Ends after so many pictures, or when the time is over. */
    Drag(BenchWindow window, int pictures, double seconds) {
        this.window = window;
        this.pictures = pictures;
        this.seconds = seconds;
    }

    void run() throws InterruptedException, ExecutionException {
        AnimationTimer hand = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if ((System.nanoTime() - start) / 1e9 > seconds) {
                    rest();
                    return;
                }
                gain += 0.001;
                window.model().knobs().set(Knob.GAIN, gain);
                begun.put(window.model().knobs().stateProperty().get().experiment(), System.nanoTime());
            }
        };
        start = System.nanoTime();
        Runnable look = this::look;
        BenchWindow.inToolkit(() -> {
            last = window.model().plots().boardProperty().get();
            window.scene().addPostLayoutPulseListener(look);
            hand.start();
            return null;
        });
        done.get();
        BenchWindow.inToolkit(() -> {
            hand.stop();
            window.scene().removePostLayoutPulseListener(look);
            return null;
        });
    }

    /** What the slider stands at is shown, and then all is over. */
    private void rest() {
        boolean isBusy = !window.model().lesson().busyProperty().get().isEmpty();
        if (!isBusy && !window.model().plots().behindProperty().get()) {
            done.complete(null);
        }
    }

    /** All is painted, and about to be handed to the screen. */
    private void look() {
        PlotsModel.Board board = window.model().plots().boardProperty().get();
        if (board != last && window.isOfTheRunThatIsShown(board)) {
            last = board;
            long now = System.nanoTime();
            Experiment experiment =
                    window.model().lesson().showingProperty().get().tuning().experiment();
            Long since = begun.get(experiment);
            if (since != null) {
                ages.add((now - since) / 1e6);
                shown.add(now);
            }
            if (shown.size() > pictures) {
                done.complete(null);
            }
        }
    }

    /** Pictures of new runs a second; none if there was only the one at rest. */
    double rate() {
        return shown.size() < 2 ? 0 : (shown.size() - 1) / ((shown.get(shown.size() - 1) - shown.get(0)) / 1e9);
    }

    /** From the movement of the slider to the picture of its run, in ms. */
    List<Double> ages() {
        return ages;
    }

    /** From one such picture to the next, in ms. */
    List<Double> between() {
        List<Double> times = new ArrayList<>();
        for (int i = 1; i < shown.size(); i++) {
            times.add((shown.get(i) - shown.get(i - 1)) / 1e6);
        }
        return times;
    }
}
