package unfold.lesson.matrix;

import java.nio.file.Path;
import java.util.List;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;

/** Reads matrices from a file of any known format; the format is recognised, not asked for. */
public final class MatrixFile {

    /** Larger files are refused. */
    public static final long MOST_BYTES = 32L << 20;

    /** The first format that accepts a file reads it; text of numbers comes last. */
    private static final List<MatrixFormat> FORMATS = List.of(
            new UnreadableFormats(),
            new NpyMatrix(),
            new NpzMatrices(),
            new KerasModel(),
            new XlsxMatrices(),
            new Hdf5File(),
            new MatFile(),
            new Safetensors(),
            new JsonMatrices(),
            new YamlMatrices(),
            new TextMatrices());

    private MatrixFile() {}

    /**
     * All matrices of a file in their order, at least one.
     *
     * @throws LessonException if there is no such file, or it holds anything but matrices of finite
     *     numbers
     */
    public static List<NamedTensor> read(Path path) {
        return read(TextFile.read(path, MOST_BYTES));
    }

    /** All matrices of a file that was read already. */
    public static List<NamedTensor> read(TextFile file) {
        for (MatrixFormat format : FORMATS) {
            if (format.accepts(file)) {
                return format.read(file);
            }
        }
        throw new AssertionError("the last format accepts every file");
    }
}
