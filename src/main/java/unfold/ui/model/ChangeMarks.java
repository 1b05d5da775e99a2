package unfold.ui.model;

import unfold.draw.Changes;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.ChangedEntries;
import unfold.lesson.experiment.Tuning;

/** Keeps the picture's marks of the numbers that differ from the lesson as it was opened or saved last. */
final class ChangeMarks {

    private final LessonModel lesson;
    private final FrameModel frames;

    ChangeMarks(LessonModel lesson, FrameModel frames) {
        this.lesson = lesson;
        this.frames = frames;
        frames.shownProperty().addListener(changed -> mark());
        lesson.history().keptProperty().addListener(changed -> mark());
    }

    private void mark() {
        Showing shown = frames.shownProperty().get();
        Showing open = lesson.showingProperty().get();
        Tuning kept = lesson.history().keptProperty().get();
        boolean own = kept != null && shown != null && open != null && shown.lesson() == open.lesson();
        frames.changesProperty().set(own ? changes(kept.lesson(), open.lesson()) : Changes.NONE);
    }

    private static Changes changes(OpenLesson kept, OpenLesson now) {
        int sequence = now.lesson().others().shown();
        if (kept.lesson().others().count() < sequence) {
            return Changes.NONE;
        }
        boolean same = kept.lesson().others().shown() == sequence;
        return new Changes(ChangedEntries.between(same ? kept : kept.showing(sequence), now));
    }
}
