package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
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
        FirstLesson first = FirstLesson.last(LastOpenedStore.NONE);
        assertEquals(cursor.position(), first.picture().orElseThrow().frame().cursor());
        model.start(first);
        assertSame(first.get(), model.showingProperty().get());
        assertNull(model.noticeProperty().get());
    }

    @Test
    void hasNoPictureIfItIsMissing() {
        Path nowhere = folder.resolve("nowhere.yaml");
        assertEquals(Optional.empty(), FirstLesson.asked(nowhere).picture());
    }

    @Test
    void isTheOneOpenedLast() throws Exception {
        assertEquals(
                "lstm-four-gates.yaml",
                FirstLesson.last(store("bundled lstm-four-gates", "bundled worked-example"))
                        .get()
                        .lesson()
                        .lesson()
                        .origin()
                        .name());
    }

    @Test
    void isTheBundledOneWhereTheLastDoesNotOpenAnyMore() throws Exception {
        FirstLesson first = FirstLesson.last(store("file " + folder.resolve("nowhere.yaml")));
        model.start(first);
        assertSame(first.get(), model.showingProperty().get());
        assertNull(model.noticeProperty().get());
    }

    private static LastOpenedStore store(String... lines) {
        return new LastOpenedStore() {
            @Override
            public List<String> read() {
                return List.of(lines);
            }

            @Override
            public void write(List<String> places) {}
        };
    }
}
