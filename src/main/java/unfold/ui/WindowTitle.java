package unfold.ui;

import unfold.ui.model.LessonModel;
import unfold.ui.model.Showing;

/** What stands in the window's frame. */
final class WindowTitle {

    private WindowTitle() {}

    /** The lesson's title, with a star while there are unsaved changes. */
    static String of(LessonModel lesson) {
        Showing showing = lesson.showingProperty().get();
        if (showing == null) {
            return "Unfold";
        }
        return (lesson.unsavedProperty().get() ? "* " : "") + of(showing.title());
    }

    /** Of a lesson as it was opened. */
    static String of(String title) {
        return title + " – Unfold";
    }
}
