package unfold.lesson.edit;

import unfold.lesson.OpenLesson;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** What parts of a table are called: {@code W[2,1]}, {@code row 2 of W}, {@code x_2[1]}, {@code initial s}. */
public final class Wording {

    private final OpenLesson lesson;
    private final Target target;

    public Wording(OpenLesson lesson, Target target) {
        this.lesson = lesson;
        this.target = target;
    }

    /** The name of some entries. */
    public String of(Entries entries) {
        Tensor table = target.table(lesson);
        return switch (entries.extent()) {
            case ENTRY -> entry(table, entries);
            case ROW ->
                target.kind() == Target.Kind.PARAMETER
                        ? "row " + (entries.row() + 1) + " of " + target.key()
                        : row(entries.row());
            case COLUMN -> column(entries.col());
            case ALL -> target.kind() == Target.Kind.INITIAL ? "initial " + target.key() : target.key();
        };
    }

    private String column(int col) {
        return switch (target.kind()) {
            case PARAMETER -> "column " + (col + 1) + " of " + target.key();
            case DATA -> "entry " + (col + 1) + " of " + target.key() + " at all time steps";
            case INITIAL -> "entry " + (col + 1) + " of initial " + target.key();
        };
    }

    private String entry(Tensor table, Entries entries) {
        if (target.kind() == Target.Kind.PARAMETER) {
            Shape shape = table.shape();
            return target.key() + index(shape, entries.row() * shape.cols() + entries.col());
        }
        return row(entries.row()) + index(lesson.shapes().of(target.key()), entries.col());
    }

    private static String index(Shape shape, int index) {
        return switch (shape.rank()) {
            case SCALAR -> "";
            case VECTOR, ROW -> "[" + (index + 1) + "]";
            case MATRIX -> "[" + (index / shape.cols() + 1) + "," + (index % shape.cols() + 1) + "]";
        };
    }

    private String row(int number) {
        return new GivenSlots(lesson).name(target, number);
    }
}
