package unfold.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import unfold.lesson.matrix.MatrixWriter;
import unfold.ui.model.FileChoice;

/** Asks with the file dialogs of the desktop; they open in the folder that was used last. */
final class NativeFileChoice implements FileChoice {

    private static final ExtensionFilter LESSONS = new ExtensionFilter("Lessons", "*.yaml", "*.yml");
    private static final ExtensionFilter MATRICES = new ExtensionFilter(
            "Matrices",
            Stream.of(
                            ".csv .tsv .txt .dat .json .yaml .yml .m .py .tex".split(" "),
                            ".npy .npz .mat .safetensors .h5 .hdf5 .keras .xlsx".split(" "))
                    .flatMap(Stream::of)
                    .map(ending -> "*" + ending)
                    .toList());
    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*");

    private final Window owner;
    private File folder;

    NativeFileChoice(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> lesson() {
        return remembered(chooser("Open lesson", LESSONS, ALL).showOpenDialog(owner));
    }

    @Override
    public List<Path> weights() {
        List<File> files = chooser("Load weights", MATRICES, ALL).showOpenMultipleDialog(owner);
        return files == null
                ? List.of()
                : files.stream().map(this::remembered).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Path> matrices(String title, String suggestion) {
        // One filter for all: a dialog that lets the reader choose one would not change the ending of the name.
        List<String> endings = MatrixWriter.endings();
        String words = "The ending says the format: " + String.join(" ", endings);
        List<String> patterns = endings.stream().map(ending -> "*" + ending).toList();
        FileChooser chooser = chooser(title, new ExtensionFilter(words, patterns));
        chooser.setInitialFileName(suggestion);
        return remembered(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> target(String suggestion) {
        FileChooser chooser = chooser("Save lesson", LESSONS);
        chooser.setInitialFileName(suggestion);
        return remembered(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(filters);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remembered(File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
