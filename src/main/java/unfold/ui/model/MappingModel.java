package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import unfold.lesson.OpenLesson;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.mapping.Said;
import unfold.lesson.packing.Gate;
import unfold.lesson.packing.Packing;
import unfold.lesson.packing.Row;

/**
 * A file of weights beside the open lesson, while it is decided which array is which parameter. The lesson stays as
 * it is until the mapping is accepted. What is said is worked out on the worker; only the newest counts. Its methods
 * belong to the UI's thread.
 */
public final class MappingModel {

    private static final String LOADING = "Loading weights";

    private final LessonModel lesson;
    private final FileChoice choice;
    private final LatestTask task;
    private final ReadOnlyObjectWrapper<Mapping> mapping = new ReadOnlyObjectWrapper<>(this, "mapping");
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");
    private final ReadOnlyBooleanWrapper acceptable = new ReadOnlyBooleanWrapper(this, "acceptable", false);

    /** What has been said last; the mapping is behind it while that is worked out. */
    private Said newest = Said.NOTHING;

    /** What the file is loaded into; null while nothing is decided. */
    private Showing base;

    private int opening;

    /** What accepting came to; written by the worker. */
    private volatile OpenLesson accepted;

    /**
     * @param worker works out what is said
     * @param ui runs what touches properties
     */
    MappingModel(LessonModel lesson, FileChoice choice, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.choice = choice;
        this.task = new LatestTask(worker, ui);
        lesson.weights().mapBy(found -> found.ifPresentOrElse(this::open, this::close));
        lesson.showingProperty().addListener((property, old, now) -> follow(now));
        mapping.addListener(changed -> settle());
        task.runningProperty().addListener(changed -> settle());
    }

    /** What is being decided; null while nothing is. */
    public ReadOnlyObjectProperty<Mapping> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    /** The parameter whose numbers are looked at; empty while nothing is decided. */
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether everything fits, and nothing newer is being worked out. */
    public ReadOnlyBooleanProperty acceptableProperty() {
        return acceptable.getReadOnlyProperty();
    }

    /** Asks for files of weights and has them mapped, also if they fit as they are. */
    public void load() {
        lesson.weights().loadMapped(choice.weights());
    }

    private void open(Mapping found) {
        task.cancel();
        base = lesson.showingProperty().get();
        opening = lesson.history().opening();
        show(found);
    }

    private void show(Mapping found) {
        newest = found.said();
        mapping.set(found);
        if (found.row(selected.get()).isEmpty()) {
            select(found.rows().stream()
                    .filter(Row::isLoaded)
                    .findFirst()
                    .or(() -> found.rows().stream().findFirst())
                    .map(Row::parameter)
                    .orElse(""));
        }
    }

    private void settle() {
        Mapping now = mapping.get();
        acceptable.set(now != null && now.fits() && task.runningProperty().get().isEmpty());
    }

    /** The lesson was changed while the file was looked at, or another one was opened. */
    private void follow(Showing now) {
        if (mapping.get() == null || now.lesson() == accepted) {
            return;
        }
        if (lesson.history().opening() != opening) {
            close();
            return;
        }
        boolean changed = now.lesson() != base.lesson();
        base = now;
        if (changed) {
            say(newest);
        }
    }

    /** Has a parameter's numbers looked at. */
    public void select(String parameter) {
        selected.set(parameter);
    }

    /** Reads the arrays as packed in that way. */
    public void pack(Packing packing) {
        say(newest.packed(packing));
    }

    /** Brings the arrays to the parameters one by one, by names and shapes. */
    public void byShape() {
        work(Mapping::byShape);
    }

    /** Takes the gates to lie in that order. */
    public void order(List<Gate> gates) {
        say(newest.ordered(gates));
    }

    /** Takes the columns of a stacked matrix to be [x; h], or [h; x]. */
    public void inputFirst(Boolean first) {
        say(newest.inputFirst(first));
    }

    /** What the selected parameter could take. */
    public List<Offer> offers() {
        List<Offer> all = new ArrayList<>();
        packed().ifPresent(all::add);
        mapping.get().candidates(selected.get()).forEach(candidate -> all.add(Offer.of(candidate)));
        all.add(keeping());
        return all;
    }

    /** What the selected parameter takes. */
    public Offer taken() {
        Mapping now = mapping.get();
        Optional<Offer> chosen = now.chosen(selected.get()).map(Offer::of);
        Optional<Offer> packed = now.isKept(selected.get()) ? Optional.empty() : packed();
        return chosen.or(() -> packed).orElseGet(this::keeping);
    }

    /** What the packing has for the selected parameter, if anything. */
    private Optional<Offer> packed() {
        Mapping now = mapping.get();
        boolean something = now.isKept(selected.get())
                || now.chosen(selected.get()).isPresent()
                || now.row(selected.get()).filter(Row::isLoaded).isPresent();
        return now.packing()
                .filter(packing -> something)
                .map(packing -> new Offer(packing.title(), Optional.empty(), false));
    }

    private Offer keeping() {
        Row row = mapping.get().row(selected.get()).orElseThrow();
        boolean same = row.before().equals(row.shape());
        return new Offer(same ? "keeps its numbers" : "made anew", Optional.empty(), true);
    }

    /** Gives the selected parameter something else. */
    public void take(Offer offer) {
        String parameter = selected.get();
        say(
                offer.kept()
                        ? newest.keeping(parameter)
                        : offer.candidate()
                                .map(candidate -> newest.mapping(parameter, candidate))
                                .orElseGet(() -> newest.asPacked(parameter)));
    }

    /** Exchanges rows and columns of an array, or exchanges them back. */
    public void turn(String array) {
        say(newest.turning(array));
    }

    /** Takes what is said to be this. */
    public void say(Said other) {
        if (base == null) {
            return;
        }
        newest = other;
        OpenLesson on = base.lesson();
        work(current -> current.in(on, other));
    }

    private void work(UnaryOperator<Mapping> change) {
        Mapping current = mapping.get();
        if (current != null) {
            task.start("Mapping weights", () -> change.apply(current), this::show, failure -> {
                newest = current.said();
                lesson.fail("Mapping the weights", failure);
            });
        }
    }

    /** Loads the numbers as mapped, and takes the pane away. */
    public void accept() {
        if (!acceptable.get()) {
            return;
        }
        Mapping taken = mapping.get();
        Showing on = base;
        lesson.change(
                LOADING,
                () -> {
                    Changed changed = Weights.changed(on, taken);
                    accepted = changed.showing().lesson();
                    return changed;
                },
                this::close,
                failure -> lesson.fail(LOADING, failure));
    }

    /** Takes the pane away and leaves the lesson as it is; whether there was one. */
    public boolean close() {
        boolean was = mapping.get() != null;
        task.cancel();
        mapping.set(null);
        selected.set("");
        base = null;
        accepted = null;
        return was;
    }
}
