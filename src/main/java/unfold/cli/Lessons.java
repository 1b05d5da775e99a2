package unfold.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import unfold.analysis.Thresholds;
import unfold.derivation.Program;
import unfold.draw.Commentary;
import unfold.engine.Batch;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.lesson.Backward;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.cell.Counterpart;
import unfold.lesson.cell.SideNames;
import unfold.lesson.problem.LessonException;
import unfold.trace.Labels;
import unfold.training.Example;
import unfold.training.Unrolling;

/** Where the commands get what they work on. */
interface Lessons {

    /** Lesson files, with weights from other files on top. */
    Lessons FILES = (path, weights) -> runnable(weights.into(OpenLesson.open(LessonFile.read(path))));

    private static Runnable runnable(OpenLesson lesson) {
        Commentary said = Commentary.of(lesson.lesson().presentation().introduction(), lesson.notes());
        Backward backward = lesson.lesson().presentation().backward();
        return new Runnable(
                lesson.lesson().title(),
                lesson.network(),
                lesson.inputs(),
                lesson.batch(),
                lesson.labels(),
                said,
                new Thresholds(backward.clipNorm(), backward.clipValue()));
    }

    /**
     * A model that stands beside others.
     *
     * @param name tells it from them
     */
    record Beside(String name, Runnable model) {}

    /**
     * A network with all of its numbers.
     *
     * @param thresholds at which an update would clip its gradients
     */
    record Runnable(
            String title,
            Network network,
            Inputs inputs,
            Batch batch,
            Labels labels,
            Commentary commentary,
            Thresholds thresholds) {

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
     * @param weights to load on top
     */
    Runnable open(Path path, LoadedWeights weights);

    /** The plots that the lesson in that file opens with; none for the usual ones. */
    default List<String> plots(Path path) {
        return LessonFile.read(path).presentation().view().plots();
    }

    /** Whether the lesson in that file says that it has no loss. */
    default boolean isForwardOnly(Path path) {
        return LessonFile.read(path).presentation().isForwardOnly();
    }

    /**
     * A lesson and what it is compared with, on its own data: the lesson first.
     *
     * @param words cells or bundled lessons
     * @throws LessonException if there is no such thing, or it does not fit
     */
    default List<Beside> beside(Path path, LoadedWeights weights, List<String> words) {
        OpenLesson lesson = weights.into(OpenLesson.open(LessonFile.read(path)));
        Set<String> named = new HashSet<>();
        for (String word : words) {
            if (!named.add(word)) {
                throw new CommandException("The model '" + word + "' is named twice; once is enough.");
            }
        }
        List<Counterpart> others = words.stream()
                .flatMap(word -> Counterpart.named(lesson, word).stream())
                .toList();
        List<String> names =
                SideNames.of(lesson, others.stream().map(Counterpart::name).toList());
        List<Beside> all = new ArrayList<>(List.of(new Beside(names.get(0), runnable(lesson))));
        for (Counterpart other : others) {
            all.add(new Beside(names.get(all.size()), runnable(other.lesson())));
        }
        if (all.size() == 1) {
            throw new CommandException("The lesson is compared with itself only; name another model.");
        }
        return all;
    }
}
