package unfold.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import unfold.analysis.Run;
import unfold.analysis.Thresholds;
import unfold.derivation.Program;
import unfold.derivation.Route;
import unfold.draw.Commentary;
import unfold.draw.Subject;
import unfold.draw.plot.Measured;
import unfold.engine.Network;
import unfold.lesson.Backward;
import unfold.lesson.BundledLessons;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.experiment.Tuning;
import unfold.lesson.packing.Proposal;
import unfold.trace.Trace;

/**
 * A lesson that is open, and its run. With a cursor and the settings it decides all that is on the
 * screen. Immutable.
 *
 * @param tuning what was opened, and how its knobs are set
 * @param network what ran
 * @param subject its run, ready to be drawn
 * @param file where it is kept; empty for a lesson that came with the program
 * @param whole the whole run, if this is only a part of its backward pass
 */
public record Showing(Tuning tuning, Network network, Subject subject, Optional<Path> file, Optional<Showing> whole) {

    /** The lesson with its knobs as they are set. */
    public OpenLesson lesson() {
        return tuning.lesson();
    }

    /** Opens and runs the lesson in a file. */
    static Showing read(Path path) {
        return run(OpenLesson.open(LessonFile.read(path)), Optional.of(path));
    }

    /** Opens and runs a lesson that comes with the program. */
    static Showing bundled(String name) {
        return run(OpenLesson.open(BundledLessons.ofProgram().read(name)), Optional.empty());
    }

    /** Runs this lesson with the numbers of files, all of them or none. */
    Showing withWeights(Proposal proposal) {
        return run(proposal.loaded(), file);
    }

    /** Runs another sequence of the lesson's batch, from 1. */
    Showing sequence(int other) {
        return run(tuning.showing(other), file);
    }

    /** How many sequences the lesson has. */
    int sequences() {
        return lesson().lesson().others().count();
    }

    /** Runs a lesson, which may take long. */
    static Showing run(OpenLesson lesson, Optional<Path> file) {
        return run(Tuning.of(lesson), file);
    }

    /** Runs a lesson with its knobs as they are set, which may take long. */
    static Showing run(Tuning tuning, Optional<Path> file) {
        OpenLesson lesson = tuning.lesson();
        Network network = lesson.network();
        Subject subject = subject(lesson.lesson().title(), lesson, network, lesson.trace());
        return new Showing(tuning, network, subject, file, Optional.empty());
    }

    /** Runs the same with a part of the gradients only, which {@code words} name. */
    Showing along(Route part, String words) {
        Network narrowed = network.along(part);
        Trace trace = narrowed.trace(lesson().inputs(), lesson().batch());
        Subject partial = subject(words, lesson(), narrowed, trace);
        return new Showing(tuning, narrowed, partial, file, Optional.of(whole.orElse(this)));
    }

    private static Subject subject(String title, OpenLesson lesson, Network network, Trace trace) {
        Program program = network.program();
        return Subject.of(title, trace, program.dependencies(), program.names())
                .with(lesson.labels())
                .with(Commentary.of(lesson.lesson().presentation().introduction(), lesson.notes()));
    }

    /** What plots are made of: always the whole run. */
    Measured measured() {
        return whole.map(Showing::measured)
                .orElseGet(() -> new Measured(
                                "", subject, new Run(network, lesson().inputs(), lesson().batch(), subject.trace()))
                        .clipped(thresholds()));
    }

    private Thresholds thresholds() {
        Backward backward = lesson().lesson().presentation().backward();
        return new Thresholds(backward.clipNorm(), backward.clipValue());
    }

    /** The same, kept in another file. */
    Showing in(Path other) {
        Optional<Path> there = Optional.of(other);
        return new Showing(tuning, network, subject, there, whole.map(all -> all.in(other)));
    }

    /** The same, drawn in other colours. */
    Showing with(Subject coloured) {
        return new Showing(tuning, network, coloured, file, whole);
    }

    public String title() {
        return lesson().lesson().title();
    }

    public Trace trace() {
        return subject.trace();
    }

    /** The cursor that the lesson asks to be opened at. */
    int opensAt() {
        return lesson().lesson().presentation().cursor().orElse(0);
    }
}
