package unfold.draw.fold;

import unfold.derivation.Program;
import unfold.draw.Subject;
import unfold.lesson.OpenLesson;

/** What the tests fold. */
final class Folded {

    private Folded() {}

    static Subject subject(OpenLesson lesson) {
        Program program = lesson.network().program();
        return Subject.of(lesson.lesson().title(), lesson.trace(), program.dependencies(), program.names())
                .with(lesson.labels());
    }
}
