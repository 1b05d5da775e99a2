package unfold.draw.plot.heat;

import java.util.List;

/** A group of rows of a map: the units of one variable, or the norms of several parameters. Immutable. */
public final class Block {

    private final Title title;
    private final List<String> rows;
    private final List<Integer> times;
    private final Numbers numbers;
    private final Ramp ramp;
    private final byte[] shades;

    /**
     * A name, typeset and in plain text.
     *
     * @param tex null where there are only words
     */
    public record Title(String tex, String plain) {

        /** A title in words. */
        public static Title of(String plain) {
            return new Title(null, plain);
        }
    }

    /** What stands beside the rows of a group, if anything. */
    public record Rows(List<String> names, List<Integer> times) {

        public Rows {
            names = List.copyOf(names);
            times = List.copyOf(times);
        }

        /** Rows that are no time steps. */
        public static Rows named(List<String> names) {
            return new Rows(names, List.of());
        }
    }

    /**
     * @param title stands beside the rows
     * @param rows what stands beside each of them; times are empty unless they are time steps
     * @param numbers in the cells; not to be changed any more
     * @param ramp how they are coloured
     */
    public Block(Title title, Rows rows, Numbers numbers, Ramp ramp) {
        this.title = title;
        this.rows = rows.names;
        this.times = rows.times;
        this.numbers = numbers;
        this.ramp = ramp;
        this.shades = new byte[numbers.rows() * numbers.columns()];
        for (int row = 0; row < numbers.rows(); row++) {
            for (int column = 0; column < numbers.columns(); column++) {
                shades[row * numbers.columns() + column] = Shade.of(numbers, row, column, ramp);
            }
        }
    }

    Title title() {
        return title;
    }

    List<String> rows() {
        return rows;
    }

    /** The times of the rows; none if they are no time steps. */
    List<Integer> times() {
        return times;
    }

    public Numbers numbers() {
        return numbers;
    }

    Ramp ramp() {
        return ramp;
    }

    int size() {
        return numbers.rows();
    }

    /** The shade of a cell, as {@link Shade} tells it. */
    byte shade(int row, int column) {
        return shades[row * numbers.columns() + column];
    }
}
