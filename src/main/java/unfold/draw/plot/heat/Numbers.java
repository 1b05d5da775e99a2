package unfold.draw.plot.heat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The numbers of one group of rows, and from which cursor on each is known. Filled while something is measured, then
 * only read.
 */
public final class Numbers {

    /** The cursor of what is never there. */
    private static final int NEVER = Integer.MAX_VALUE;

    private static final Set<Mark> SPECIAL = EnumSet.complementOf(EnumSet.of(Mark.FLAG));

    private final int rows;
    private final int columns;
    private final double[] values;
    private final int[] known;
    private final BitSet flagged = new BitSet();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    /** Numbers of which none is there. */
    public Numbers(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.values = new double[rows * columns];
        this.known = new int[rows * columns];
        Arrays.fill(known, NEVER);
    }

    /** Puts a number in, known as soon as {@code cursor} steps are done. */
    public void set(int row, int column, double value, int cursor) {
        values[row * columns + column] = value;
        if (value == 0 || !Double.isFinite(value)) {
            SPECIAL.stream().filter(mark -> mark.is(value)).forEach(marks::add);
        }
        known[row * columns + column] = cursor;
    }

    /** Marks a number: what it means is said beside the colour bar. */
    public void flag(int row, int column) {
        flagged.set(row * columns + column);
        marks.add(Mark.FLAG);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public double at(int row, int column) {
        return values[row * columns + column];
    }

    /** Whether there is a number at the end of the run. */
    public boolean exists(int row, int column) {
        return known[row * columns + column] != NEVER;
    }

    /** Whether the number is there when {@code cursor} steps are done. */
    public boolean isKnown(int row, int column, int cursor) {
        return known[row * columns + column] <= cursor;
    }

    boolean isFlagged(int row, int column) {
        return flagged.get(row * columns + column);
    }

    /** The marks that its numbers carry at the end of the run. */
    Set<Mark> marks() {
        return marks;
    }

    /** All that are there at the end of the run. */
    DoubleStream all() {
        return IntStream.range(0, values.length).filter(i -> known[i] != NEVER).mapToDouble(i -> values[i]);
    }
}
