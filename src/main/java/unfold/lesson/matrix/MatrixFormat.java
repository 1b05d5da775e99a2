package unfold.lesson.matrix;

import java.util.List;
import unfold.lesson.text.TextFile;

/** A format of files that hold matrices: one class each, listed in {@link MatrixFile}. */
interface MatrixFormat {

    /** Whether the file is of this format, by its first bytes or, where these say nothing, its name. */
    boolean accepts(TextFile file);

    /**
     * All matrices of the file in their order, at least one.
     *
     * @throws unfold.lesson.problem.LessonException if the file does not keep to the format
     */
    List<NamedTensor> read(TextFile file);
}
