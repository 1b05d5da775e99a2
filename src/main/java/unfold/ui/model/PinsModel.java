package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.draw.Cell;
import unfold.draw.Pins;

/** The numbers that the reader has pinned, and which of them is looked at. */
public final class PinsModel {

    /** More would neither have colours of their own nor lines. */
    public static final int MOST = 5;

    /**
     * A pinned number.
     *
     * @param number the lowest, from 1, that was free when it was pinned
     */
    public record Kept(int number, Cell cell) {}

    private final ReadOnlyObjectWrapper<List<Kept>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<Cell> looked = new ReadOnlyObjectWrapper<>(this, "looked");
    private final ReadOnlyObjectWrapper<Pins.Digits> digits =
            new ReadOnlyObjectWrapper<>(this, "digits", Pins.Digits.FEW);

    PinsModel() {}

    /** All of them, in the order in which they were pinned. */
    public ReadOnlyObjectProperty<List<Kept>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The number that is looked at; null if none is pinned. */
    public ReadOnlyObjectProperty<Cell> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** How many digits are written of pinned numbers, and of the one under the pointer. */
    public ReadOnlyObjectProperty<Pins.Digits> digitsProperty() {
        return digits.getReadOnlyProperty();
    }

    /** Between three decimals and all digits. */
    public void toggleDigits() {
        digits.set(digits.get() == Pins.Digits.FEW ? Pins.Digits.ALL : Pins.Digits.FEW);
    }

    public boolean isEmpty() {
        return all.get().isEmpty();
    }

    public boolean isPinned(Cell cell) {
        return all.get().stream().anyMatch(kept -> kept.cell().equals(cell));
    }

    /** The place of the number that is looked at. */
    int active() {
        List<Kept> now = all.get();
        return IntStream.range(0, now.size())
                .filter(i -> now.get(i).cell().equals(looked.get()))
                .findFirst()
                .orElse(0);
    }

    /** Pins this number and no other. */
    public void only(Cell cell) {
        all.set(List.of(new Kept(1, cell)));
        looked.set(cell);
    }

    /** Pins one more number, in the place of the first where there are many; looks at it if it is pinned already. */
    public void add(Cell cell) {
        if (!isPinned(cell)) {
            List<Kept> more = new ArrayList<>(all.get());
            if (more.size() == MOST) {
                more.remove(0);
            }
            int number = IntStream.rangeClosed(1, MOST)
                    .filter(each -> more.stream().noneMatch(kept -> kept.number() == each))
                    .findFirst()
                    .orElseThrow();
            more.add(new Kept(number, cell));
            all.set(List.copyOf(more));
        }
        looked.set(cell);
    }

    /** Unpins a number; the one pinned before it is looked at. */
    public void remove(Cell cell) {
        int place = IntStream.range(0, all.get().size())
                .filter(i -> all.get().get(i).cell().equals(cell))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            return;
        }
        List<Kept> left = new ArrayList<>(all.get());
        left.remove(place);
        boolean wasLooked = cell.equals(looked.get());
        all.set(List.copyOf(left));
        if (wasLooked) {
            looked.set(left.isEmpty() ? null : left.get(Math.max(0, place - 1)).cell());
        }
    }

    /** Moves the pin that is looked at to another number, or pins that one if there is no pin. */
    public void move(Cell to) {
        if (isEmpty()) {
            only(to);
        } else if (isPinned(to)) {
            Cell from = looked.get();
            if (!to.equals(from)) {
                remove(from);
                looked.set(to);
            }
        } else {
            Cell from = looked.get();
            all.set(all.get().stream()
                    .map(kept -> kept.cell().equals(from) ? new Kept(kept.number(), to) : kept)
                    .toList());
            looked.set(to);
        }
    }

    /** Looks at the pin at that place. */
    public void look(int place) {
        looked.set(all.get().get(place).cell());
    }

    /** Goes on to the next pin, or back for −1, round and round; whether there is another one. */
    public boolean walk(int by) {
        int count = all.get().size();
        if (count > 1) {
            look(Math.floorMod(active() + by, count));
        }
        return count > 1;
    }

    /** Unpins everything; whether there was anything. */
    public boolean clear() {
        boolean was = !isEmpty();
        all.set(List.of());
        looked.set(null);
        return was;
    }
}
