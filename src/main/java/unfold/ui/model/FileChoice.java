package unfold.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the reader for files. */
public interface FileChoice {

    /** The lesson to open; empty if the reader thinks better of it. */
    Optional<Path> lesson();

    /** The files to load weights from; empty if the reader thinks better of it. */
    List<Path> weights();

    /**
     * Where to write matrices, in one of the formats of {@link unfold.lesson.matrix.MatrixWriter#endings}; empty if
     * the reader thinks better of it.
     */
    Optional<Path> matrices(String title, String suggestion);

    /** Where to save; empty if the reader thinks better of it. */
    Optional<Path> target(String suggestion);
}
