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

    private static final String RUNS_CODE =
            ", which can run code when it is opened and so is not read. If you trust it,"
                    + " two lines of Python convert it:\n";

    /** In each message, FILE stands for the file's name and BASE for that without its ending. */
    private static final String PYTORCH = "This is a PyTorch file" + RUNS_CODE
            + "import numpy, torch; state = torch.load(\"FILE\", map_location=\"cpu\", weights_only=True)\n"
            + "numpy.savez(\"BASE.npz\", **{name: value.double().numpy() for name, value in state.items()})";

    private static final String PICKLE = "This is a Python pickle" + RUNS_CODE
            + "import numpy, pickle; arrays = pickle.load(open(\"FILE\", \"rb\"))\n"
            + "numpy.savez(\"BASE.npz\", **arrays)";

    private static final String SPREADSHEET =
            "This is a spreadsheet of a kind that is not read; save it as an Excel workbook (.xlsx) or a CSV file.";

    private static final String ZIP = "This is a packed (zip) file; unpack it first.";

    /** A damaged file of these is explained by its own format. */
    private static final List<String> READ_BY_ENDING = List.of(".npz", ".keras", ".xlsx");

    /**
     * @param start the first bytes as Latin text; empty if only the name tells
     */
    private record Known(String start, List<String> endings, String message) {}

    private static final List<Known> FORMATS = List.of(
            new Known("", List.of(".pt", ".pth", ".ckpt"), PYTORCH),
            new Known("", List.of(".pkl", ".pickle"), PICKLE),
            new Known("\u0080\u0002", List.of(), PICKLE),
            new Known("\u0080\u0003", List.of(), PICKLE),
            new Known("\u0080\u0004", List.of(), PICKLE),
            new Known("\u0080\u0005", List.of(), PICKLE),
            new Known("\u00D0\u00CF\u0011\u00E0", List.of(".xls", ".ods"), SPREADSHEET));

    @Override
    public boolean accepts(TextFile file) {
        return message(file).isPresent();
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        String name = file.name().replaceAll("[\"\\\\\\p{Cntrl}]", "_");
        int dot = name.lastIndexOf('.');
        String base = (dot > 0 ? name.substring(0, dot) : name) + (name.endsWith(".npz") ? "-arrays" : "");
        throw new LessonException(
                Place.file(file.name()),
                message(file).orElseThrow().replace("BASE", base).replace("FILE", name));
    }

    private static Optional<String> message(TextFile file) {
        int length = Math.min(32, file.bytes().length);
        String start = new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        String name = file.name().toLowerCase(Locale.ROOT);
        Optional<String> known = FORMATS.stream()
                .filter(format -> format.endings().stream().anyMatch(name::endsWith)
                        || !format.start().isEmpty() && start.startsWith(format.start()))
                .map(Known::message)
                .findFirst();
        return known.isPresent() || !FirstBytes.areZip(file.bytes()) ? known : packed(file, name);
    }

    private static Optional<String> packed(TextFile file, String name) {
        return switch (ZipContent.of(file)) {
            case PYTORCH -> Optional.of(PYTORCH);
            case OPEN_DOCUMENT -> Optional.of(SPREADSHEET);
            case NUMPY, KERAS, EXCEL -> Optional.empty();
            case OTHER -> READ_BY_ENDING.stream().anyMatch(name::endsWith) ? Optional.empty() : Optional.of(ZIP);
        };
    }
}
