package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.stage.Band;
import unfold.draw.stage.Cast;
import unfold.trace.Quantity;

/**
 * At which height each row stands in the columns beside an open cell: states level with their lanes,
 * everything else as near as possible to where the cell has it.
 */
final class Levels {

    /** The most height of a row, and the room around a state, in figures' heights. */
    private static final double HIGHEST = 2.3;

    private static final double APART = 0.4;

    private static final double FILLED = 0.8;

    private final Cast cast;
    private final CellLayout cell;
    private final Map<Integer, Band> bands = new HashMap<>();
    private final List<Band> taken = new ArrayList<>();
    private final Map<Integer, Double> wanted = new HashMap<>();

    Levels(Cast cast, CellLayout cell) {
        this.cast = cast;
        this.cell = cell;
        cell.figures().stream().filter(Figure::isBeside).forEach(this::take);
        cell.figures().stream().filter(figure -> !figure.isBeside()).forEach(this::want);
        Rectangle2D room = cell.area();
        int rows = cast.rows().size();
        for (int row = 0; row < rows; row++) {
            wanted.putIfAbsent(row, room.getMaxY() - (row + 0.5) / rows * room.getHeight());
        }
        gaps().forEach(this::fill);
    }

    /** The row of a quantity. */
    Optional<Band> of(Quantity quantity) {
        return Optional.ofNullable(bands.get(cast.row(quantity)));
    }

    private void take(Figure figure) {
        if (!figure.panels().isEmpty()) {
            Rectangle2D frame = figure.frame();
            Band band = new Band(frame.getY(), frame.getHeight());
            taken.add(band);
            row(figure).ifPresent(row -> bands.merge(row, band, (one, other) -> one));
        }
    }

    private void want(Figure figure) {
        row(figure).ifPresent(row -> wanted.merge(row, figure.frame().getCenterY(), (one, other) -> one));
    }

    private Optional<Integer> row(Figure figure) {
        return figure.quantity(cell.program())
                .filter(Quantity::timed)
                .map(cast::row)
                .filter(row -> row >= 0);
    }

    /** The heights that are free, the highest first. */
    private List<Band> gaps() {
        double apart = APART * cell.textSize();
        List<Band> gaps = new ArrayList<>();
        double top = cell.area().getY();
        taken.sort(Comparator.comparingDouble(Band::top));
        for (Band band : taken) {
            gaps.add(new Band(top, band.top() - apart - top));
            top = Math.max(top, band.bottom() + apart);
        }
        gaps.add(new Band(top, cell.area().getMaxY() - top));
        double tallest = gaps.stream().mapToDouble(Band::height).max().orElse(0);
        gaps.removeIf(gap -> gap.height() < Math.min(tallest, cell.textSize()));
        return gaps;
    }

    private boolean isNearest(Band gap, double y) {
        return gaps().stream().allMatch(other -> distance(gap, y) <= distance(other, y));
    }

    private static double distance(Band gap, double y) {
        return Math.max(0, Math.max(gap.top() - y, y - gap.bottom()));
    }

    /** Rows from the bottom up, pushed apart as far as they need it. */
    private void fill(Band gap) {
        List<Integer> rows = wanted.keySet().stream()
                .filter(row -> !bands.containsKey(row) && isNearest(gap, wanted.get(row)))
                .sorted(Comparator.<Integer>comparingDouble(row -> -wanted.get(row))
                        .thenComparingInt(row -> row))
                .toList();
        int n = rows.size();
        double pitch = gap.height() / Math.max(1, n);
        double height = Math.min(HIGHEST * cell.textSize(), pitch * FILLED);
        double apart = Math.min(pitch, height / FILLED);
        double[] middle = new double[n];
        for (int i = 0; i < n; i++) {
            double below = i == 0 ? gap.bottom() - height / 2 : middle[i - 1] - apart;
            middle[i] = Math.min(wanted.get(rows.get(i)), below);
        }
        for (int i = n - 1; i >= 0; i--) {
            double above = i == n - 1 ? gap.top() + height / 2 : middle[i + 1] + apart;
            middle[i] = Math.max(middle[i], above);
        }
        for (int i = 0; i < n; i++) {
            bands.put(rows.get(i), new Band(middle[i] - height / 2, height));
        }
    }
}
