package unfold.ui.model;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.Edit;
import unfold.lesson.edit.Selection;
import unfold.lesson.encoding.Series;

/**
 * Makes edits of the open lesson in their order: what is asked for while another one is computed waits for it, but
 * of numbers that are dragged along only the newest moment is computed.
 */
final class EditQueue {

    private final LessonModel lesson;
    private final Deque<Edit> waiting = new ArrayDeque<>();
    private Nudge nudge;
    private int nudges;

    EditQueue(LessonModel lesson) {
        this.lesson = lesson;
        lesson.lastOpenedProperty().addListener(changed -> waiting.clear());
        lesson.busyProperty().addListener(changed -> next());
    }

    private Showing open() {
        return lesson.showingProperty().get();
    }

    /** Makes a change of its own. */
    void change(Edit edit) {
        waiting.add(edit);
        next();
    }

    private void next() {
        if (lesson.busyProperty().get().isEmpty() && !waiting.isEmpty()) {
            Edit edit = waiting.poll();
            Showing base = open();
            String action = edit.action(base.lesson());
            lesson.change(action, () -> changed(edit, base.lesson(), base.file(), ""), () -> {}, failure -> {
                waiting.clear();
                lesson.fail(action, failure);
            });
        }
    }

    private static Changed changed(Edit edit, OpenLesson base, Optional<Path> file, String merge) {
        OpenLesson made = edit.of(base);
        String told = edit.replacesText(base, made)
                ? edit.target().key() + " was written as a text and consists of numbers now; Undo brings the text back."
                : "";
        return new Changed(Showing.run(made, file), told, edit.action(base), merge);
    }

    /** The next nudge is undone alone. */
    void beginNudging() {
        nudge = null;
    }

    /** Moves numbers by some steps more; {@code whole} ones by whole numbers. */
    void nudge(Selection selection, boolean whole, int steps, Nudge.Fineness fineness) {
        if (nudge == null || !nudge.selection().equals(selection) || !goesOn()) {
            if (!lesson.busyProperty().get().isEmpty()) {
                return;
            }
            nudge = Nudge.from(selection, open().lesson(), whole, ++nudges);
        }
        boolean first = !goesOn();
        nudge = nudge.by(steps, fineness);
        follow(nudge, first);
    }

    private void follow(Nudge now, boolean first) {
        Edit edit = now.edit();
        Optional<Path> file = open().file();
        String action = edit.action(now.base());
        Callable<Changed> work = () -> changed(edit, now.base(), file, now.merge());
        Consumer<Throwable> failed = failure -> {
            nudge = null;
            lesson.fail(action, failure);
        };
        // What a change tells is not told of every moment of a drag.
        if (first && hasText(now.base())) {
            lesson.change(action, work, () -> {}, failed);
        } else {
            lesson.follow(action, work, failed);
        }
    }

    private static boolean hasText(OpenLesson lesson) {
        return lesson.lesson().data().values().stream().anyMatch(Series.class::isInstance);
    }

    /** Whether what is shown, or on its way, came of the same nudging. */
    private boolean goesOn() {
        return lesson.isFollowing() || lesson.history().shown().merge().equals(nudge.merge());
    }

    /** The step that {@link #nudge} takes. */
    String step(Selection selection, boolean whole) {
        Nudge now = nudge != null && nudge.selection().equals(selection)
                ? nudge
                : Nudge.from(selection, open().lesson(), whole, 0);
        return now.step().toPlainString();
    }
}
