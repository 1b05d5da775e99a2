package unfold.lesson.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.TextFile;

/** Formats that are known by sight but not read: their message says how to convert them. */
final class UnreadableFormats implements MatrixFormat {

    private static final String NUMPY =
            "This is a NumPy file, which is not read yet. In Python: " + "numpy.savetxt(\"W.csv\", W, delimiter=\",\")";
    private static final String MATLAB = "This is a MATLAB or Octave file, which is not read yet. There: "
            + "dlmwrite(\"W.csv\", W, \"precision\", 17)";
    private static final String PYTORCH =
            "This is a PyTorch file or a Python pickle, which can run code when it is opened and so"
                    + " is not read. In Python: state = torch.load(\"model.pt\","
                    + " weights_only=True); numpy.savetxt(\"W.csv\","
                    + " state[\"rnn.weight_hh_l0\"].numpy(), delimiter=\",\")";

    /**
     * @param start the first bytes as Latin text; empty if only the name tells
     */
    private record Known(String start, List<String> endings, String message) {}

    private static final List<Known> FORMATS = List.of(
            new Known("\u0093NUMPY", List.of(".npy"), NUMPY),
            new Known("", List.of(".npz"), NUMPY),
            new Known("MATLAB 5.0 MAT-file", List.of(".mat"), MATLAB),
            new Known("", List.of(".pt", ".pth", ".pkl", ".pickle", ".ckpt"), PYTORCH),
            new Known(
                    "\u0089HDF\r\n",
                    List.of(".h5", ".hdf5", ".keras"),
                    "This is an HDF5 file (Keras, MATLAB 7.3), which is not read yet; save"
                            + " each matrix as a CSV file."),
            new Known(
                    "",
                    List.of(".safetensors"),
                    "This is a safetensors file, which is not read yet; save each matrix as" + " a CSV file."),
            new Known(
                    "",
                    List.of(".xlsx", ".xls", ".ods"),
                    "This is a spreadsheet, which is not read yet; save the sheet as a CSV" + " file."),
            new Known("PK\u0003\u0004", List.of(".zip"), "This is a packed (zip) file; unpack it first."));

    @Override
    public boolean accepts(TextFile file) {
        return match(file).isPresent();
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        throw new LessonException(
                Place.file(file.name()), match(file).orElseThrow().message());
    }

    private static Optional<Known> match(TextFile file) {
        int length = Math.min(32, file.bytes().length);
        String start = new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        String name = file.name().toLowerCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(known -> known.endings().stream().anyMatch(name::endsWith)
                        || !known.start().isEmpty() && start.startsWith(known.start()))
                .findFirst();
    }
}
