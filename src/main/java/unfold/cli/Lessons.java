package unfold.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import unfold.derivation.Program;
import unfold.draw.Commentary;
import unfold.engine.Batch;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightFiles;
import unfold.trace.Labels;
import unfold.training.Example;
import unfold.training.Unrolling;

/** Where the commands get what they work on. */
interface Lessons {

    /** Lesson files, with weights from other files on top. */
    Lessons FILES = (path, weights) -> {
        OpenLesson lesson = OpenLesson.open(LessonFile.read(path));
        OpenLesson loaded = weights.isEmpty() ? lesson : lesson.withWeights(WeightFiles.load(weights));
        Commentary said = Commentary.of(loaded.lesson().presentation().introduction(), loaded.notes());
        return new Runnable(
                loaded.lesson().title(), loaded.network(), loaded.inputs(), loaded.batch(), loaded.labels(), said);
    };

    /** A network with all of its numbers. */
    record Runnable(String title, Network network, Inputs inputs, Batch batch, Labels labels, Commentary commentary) {

        /** All sequences of the lesson in their order. */
        List<Example> examples() {
            Stream<Batch.Member> all = Stream.of(
                            batch.before(), List.of(new Batch.Member(network, inputs)), batch.after())
                    .flatMap(List::stream);
            return all.map(each ->
                            new Example(each.inputs().data(), each.inputs().initial()))
                    .toList();
        }

        /** The recurrence for sequences of any length, in the shapes of the network. */
        Unrolling unrolling() {
            Program program = network.program();
            return Unrolling.like(program.recurrence(), program.shapes());
        }
    }

    /**
     * Opens a lesson.
     *
     * @param weights files to load on top, the later ones last
     */
    Runnable open(Path path, List<Path> weights);

    /** Whether the lesson in that file says that it has no loss. */
    default boolean isForwardOnly(Path path) {
        return LessonFile.read(path).presentation().isForwardOnly();
    }
}
