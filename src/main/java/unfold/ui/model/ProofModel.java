package unfold.ui.model;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.analysis.Finding;
import unfold.analysis.GradientCheck;
import unfold.analysis.Place;
import unfold.analysis.Report;
import unfold.derivation.Route;
import unfold.draw.Cell;
import unfold.draw.proof.Proof;
import unfold.lesson.OpenLesson;

/**
 * The gradient check of what is shown. What it finds belongs to the numbers that it was run for: with
 * other numbers on the stage nothing counts as checked, with the same ones again it does. Its methods
 * belong to the UI's thread.
 */
public final class ProofModel {

    private final LessonModel lesson;
    private final FrameModel frames;
    private final Executor worker;
    private final Executor ui;
    private final LatestTask trying;
    private final ReadOnlyObjectWrapper<Proof> proof = new ReadOnlyObjectWrapper<>(this, "proof", Proof.NOTHING);

    /** What was found about lessons that may be shown again. */
    private final Map<OpenLesson, Report> found = new WeakHashMap<>();

    private Showing shown;
    private AtomicBoolean stop = new AtomicBoolean(true);

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    ProofModel(LessonModel lesson, FrameModel frames, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.frames = frames;
        this.worker = worker;
        this.ui = ui;
        this.trying = new LatestTask(worker, ui);
        frames.shownProperty().addListener((property, old, now) -> enter(now));
        frames.selectedProperty()
                .addListener((property, old, cell) ->
                        Optional.ofNullable(cell).map(ProofModel::place).ifPresent(this::choose));
    }

    /** How far the gradients that are shown have been checked. */
    public ReadOnlyObjectProperty<Proof> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    /** Another run is shown, or the same one after it was saved. */
    private void enter(Showing now) {
        Showing before = shown;
        shown = now;
        if (before != null && now != null && before.lesson() == now.lesson()) {
            // The full gradient stays what it was; what is shown of it may be another part.
            proof.set(proof.get().of(cut(now)));
            return;
        }
        stop.set(true);
        trying.cancel();
        proof.set(unchecked());
        if (now != null && found.containsKey(now.lesson())) {
            take(found.get(now.lesson()));
        }
    }

    private Proof unchecked() {
        return unchecked(shown);
    }

    /** What is known of a run that has just been opened. */
    static Proof unchecked(Showing shown) {
        boolean learns =
                shown != null && shown.lesson().recurrence().totalLoss().isPresent();
        return learns ? Proof.notChecked(cut(shown)) : Proof.NOTHING;
    }

    /** Why the gradients that are shown are not those of its loss; empty if they are. */
    private static String cut(Showing shown) {
        Route route = shown.network().program().route();
        if (route.isPart()) {
            return "one path only";
        }
        int every = route.every();
        return every == 0 ? "" : "truncated every " + (every == 1 ? "step" : every + " steps");
    }

    /** Checks what is shown, unless it is checked already. */
    public void check() {
        if (proof.get().status() != Proof.Status.NOT_CHECKED) {
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        GradientCheck check = checkOfShown();
        proof.set(proof.get().checking(0, 0));
        worker.execute(() -> run(check, mine));
    }

    /** Of the very numbers on the screen where these are the whole gradient. */
    private GradientCheck checkOfShown() {
        OpenLesson open = shown.lesson();
        GradientCheck check = new GradientCheck(open.network(), open.inputs(), open.batch());
        return cut(shown).isEmpty() ? check.of(shown.trace()) : check;
    }

    private void run(GradientCheck check, AtomicBoolean mine) {
        try {
            Progress progress = new Progress(mine);
            Report report = check.run(progress::tell, mine::get);
            ui.execute(() -> {
                if (!mine.getAndSet(true)) {
                    found.put(shown.lesson(), report);
                    take(report);
                }
            });
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            ui.execute(() -> {
                if (!mine.getAndSet(true)) {
                    proof.set(unchecked());
                    lesson.fail("The gradient check", e);
                }
            });
        }
    }

    /** Tells the UI of every percent, and of nothing once the check is stopped. */
    private final class Progress {

        private final AtomicBoolean stopped;
        private int percent = -1;

        Progress(AtomicBoolean stopped) {
            this.stopped = stopped;
        }

        void tell(int done, int of) {
            int now = (int) (100L * done / of);
            if (now != percent) {
                percent = now;
                ui.execute(() -> {
                    if (!stopped.get()) {
                        proof.set(proof.get().checking(done, of));
                    }
                });
            }
        }
    }

    /** Shows what was found, and of its entries the one that the reader has chosen, or the one that says most. */
    private void take(Report report) {
        proof.set(unchecked().checked(report));
        Optional.ofNullable(frames.selectedProperty().get())
                .map(ProofModel::place)
                .filter(place -> report.findings().stream().anyMatch(finding -> finding.holds(place)))
                .or(() -> report.telling().map(Finding.Entry::place))
                .ifPresent(this::choose);
    }

    private static Place place(Cell cell) {
        return new Place(cell.slot().quantity(), cell.slot().time(), cell.index());
    }

    /** Gives up the check that is running; whether there was one. */
    public boolean cancel() {
        boolean was = !stop.getAndSet(true);
        if (was) {
            proof.set(unchecked());
        }
        return was;
    }

    /**
     * Tries all step widths at one entry, once the check is done. What is not a parameter, an initial
     * state or an input has none, and leaves the entry that was chosen before.
     */
    public void choose(Place place) {
        if (proof.get().status() != Proof.Status.CHECKED) {
            return;
        }
        GradientCheck check = checkOfShown();
        trying.start(
                "Trying step widths",
                () -> check.widths(place),
                widths -> {
                    if (widths.isPresent()) {
                        proof.set(proof.get().with(Optional.of(widths.get())));
                    }
                },
                failure -> lesson.fail("The gradient check", failure));
    }
}
