package unfold.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unfold.analysis.Run;
import unfold.derivation.Program;
import unfold.draw.Commentary;
import unfold.draw.Subject;
import unfold.draw.plot.Measured;
import unfold.lesson.BundledLessons;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightFiles;
import unfold.trace.Trace;

/**
 * A lesson that is open, and its run. With a cursor and the settings it decides all that is on the
 * screen. Immutable.
 *
 * @param lesson what was opened, with its network and numbers
 * @param subject its run, ready to be drawn
 * @param file where it is kept; empty for a lesson that came with the program
 */
public record Showing(OpenLesson lesson, Subject subject, Optional<Path> file) {

    /** Opens and runs the lesson in a file. */
    static Showing read(Path path) {
        return run(OpenLesson.open(LessonFile.read(path)), Optional.of(path));
    }

    /** Opens and runs a lesson that comes with the program. */
    static Showing bundled(String name) {
        return run(OpenLesson.open(BundledLessons.ofProgram().read(name)), Optional.empty());
    }

    /** Runs this lesson with weights from files, all of them or none. */
    Showing withWeights(List<Path> paths) {
        return run(lesson.withWeights(WeightFiles.load(paths)), file);
    }

    /** Runs another sequence of the lesson's batch, from 1. */
    Showing sequence(int other) {
        return run(lesson.showing(other), file);
    }

    /** How many sequences the lesson has. */
    int sequences() {
        return lesson.lesson().others().count();
    }

    /** Runs a lesson, which may take long. */
    static Showing run(OpenLesson lesson, Optional<Path> file) {
        Program program = lesson.network().program();
        String title = lesson.lesson().title();
        Subject subject = Subject.of(title, lesson.trace(), program.dependencies(), program.names())
                .with(lesson.labels())
                .with(Commentary.of(lesson.lesson().presentation().introduction(), lesson.notes()));
        return new Showing(lesson, subject, file);
    }

    /** What plots are made of. */
    Measured measured() {
        return new Measured("", subject, new Run(lesson.network(), lesson.inputs(), lesson.batch(), subject.trace()));
    }

    /** The same, kept in another file. */
    Showing in(Path other) {
        return new Showing(lesson, subject, Optional.of(other));
    }

    public String title() {
        return subject.title();
    }

    public Trace trace() {
        return subject.trace();
    }

    /** The cursor that the lesson asks to be opened at. */
    int opensAt() {
        return lesson.lesson().presentation().cursor().orElse(0);
    }
}
