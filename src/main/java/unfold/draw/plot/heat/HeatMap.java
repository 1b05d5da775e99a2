package unfold.draw.plot.heat;

import java.util.List;

/**
 * Numbers of one run over time. Immutable.
 *
 * @param of whose numbers they are
 * @param columns one for each time
 * @param blocks groups of rows, top first; all but the last {@code strips} share the scale of the first
 * @param strips how many of the last blocks are thin strips under the map
 * @param flag what a flagged number is; empty if none can be
 */
public record HeatMap(Of of, Columns columns, List<Block> blocks, int strips, String flag) {

    /**
     * A run among others.
     *
     * @param run its position among the measured runs
     * @param name tells it from the others; empty if there is one only
     */
    public record Of(int run, String name) {}

    public HeatMap {
        blocks = List.copyOf(blocks);
    }

    /** A map of which no number is flagged, with no strip under it. */
    public HeatMap(Of of, Columns columns, List<Block> blocks) {
        this(of, columns, blocks, 0, "");
    }

    boolean isStrip(int block) {
        return block >= blocks.size() - strips;
    }

    Ramp ramp() {
        return blocks.get(0).ramp();
    }

    /** How many rows there are, strips left out. */
    int rows() {
        return blocks.stream()
                .limit(blocks.size() - strips)
                .mapToInt(Block::size)
                .sum();
    }
}
