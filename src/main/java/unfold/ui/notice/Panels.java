package unfold.ui.notice;

import java.util.function.Consumer;
import java.util.function.Supplier;
import unfold.ui.library.LibraryPane;
import unfold.ui.model.LessonModel;
import unfold.ui.model.LibraryEntry;
import unfold.ui.model.Question;

/** Opens and closes the panels that lie over the window. */
public final class Panels {

    private final Overlay overlay;
    private final Runnable refocus;
    private boolean keysOpen;
    private Supplier<LibraryPane> library;

    /**
     * Shows the lesson's questions as they come.
     *
     * @param refocus gives the keys back to the window
     */
    public Panels(Overlay overlay, LessonModel lesson, Runnable refocus) {
        this.overlay = overlay;
        this.refocus = refocus;
        lesson.questionProperty().addListener((property, old, question) -> show(question));
    }

    private void show(Question question) {
        close();
        if (question != null) {
            QuestionPanel panel = new QuestionPanel(question);
            overlay.open(panel, panel.saveButton(), question.cancel());
        }
    }

    /** Shows the keys, or takes them away; leaves any other panel alone. */
    public void toggleKeys() {
        if (keysOpen) {
            close();
        } else if (!overlay.isOpen()) {
            KeysPanel panel = new KeysPanel(this::close);
            overlay.open(panel, panel.list(), this::close);
            keysOpen = true;
        }
    }

    /** The screen of the library, which is made when it is first asked for. */
    public void useLibrary(Supplier<LibraryPane> pane) {
        library = pane;
    }

    /** Shows the library, or takes it away; leaves any other panel alone. */
    public void toggleLibrary() {
        if (overlay.shows(library.get())) {
            close();
        } else if (!overlay.isOpen()) {
            overlay.cover(library.get(), library.get().searchField(), this::close);
            library.get().enter();
        }
    }

    /** Shows the library to take a lesson from it for something else than opening it. */
    public void chooseLesson(String title, Consumer<LibraryEntry> use) {
        if (!overlay.isOpen()) {
            overlay.cover(library.get(), library.get().searchField(), this::close);
            library.get().enter(title, use);
        }
    }

    public void showAbout() {
        AboutPanel panel = new AboutPanel(this::close);
        overlay.open(panel, panel.closeButton(), this::close);
    }

    /** Gives the window back to the lesson. */
    public void close() {
        keysOpen = false;
        overlay.close();
        refocus.run();
    }
}
