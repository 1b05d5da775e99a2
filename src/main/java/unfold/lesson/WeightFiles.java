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
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.RelativePath;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Loads parameters from files: one file a matrix, or one file with several named ones. */
public final class WeightFiles {

    private WeightFiles() {}

    /**
     * Reads all files. A matrix that its file does not name has the file's name without the ending:
     * {@code W_f.csv} holds W_f.
     *
     * @throws LessonException if a file cannot be read, holds several matrices without names, or
     *     two matrices have one name; then nothing is loaded
     */
    public static Map<String, Tensor> load(List<Path> paths) {
        Map<String, Tensor> loaded = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (Path path : paths) {
            List<NamedTensor> found = MatrixFile.read(path);
            for (NamedTensor tensor : found) {
                String name = tensor.name().orElseGet(() -> fileName(path, found));
                Place earlier = places.putIfAbsent(name, tensor.place());
                if (earlier != null) {
                    throw new LessonException(
                            tensor.place(),
                            Decimals.quoted(name) + " was loaded already from " + earlier + "; choose one of the two.");
                }
                loaded.put(name, tensor.tensor());
            }
        }
        return loaded;
    }

    /**
     * The loaded matrices in the shapes of the parameters that they are for. A matrix of one row or
     * one column fits a vector of that length. Parameters that nothing was loaded for are left out.
     *
     * @param parameters the shape of every parameter of the lesson
     * @throws LessonException that lists all that does not fit; then nothing is fitted
     */
    public static Map<String, Tensor> fit(Map<String, Shape> parameters, Map<String, Tensor> loaded) {
        return new Fitting(parameters).fit(loaded);
    }

    /**
     * The numbers of a file that a lesson names.
     *
     * @throws LessonException if the lesson lies in no folder, the file cannot be read, or does not
     *     hold the matrix
     */
    static Tensor besideLesson(Lesson lesson, String name, WeightSource.FromFile source) {
        Place place = lesson.origin().place("weights", name);
        Path folder = lesson.origin()
                .folder()
                .orElseThrow(() -> new LessonException(
                        place,
                        name
                                + " comes from the file "
                                + Decimals.quoted(source.path())
                                + ", but this lesson lies in no folder;"
                                + " write the numbers into the lesson."));
        return chosen(lesson, name, source, MatrixFile.read(RelativePath.under(folder, source.path(), place)));
    }

    /**
     * The one of a file's matrices that a lesson asks for.
     *
     * @throws LessonException if it is not among them
     */
    static Tensor chosen(Lesson lesson, String name, WeightSource.FromFile source, List<NamedTensor> found) {
        String wanted = source.array().orElse(name);
        boolean nameless = found.size() == 1 && found.get(0).name().isEmpty();
        if (nameless && source.array().isEmpty()) {
            return found.get(0).tensor();
        }
        List<String> names =
                found.stream().map(NamedTensor::name).flatMap(Optional::stream).toList();
        return found.stream()
                .filter(tensor -> tensor.name().equals(Optional.of(wanted)))
                .findFirst()
                .map(NamedTensor::tensor)
                .orElseThrow(() -> new LessonException(
                        lesson.origin().place("weights", name),
                        Decimals.quoted(source.path())
                                + " holds no "
                                + Decimals.quoted(wanted)
                                + "; "
                                + (names.isEmpty()
                                        ? "its matrices have no names."
                                        : "it holds " + String.join(", ", names) + ".")
                                + Spelling.suggestion(wanted, names)));
    }

    private static String fileName(Path path, List<NamedTensor> found) {
        String file = path.getFileName().toString();
        if (found.size() > 1) {
            throw new LessonException(
                    Place.file(file),
                    "The file holds "
                            + found.size()
                            + " matrices, and not all have names; write a line such as 'U =' above"
                            + " each, or remove the blank lines within a matrix.");
        }
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
