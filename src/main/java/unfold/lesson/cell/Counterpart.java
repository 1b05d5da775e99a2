package unfold.lesson.cell;

import java.util.Optional;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.lesson.Lesson;
import unfold.lesson.OnSameData;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;

/**
 * What a lesson can be compared with, on its own data.
 *
 * @param name tells it from the lesson: "LSTM"
 */
public record Counterpart(String name, OpenLesson lesson) {

    /**
     * What a word means beside a lesson: a cell, or a bundled lesson.
     *
     * @return empty if the lesson has that cell itself
     * @throws LessonException if there is no such thing, or it does not fit; says why
     */
    public static Optional<Counterpart> named(OpenLesson lesson, String word) {
        Optional<CellKind> kind = CellKind.named(word);
        if (kind.isEmpty()) {
            return Optional.of(with(lesson, BundledLessons.ofProgram().read(word)));
        }
        return CellExchange.kind(lesson).equals(kind) ? Optional.empty() : kind.map(each -> with(lesson, each));
    }

    /** The lesson with another cell. */
    public static Counterpart with(OpenLesson lesson, CellKind kind) {
        return new Counterpart(kind.title(), CellExchange.of(lesson, kind));
    }

    /** Another lesson on the data of this one. */
    public static Counterpart with(OpenLesson lesson, Lesson other) {
        return new Counterpart(other.title(), OnSameData.of(lesson, other));
    }

    /** What the lesson itself is called beside others: its cell, if that has a name. */
    public static String nameOf(OpenLesson lesson) {
        return CellExchange.kind(lesson)
                .map(CellKind::title)
                .orElse(lesson.lesson().title());
    }
}
