package unfold.ui.model;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import unfold.draw.plot.Measured;
import unfold.draw.plot.PlotBoard;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.PlotSettings;
import unfold.ui.model.PlotsModel.Board;

/**
 * Measures plots on the worker; of several requests only the newest is finished and delivered. While a knob is
 * dragged, plots that take no longer than a moment are measured together with the run, so that all of the window
 * is painted once, and not the plots again after the rest. Those that take longer wait until the drag rests; it is
 * told that they are behind.
 */
final class Measuring {

    /** Plots that take longer would hold up the picture of the run too much; in nanoseconds. */
    private static final long MOMENT = 200_000_000;

    private final Executor worker;
    private final Executor ui;
    private final LongSupplier clock;
    private final AtomicReference<Result> ahead = new AtomicReference<>();
    private volatile int newest;
    private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper(this, "behind", false);
    private volatile boolean quick;
    private volatile Wish next;

    /**
     * What the next run will be asked for, if it runs alone.
     *
     * @param chosen kinds, as far as they suit it; the usual ones if none does
     */
    record Wish(List<PlotKind> chosen, PlotSettings settings) {

        Request of(Showing showing) {
            Measured run = showing.measured();
            PlotSettings along = settings.along(showing.network().program().route());
            return new Request(List.of(run), suiting(chosen, run), along);
        }
    }

    /** What is measured. */
    record Request(List<Measured> runs, List<PlotKind> kinds, PlotSettings settings) {

        private boolean isSame(Request other) {
            return runs.size() == 1
                    && other.runs.size() == 1
                    && runs.get(0).subject() == other.runs.get(0).subject()
                    && runs.get(0).thresholds().equals(other.runs.get(0).thresholds())
                    && kinds.equals(other.kinds)
                    && settings.equals(other.settings);
        }
    }

    private record Result(Request request, Board board) {}

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    Measuring(Executor worker, Executor ui) {
        this(worker, ui, System::nanoTime);
    }

    /** With a clock of its own, in nanoseconds. */
    Measuring(Executor worker, Executor ui, LongSupplier clock) {
        this.worker = worker;
        this.ui = ui;
        this.clock = clock;
    }

    /** Of the chosen kinds those that suit a run; the usual ones if none does. */
    static List<PlotKind> suiting(List<PlotKind> chosen, Measured run) {
        List<PlotKind> suiting = chosen.stream().filter(kind -> kind.suits(run)).toList();
        return suiting.isEmpty() ? PlotKind.usual(run) : suiting;
    }

    /** Whether what was delivered last is not of what was asked for last. */
    ReadOnlyBooleanProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /** Says what the next run will be asked for; null if that cannot be told, as while models are compared. */
    void expect(Wish wish) {
        next = wish;
    }

    /** Measures the plots of a run that is not shown yet, if they took only a moment the last time. On the worker. */
    void ahead(Showing showing) {
        Wish wish = next;
        if (wish == null || !quick) {
            return;
        }
        try {
            Request request = wish.of(showing);
            ahead.set(new Result(request, timed(request, () -> false)));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // It is tried again when the run is shown, and told then.
            quick = false;
        }
    }

    private Board timed(Request request, BooleanSupplier cancelled) {
        long start = clock.getAsLong();
        Board board = new Board(request.runs, PlotBoard.of(request.kinds, request.runs, request.settings, cancelled));
        quick = clock.getAsLong() - start < MOMENT;
        return board;
    }

    /** Delivers the plots, at once if they were measured ahead. On the UI's thread. */
    void measure(Request request, Consumer<Board> done, Consumer<Throwable> failed) {
        Result known = ahead.getAndSet(null);
        int ticket = newest + 1;
        if (known != null && known.request.isSame(request)) {
            newest = ticket;
            done.accept(known.board);
            behind.set(false);
            return;
        }
        newest = ticket;
        behind.set(true);
        worker.execute(() -> {
            if (ticket == newest) {
                measure(request, ticket, done, failed);
            }
        });
    }

    private void measure(Request request, int ticket, Consumer<Board> done, Consumer<Throwable> failed) {
        Runnable delivery;
        try {
            Board measured = timed(request, () -> ticket != newest);
            delivery = () -> done.accept(measured);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            delivery = () -> failed.accept(e);
        }
        Runnable deliver = delivery;
        ui.execute(() -> {
            if (ticket == newest) {
                deliver.run();
                behind.set(false);
            }
        });
    }

    /** Gives up what is being measured. On the UI's thread. */
    void cancel() {
        newest = newest + 1;
        behind.set(false);
    }
}
