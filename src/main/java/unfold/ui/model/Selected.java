package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import unfold.draw.Cell;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.Entries;
import unfold.lesson.edit.GivenSlots;
import unfold.lesson.edit.Selection;
import unfold.lesson.text.Decimals;
import unfold.trace.Slot;

/**
 * What is being edited.
 *
 * @param cell the number that was picked
 * @param selection it, or more around it
 * @param parts where the selected numbers stand
 */
public record Selected(Cell cell, Selection selection, List<Part> parts) {

    /**
     * Numbers of one slot that form a rectangle.
     *
     * @param first position of its upper left corner, counted row by row from 0
     * @param last position of its lower right corner
     */
    public record Part(Slot slot, int first, int last) {

        /** Whether a cell is one of them; {@code cols} is the number of columns of the slot. */
        boolean holds(Cell cell, int cols) {
            int row = cell.index() / cols;
            int col = cell.index() % cols;
            return cell.slot().equals(slot)
                    && row >= first / cols
                    && row <= last / cols
                    && col >= first % cols
                    && col <= last % cols;
        }
    }

    static Selected of(Cell cell, Selection selection, GivenSlots given, int size, int cols) {
        List<Slot> slots = given.all().get(selection.target());
        Entries entries = selection.entries();
        Entries.Extent extent = entries.extent();
        List<Part> parts = new ArrayList<>();
        if (slots.size() == 1 && slots.get(0).time() == Slot.UNTIMED) {
            boolean row = extent == Entries.Extent.ROW;
            boolean column = extent == Entries.Extent.COLUMN;
            int last = size - 1;
            int picked = cell.index();
            parts.add(
                    extent == Entries.Extent.ALL
                            ? new Part(cell.slot(), 0, last)
                            : row
                                    ? new Part(cell.slot(), picked / cols * cols, picked / cols * cols + cols - 1)
                                    : column
                                            ? new Part(cell.slot(), picked % cols, last - (cols - 1) + picked % cols)
                                            : new Part(cell.slot(), picked, picked));
            return new Selected(cell, selection, parts);
        }
        boolean all = extent == Entries.Extent.ALL || extent == Entries.Extent.COLUMN;
        boolean whole = extent == Entries.Extent.ALL || extent == Entries.Extent.ROW;
        for (Slot slot : all ? slots : List.of(cell.slot())) {
            parts.add(whole ? new Part(slot, 0, size - 1) : new Part(slot, cell.index(), cell.index()));
        }
        return new Selected(cell, selection, parts);
    }

    public Selected {
        parts = List.copyOf(parts);
    }

    /** What is selected and what the keys do with it, in one line. */
    String line(OpenLesson lesson, String step) {
        boolean one = selection.entries().extent() == Entries.Extent.ENTRY;
        String number = one ? " = " + Decimals.shortest(selection.picked(lesson)) : " selected";
        return selection.name(lesson) + number
                + ". Type a number; arrows move; Ctrl+Up and Down, wheel and drag change it by " + step
                + "; right click for more; Esc leaves.";
    }
}
