package unfold.lesson;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.matrix.MatrixFile;
import unfold.lesson.matrix.NamedTensor;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.AtomicFile;
import unfold.lesson.text.TextFile;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * Writes a lesson with all its weights in one file beside it, so that at every moment the lesson in the folder
 * opens with the weights it was saved with.
 *
 * <p>Two files cannot be replaced in one step. So no file of weights is ever replaced: each has a name of its own,
 * made from its content ({@link WeightsName}). First the new weights are written, which no lesson names yet; a
 * program killed now leaves the old lesson with the old weights. Then the lesson takes the place of the old one
 * and with it names the new weights, in one step. Only then the old weights go, unless another lesson of the folder
 * names them; a program killed before that leaves one file too many, which goes when the lesson is next saved so.
 */
public final class WeightsBeside {

    private WeightsBeside() {}

    /**
     * Writes both files.
     *
     * @param open the lesson with its numbers
     * @param lesson what is written of it
     * @throws LessonException if a file cannot be written, or would not open again; the old lesson stays as it was
     */
    public static void write(OpenLesson open, Lesson lesson, Path path, WeightsFormat format) {
        Map<String, Tensor> weights = open.weights();
        if (weights.isEmpty()) {
            LessonFile.write(lesson, path);
            return;
        }
        byte[] bytes = format.bytes(weights);
        Path file = WeightsName.of(path, bytes, format.ending());
        refuseUnreadable(file, bytes, weights);
        String text = LessonFile.checked(naming(file, weights, lesson, path), path);
        if (!WeightsName.holds(file, bytes)) {
            AtomicFile.write(file, bytes);
        }
        AtomicFile.write(path, text);
        WeightsName.removeOthers(path, file);
    }

    /** Whether a lesson was saved so: one that was is saved so again. */
    public static boolean isUsedBy(Lesson lesson) {
        return lesson.weights().values().stream()
                .anyMatch(source -> source instanceof WeightSource.FromFile file && WeightsName.isOne(file.path()));
    }

    private static Lesson naming(Path file, Map<String, Tensor> weights, Lesson lesson, Path path) {
        Map<String, WeightSource> sources = new LinkedHashMap<>(lesson.weights());
        String name = file.getFileName().toString();
        weights.keySet().forEach(key -> sources.put(key, new WeightSource.FromFile(name, Optional.of(key))));
        LessonNumbers numbers = lesson.numbers().withWeights(sources);
        return lesson.with(LessonFile.isMoved(lesson, path) ? numbers.withTablesInside() : numbers);
    }

    private static void refuseUnreadable(Path file, byte[] bytes, Map<String, Tensor> weights) {
        String reason = "They take more than " + (MatrixFile.MOST_BYTES >> 20) + " MiB.";
        if (bytes.length <= MatrixFile.MOST_BYTES) {
            try {
                List<NamedTensor> read =
                        MatrixFile.read(new TextFile(file.getFileName().toString(), bytes));
                if (isSame(read, weights)) {
                    return;
                }
                reason = "Their values do not survive being written.";
            } catch (LessonException e) {
                reason = e.getMessage();
            }
        }
        throw new LessonException(
                Place.file(file.toString()),
                "These weights would not open again once they are saved, so they were not. " + reason);
    }

    private static boolean isSame(List<NamedTensor> read, Map<String, Tensor> weights) {
        Map<String, Tensor> found = new LinkedHashMap<>();
        read.forEach(each -> found.put(each.name().orElse(""), each.tensor()));
        Map<String, Tensor> wanted = new LinkedHashMap<>(weights);
        wanted.replaceAll((name, tensor) ->
                tensor.shape().rank() == Shape.Rank.ROW ? tensor.as(Shape.matrix(1, tensor.cols())) : tensor);
        return found.equals(wanted);
    }
}
