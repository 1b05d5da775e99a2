package unfold.lesson.edit;

import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;

/** Numbers of a table that are to be changed or copied. */
public record Selection(Target target, Entries entries) {

    /** A change of these numbers. */
    public Edit edit(Change change) {
        return new Edit(target, entries, change);
    }

    /** What they are called: {@code W[2,1]}, {@code row 2 of W}. */
    public String name(OpenLesson lesson) {
        return new Wording(lesson, target).of(entries);
    }

    /** The number that was picked. */
    public double picked(OpenLesson lesson) {
        return target.table(lesson).get(entries.row(), entries.col());
    }

    /** The largest absolute number of the whole table. */
    public double largest(OpenLesson lesson) {
        return target.table(lesson).largest();
    }

    /** Whether a table has rows and columns, so that a part of it can be selected. */
    public boolean has(Entries.Extent extent, OpenLesson lesson) {
        Tensor table = target.table(lesson);
        return switch (extent) {
            case ENTRY -> true;
            case ALL -> table.size() > 1;
            case ROW, COLUMN -> table.rows() > 1 && table.cols() > 1;
        };
    }

    /** The numbers as text for a spreadsheet. */
    public String copied(OpenLesson lesson) {
        return Block.written(target.table(lesson), entries);
    }

    /**
     * A paste of text from the clipboard.
     *
     * @throws LessonException if it is no matrix of finite numbers
     */
    public Edit pasted(String text) {
        return edit(new Change.Paste(Block.read(text)));
    }
}
