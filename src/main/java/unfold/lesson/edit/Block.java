package unfold.lesson.edit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import unfold.lesson.OpenLesson;
import unfold.lesson.matrix.MatrixFile;
import unfold.lesson.matrix.NamedTensor;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Numbers of a rectangle, and where in a table its first one stands. */
record Block(Tensor numbers, int top, int left) {

    /** What messages call the text that was copied. */
    private static final String CLIPBOARD = "Clipboard";

    /**
     * Reads what was copied in another program: rows of numbers divided by tabs, or a matrix as MATLAB, NumPy or LaTeX
     * write it.
     *
     * @throws LessonException if it is anything else, or more than one matrix
     */
    static Tensor read(String text) {
        List<NamedTensor> found = MatrixFile.read(new TextFile(CLIPBOARD, text.getBytes(StandardCharsets.UTF_8)));
        if (found.size() > 1) {
            throw new LessonException(
                    CLIPBOARD + ": there are " + found.size() + " matrices; copy the one that is to be pasted.");
        }
        return found.get(0).tensor();
    }

    /** Numbers as a spreadsheet takes them: tabs between columns, every digit that counts. */
    static String written(Tensor table, Entries entries) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < entries.rows(table); row++) {
            for (int col = 0; col < entries.cols(table); col++) {
                text.append(col == 0 ? "" : "\t")
                        .append(Decimals.shortest(table.get(entries.top() + row, entries.left() + col)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * A pasted block in its place: a single number fills what is selected, a vector may lie or stand.
     *
     * @throws LessonException if it reaches beyond the table
     */
    static Block of(Tensor pasted, Edit edit, OpenLesson lesson) {
        Tensor table = edit.target().table(lesson);
        Entries where = edit.entries();
        int rows = where.rows(table);
        int cols = where.cols(table);
        if (pasted.size() == 1) {
            double[] filled = new double[rows * cols];
            Arrays.fill(filled, pasted.get(0));
            return new Block(Tensor.of(Shape.matrix(rows, cols), filled), where.top(), where.left());
        }
        boolean line = pasted.rows() == 1 || pasted.cols() == 1;
        boolean fits = fits(pasted.rows(), pasted.cols(), table, where);
        boolean lies = pasted.cols() == rows && pasted.rows() == cols && rows != cols;
        boolean turned = line && (lies || !fits && fits(pasted.cols(), pasted.rows(), table, where));
        if (!fits && !turned) {
            throw new LessonException("The clipboard holds " + pasted.shape().inWords() + ", but from "
                    + new Wording(lesson, edit.target()).of(first(where)) + " on there is room for "
                    + (table.rows() - where.top()) + "×" + (table.cols() - where.left())
                    + " numbers; select where the first one belongs, or copy fewer.");
        }
        Shape shape = turned ? Shape.matrix(pasted.cols(), pasted.rows()) : Shape.matrix(pasted.rows(), pasted.cols());
        return new Block(pasted.as(shape), where.top(), where.left());
    }

    private static Entries first(Entries where) {
        return new Entries(Entries.Extent.ENTRY, where.top(), where.left());
    }

    private static boolean fits(int rows, int cols, Tensor table, Entries where) {
        boolean all = where.extent() == Entries.Extent.ALL;
        return all
                ? rows == table.rows() && cols == table.cols()
                : where.top() + rows <= table.rows() && where.left() + cols <= table.cols();
    }

    /** Writes the block over numbers that stand row by row. */
    void into(double[] table, int cols) {
        for (int i = 0; i < numbers.size(); i++) {
            int row = top + i / numbers.cols();
            table[row * cols + left + i % numbers.cols()] = numbers.get(i);
        }
    }
}
