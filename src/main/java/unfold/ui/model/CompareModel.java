package unfold.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.draw.compare.Compared;
import unfold.lesson.CellKind;
import unfold.lesson.cell.CellExchange;
import unfold.lesson.cell.Counterpart;
import unfold.lesson.problem.LessonException;

/**
 * Up to three models beside the open lesson: the same task with another cell, another lesson on the
 * same data, the lesson as it was before. One is in focus; the transport moves that one, and the others
 * go to the corresponding place. Those that are made from the open lesson follow its changes; opening
 * another lesson ends the comparison. Its methods belong to the UI's thread.
 */
public final class CompareModel {

    /** More models beside each other are too small to be read. */
    public static final int MOST = 4;

    private final LessonModel lesson;
    private final FrameModel frames;
    private final CursorModel cursor;
    private final FileChoice choice;
    private final Executor worker;
    private final Executor ui;
    private final List<Rival> wanted = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Sides> sides = new ReadOnlyObjectWrapper<>(this, "sides");
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper(this, "comparing", false);
    private List<Rival.Made> made = List.of();
    private boolean opening;
    private volatile int newest;

    /** Where the model that had the focus before was left, and where the one that got it was entered. */
    private int[] left = {-1, 0, 0};

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    CompareModel(LessonModel lesson, FrameModel frames, FileChoice choice, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.frames = frames;
        this.cursor = lesson.cursor();
        this.choice = choice;
        this.worker = worker;
        this.ui = ui;
        lesson.lastOpenedProperty().addListener(changed -> opening = true);
        cursor.homeBy(position -> sides.get() == null ? position : sides.get().position(0, position));
        lesson.showingProperty().addListener((property, old, now) -> entered(old, now));
    }

    /** All models; null before the first lesson is open. */
    public ReadOnlyObjectProperty<Sides> sidesProperty() {
        return sides.getReadOnlyProperty();
    }

    /** Where the reader is in the model in focus. */
    CursorModel cursor() {
        return cursor;
    }

    /** All models where they are now. */
    public List<Compared> now() {
        return sides.get().at(cursor.position());
    }

    /** Whether there is more than the open lesson. */
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /** The same task with another cell. */
    public void with(CellKind kind) {
        Showing open = lesson.showingProperty().get();
        if (open != null && CellExchange.kind(open.lesson()).equals(Optional.of(kind))) {
            lesson.warn("The open lesson has " + kind.inWords()
                    + " itself. To compare it with what you make of it, keep it as “before”.");
            return;
        }
        want(new Rival.Cell(kind));
    }

    /** A lesson of the library, on the data of the open one. */
    public void with(LibraryEntry entry) {
        want(new Rival.Other(entry.place()));
    }

    /** A lesson in a file that the reader chooses, on the data of the open one. */
    public void withFile() {
        choice.lesson()
                .map(Path::toAbsolutePath)
                .map(LessonPlace::file)
                .ifPresent(place -> want(new Rival.Other(place)));
    }

    /** The open lesson as it is now, beside whatever becomes of it. */
    public void keepBefore() {
        Showing open = lesson.showingProperty().get();
        if (open != null) {
            String name = Counterpart.nameOf(open.lesson()) + ", before";
            want(new Rival.Before(distinct(name), open.whole().orElse(open)));
        }
    }

    private String distinct(String name) {
        long alike = wanted.stream()
                .filter(Rival.Before.class::isInstance)
                .filter(rival -> rival.inWords().startsWith(name))
                .count();
        return alike == 0 ? name : name + " " + (alike + 1);
    }

    private void want(Rival rival) {
        want(List.of(rival));
    }

    /** Together: what is made for one is not given up for the next. */
    private void want(List<Rival> rivals) {
        Showing open = lesson.showingProperty().get();
        if (open == null) {
            return;
        }
        int room = MOST - 1 - wanted.size();
        if (rivals.size() > room) {
            lesson.warn("There are " + MOST + " models beside each other already; remove one first.");
        }
        List<Rival> taken = rivals.subList(0, Math.min(room, rivals.size()));
        if (wanted.addAll(taken)) {
            make(open);
        }
    }

    /** Takes the model at that place away; the open lesson, at place 0, stays. */
    public void remove(int model) {
        if (model > 0 && model < sides.get().count()) {
            wanted.remove(made.get(model - 1).rival());
            show(lesson.showingProperty().get(), made);
        }
    }

    /** Takes the model in focus away, or the last one if that is the open lesson. */
    public void remove() {
        if (comparing.get()) {
            int focus = sides.get().focus();
            remove(focus == 0 ? sides.get().count() - 1 : focus);
        }
    }

    /** Back to the open lesson alone. */
    public void stop() {
        wanted.clear();
        newest++;
        if (comparing.get()) {
            show(lesson.showingProperty().get(), List.of());
        }
    }

    /** On to the next model; after the last comes the first. */
    public void next() {
        if (comparing.get()) {
            focus((sides.get().focus() + 1) % sides.get().count());
        }
    }

    /** Makes the window about the model at that place. Back at once, it is where it was left. */
    public void focus(int model) {
        Sides now = sides.get();
        if (now == null || model == now.focus() || model >= now.count()) {
            return;
        }
        int position = cursor.position();
        boolean back = left[0] == model && left[2] == position;
        int there = back ? left[1] : now.position(model, position);
        left = new int[] {now.focus(), position, there};
        Sides next = now.focusedOn(model);
        cursor.enter(next.focused().trace(), there);
        put(next);
    }

    /** The lesson is another one, or was changed, or only part of its gradients are shown. */
    private void entered(Showing old, Showing now) {
        newest++;
        if (opening) {
            opening = false;
            wanted.clear();
            enter(now, List.of());
            wantWhatItAsksFor(now);
            return;
        }
        if (old != null && old.trace() == now.trace()) {
            show(now, made);
        } else {
            enter(now, made);
        }
        if (made.size() < wanted.size() || made.stream().anyMatch(each -> !each.isOf(now))) {
            make(now);
        }
    }

    private void wantWhatItAsksFor(Showing opened) {
        Optional<CellKind> own = CellExchange.kind(opened.lesson());
        List<Rival> asked = new ArrayList<>();
        for (String word : opened.lesson().lesson().presentation().compared()) {
            Optional<CellKind> kind = CellKind.named(word);
            if (kind.isEmpty()) {
                asked.add(new Rival.Other(LessonPlace.bundled(word)));
            } else if (!own.equals(kind)) {
                asked.add(new Rival.Cell(kind.get()));
            }
        }
        want(asked);
    }

    /** Makes on the worker what is not made yet for the lesson that is open; the newest request wins. */
    private void make(Showing open) {
        int ticket = ++newest;
        List<Rival> all = List.copyOf(wanted);
        List<Rival.Made> known = made;
        worker.execute(() -> {
            List<Rival.Made> done = new ArrayList<>();
            List<Rival> failed = new ArrayList<>();
            List<Throwable> reasons = new ArrayList<>();
            for (Rival rival : all) {
                if (ticket != newest) {
                    return;
                }
                try {
                    done.add(made(rival, known, open));
                } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
                    failed.add(rival);
                    reasons.add(e);
                }
            }
            ui.execute(() -> {
                if (ticket == newest) {
                    wanted.removeAll(failed);
                    show(open, done);
                    failed.stream().findFirst().ifPresent(rival -> tell(rival, reasons.get(0)));
                }
            });
        });
    }

    private static Rival.Made made(Rival rival, List<Rival.Made> known, Showing open) {
        return known.stream()
                .filter(each -> each.rival() == rival && each.isOf(open))
                .findFirst()
                .orElseGet(() -> rival.made(open));
    }

    private void tell(Rival rival, Throwable reason) {
        if (reason instanceof LessonException) {
            lesson.warn(reason.getMessage());
        } else {
            lesson.fail("Comparing with " + rival.inWords(), reason);
        }
    }

    /** Shows the lesson, which the cursor is in, with those of the models that are still wanted. */
    private void enter(Showing open, List<Rival.Made> others) {
        made = others.stream().filter(each -> wanted.contains(each.rival())).toList();
        left = new int[] {-1, 0, 0};
        put(sides(open));
    }

    private Sides sides(Showing open) {
        return made.isEmpty() ? Sides.alone(open.title(), open) : Sides.of(open, made);
    }

    /** The same while the cursor may be in another model, which keeps the focus if it is still there. */
    private void show(Showing open, List<Rival.Made> others) {
        Sides before = sides.get();
        int place = cursor.home();
        Optional<Rival.Made> focused =
                before.focus() == 0 ? Optional.empty() : Optional.of(made.get(before.focus() - 1));
        made = others.stream().filter(each -> wanted.contains(each.rival())).toList();
        Sides next = sides(open);
        int again = focused.map(each -> made.indexOf(each) + 1).orElse(0);
        if (focused.isPresent() && again == 0) {
            cursor.enter(open.trace(), place);
        }
        left = new int[] {-1, 0, 0};
        put(again == 0 ? next : next.focusedOn(again));
    }

    private void put(Sides next) {
        sides.set(next);
        frames.show(next.focused());
        comparing.set(next.count() > 1);
    }
}
