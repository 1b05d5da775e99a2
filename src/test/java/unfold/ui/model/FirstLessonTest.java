package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLessonTest {

    private final CursorModel cursor = new CursorModel();
    private final LessonModel model = new LessonModel(Runnable::run, Runnable::run, cursor, new ChosenFiles());

    @TempDir
    private Path folder;

    @Test
    void isRunOnceWhoeverAsksFirst() throws Exception {
        FirstLesson first = new FirstLesson(Optional.empty());
        assertEquals(cursor.position(), first.picture().orElseThrow().frame().cursor());
        model.start(first);
        assertSame(first.get(), model.showingProperty().get());
        assertNull(model.noticeProperty().get());
    }

    @Test
    void hasNoPictureIfItIsMissing() {
        Path nowhere = folder.resolve("nowhere.yaml");
        assertEquals(Optional.empty(), new FirstLesson(Optional.of(nowhere)).picture());
    }
}
