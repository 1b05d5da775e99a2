package unfold.lesson.matrix;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.AtomicFile;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * Writes named matrices into a file of the format that its name's ending says. Binary formats hold doubles bit for
 * bit, text the shortest decimals that read as the same doubles. Every file is read again before it is kept.
 */
public final class MatrixWriter {

    private static final Map<String, WrittenFormat> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put(".csv", WrittenFormat.text(new RowsWriter(",")::text));
        FORMATS.put(".tsv", WrittenFormat.text(new RowsWriter("\t")::text));
        FORMATS.put(".txt", WrittenFormat.text(new RowsWriter(" ")::text));
        FORMATS.put(".json", WrittenFormat.text(JsonWriter::text));
        FORMATS.put(".yaml", WrittenFormat.text(YamlMatricesWriter::text));
        FORMATS.put(".m", WrittenFormat.text(MatlabWriter::text));
        FORMATS.put(".py", WrittenFormat.text(PythonWriter::text));
        FORMATS.put(".tex", WrittenFormat.text(LatexWriter::text));
        FORMATS.put(".npy", NpyWriter::only);
        FORMATS.put(".npz", NpyWriter::all);
        FORMATS.put(".mat", MatWriter::bytes);
        FORMATS.put(".safetensors", SafetensorsWriter::bytes);
        FORMATS.put(".h5", Hdf5Writer::bytes);
        FORMATS.put(".xlsx", XlsxWriter::bytes);
    }

    private MatrixWriter() {}

    /** The endings of files that can be written, each with its point. */
    public static List<String> endings() {
        return List.copyOf(FORMATS.keySet());
    }

    /**
     * Sees whether a file of that name could be written.
     *
     * @throws LessonException if its ending says nothing
     */
    public static void refuseUnknown(Path path) {
        format(path);
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param matrices in their order
     * @throws LessonException if there is none, a number is not finite, the format cannot hold them, or the file
     *     cannot be written; what was there stays as it was
     */
    public static void write(Map<String, Tensor> matrices, Path path) {
        AtomicFile.write(path, content(matrices, path));
    }

    /** What {@link #write} puts into the file. */
    static byte[] content(Map<String, Tensor> matrices, Path path) {
        WrittenFormat format = format(path);
        Place place = Place.file(path.toString());
        if (matrices.isEmpty()) {
            throw new LessonException(place, "There is nothing to write: the lesson has no parameters.");
        }
        try {
            matrices.forEach(MatrixWriter::refuseInfinite);
            byte[] bytes = format.bytes(matrices);
            refuseUnreadable(matrices, new TextFile(path.getFileName().toString(), bytes));
            return bytes;
        } catch (LessonException e) {
            throw e.at(place);
        }
    }

    private static WrittenFormat format(Path path) {
        String name =
                path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        WrittenFormat format = dot <= 0 ? null : FORMATS.get(name.substring(dot));
        if (format == null) {
            throw new LessonException(
                    Place.file(path.toString()),
                    (dot <= 0
                                    ? "The name has no ending"
                                    : "The ending " + Decimals.quoted(name.substring(dot))
                                            + " is not known for weights")
                            + "; end it with one of " + String.join(", ", endings()) + ".");
        }
        return format;
    }

    private static void refuseInfinite(String name, Tensor tensor) {
        for (int i = 0; i < tensor.size(); i++) {
            if (!Double.isFinite(tensor.get(i))) {
                throw new LessonException(Double.isNaN(tensor.get(i)) ? nan(name, "NaN") : nan(name, "Infinity"));
            }
        }
    }

    private static String nan(String name, String what) {
        return name + " holds " + what + ". Only finite numbers are written; make the weights smaller, or clip the"
                + " gradients.";
    }

    /** Better no file than one that does not give the same numbers back: too large, say, or too many rows. */
    private static void refuseUnreadable(Map<String, Tensor> matrices, TextFile file) {
        if (file.bytes().length > MatrixFile.MOST_BYTES) {
            throw notReadAgain("It would be larger than " + (MatrixFile.MOST_BYTES >> 20) + " MiB.");
        }
        List<NamedTensor> found;
        try {
            found = MatrixFile.read(file);
        } catch (LessonException e) {
            throw notReadAgain(e.problem());
        }
        int at = 0;
        for (Tensor tensor : matrices.values()) {
            boolean same = found.size() == matrices.size() && isSame(tensor, found, at++);
            if (!same) {
                throw notReadAgain("Its numbers would not be the same.");
            }
        }
    }

    /** HDF5 keeps arrays in the order of their names. */
    private static boolean isSame(Tensor tensor, List<NamedTensor> found, int at) {
        return sameNumbers(tensor, found.get(at).tensor())
                || found.stream().anyMatch(each -> sameNumbers(tensor, each.tensor()));
    }

    private static boolean sameNumbers(Tensor written, Tensor read) {
        Shape shape = written.shape();
        boolean line = shape.rows() == 1 || shape.cols() == 1;
        return written.size() == read.size()
                && (line || shape.equals(read.shape()))
                && read.as(shape).equals(written);
    }

    private static LessonException notReadAgain(String reason) {
        return new LessonException("The file could not be read again, so it was not written. " + reason
                + " Choose .npz or .safetensors, which hold any matrices.");
    }
}
