package unfold.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;

/** Lessons for the tests of the window. */
public final class TestLessons {

    /** The shortest lesson that learns. */
    public static final String ONE_STEP = """
            title: One step
            equations: |
              s_t = tanh(W s_{t-1} + U x_t)
              L_t = squared_error(s_t, y_t)
            weights: {W: [[0.5]], U: [[1]]}
            data: {x: [[1]], y: [[0]]}
            """;

    private TestLessons() {}

    /** A lesson that comes with the program. */
    public static Showing open(String file) {
        return Showing.run(OpenLesson.open(LessonFile.read(Path.of("assets", "lessons", file))), Optional.empty());
    }

    static Showing read(String name, String text) {
        return Showing.run(OpenLesson.open(LessonFile.read(text, name)), Optional.empty());
    }
}
