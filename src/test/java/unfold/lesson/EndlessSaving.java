package unfold.lesson;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** A program that saves one version of a lesson after the other, until it is killed; it tells of each. */
final class EndlessSaving {

    static final String ALONE = "alone.yaml";
    static final String BESIDE = "beside.yaml";

    /** So large that most of the time is spent writing. */
    private static final int SIZE = 48;

    private EndlessSaving() {}

    /** The folder, and the number of the first version. */
    public static void main(String... arguments) {
        Path folder = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (long version = Long.parseLong(arguments[1]); ; version++) {
            OpenLesson lesson = lesson(version);
            LessonFile.write(lesson.lesson(), folder.resolve(ALONE));
            WeightsBeside.write(lesson, lesson.lesson(), folder.resolve(BESIDE), WeightsFormat.JSON);
            out.println(version);
        }
    }

    private static OpenLesson lesson(long version) {
        double[] numbers = new double[SIZE * SIZE];
        Arrays.fill(numbers, version);
        WeightSource weights = new WeightSource.Inline(Tensor.of(Shape.matrix(SIZE, SIZE), numbers));
        LessonNumbers all = new LessonNumbers(
                Map.of(), Map.of("W", weights), Map.of(), Map.of("x", List.of(Tensor.zeros(Shape.vector(SIZE)))));
        return OpenLesson.open(
                new Lesson(Long.toString(version), "s_t = W x_t\n", all, Presentation.PLAIN, Origin.NONE));
    }

    /** The version of a file, all of whose weights are of it; empty if it was never written. */
    static Optional<Long> version(Path file) {
        if (!file.toFile().exists()) {
            return Optional.empty();
        }
        OpenLesson lesson = OpenLesson.open(LessonFile.read(file));
        long version = Long.parseLong(lesson.lesson().title());
        for (double number : lesson.inputs().parameters().get("W").toArray()) {
            if (number != version) {
                throw new AssertionError(file + " is of version " + version + ", but holds " + number);
            }
        }
        return Optional.of(version);
    }
}
