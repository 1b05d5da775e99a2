package unfold.draw.stage;

import java.util.List;
import unfold.draw.Theme;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * How the network is made to fit the stage.
 *
 * @param cast what stands on it
 * @param arrangement how boxes are put together
 * @param sizes the measures
 * @param gradients how many gradients a box shows at most
 * @param whole whether every column is shown in full, or only the one at work
 */
record Fit(Cast cast, Arrangement arrangement, Sizes sizes, int gradients, boolean whole) {

    private static final double LARGEST = 1.7;
    private static final double[] SHARES = {0.44, 0.64};

    /** The fit with the largest figures; numbers that would be too small are left out. */
    static Fit best(Cast cast, Theme theme, double width, double height) {
        int most = Math.min(2, cast.mostGradients());
        for (boolean whole : new boolean[] {true, false}) {
            for (double share : whole ? new double[] {1} : SHARES) {
                for (int gradients = most; gradients >= Math.min(1, most); gradients--) {
                    Trial trial = new Trial(cast, gradients, whole, share * width, height);
                    Fit fit = largest(trial, theme);
                    if (fit != null) {
                        return fit;
                    }
                }
            }
        }
        return heat(cast, theme, Math.min(1, most), height);
    }

    /** Cells without numbers, as high as fits. */
    private static Fit heat(Cast cast, Theme theme, int gradients, double height) {
        Sizes sizes = Sizes.of(theme.smallest(), cast.label());
        for (double cell = sizes.text() - 1; true; cell *= 0.9) {
            Sizes flat =
                    new Sizes(sizes.text(), sizes.text() * 2, cell, sizes.labelWidth(), sizes.pad());
            Fit fit = new Fit(cast, new Arrangement(1, false, false), flat, gradients, false);
            if (fit.height() <= height || cell < 0.5) {
                return fit;
            }
        }
    }

    private record Trial(Cast cast, int gradients, boolean whole, double width, double height) {

        Fit at(Arrangement arrangement, double text) {
            return new Fit(
                    cast, arrangement, Sizes.of(text, cast.label()), gradients, whole);
        }

        boolean holds(Fit fit) {
            return fit.width() <= width && fit.height() <= height;
        }
    }

    private static Fit largest(Trial trial, Theme theme) {
        List<Arrangement> choices = trial.whole ? Arrangement.WHOLE : Arrangement.OPEN;
        for (double text = theme.px(LARGEST); text >= theme.smallest(); text -= 0.5) {
            for (Arrangement arrangement : choices) {
                Fit fit = trial.at(arrangement, text);
                if (trial.holds(fit)) {
                    return fit;
                }
            }
        }
        return null;
    }

    /** Whether the figures fit into the cells. */
    boolean numbered() {
        return sizes.cellHeight() >= sizes.text() * 1.2;
    }

    BoxShape shape(Quantity quantity) {
        return new BoxShape(quantity, cast.gradients(quantity, gradients), arrangement, sizes);
    }

    /** The width of a column that is shown in full. */
    double columnWidth(int time) {
        return (time == Slot.UNTIMED ? cast.untimed() : cast.rows())
                .stream()
                        .filter(quantity -> cast.has(quantity, time))
                        .mapToDouble(quantity -> shape(quantity).width())
                        .max()
                        .orElse(0);
    }

    /** The least width: of all columns, or of the open one with the room around it. */
    double width() {
        double untimed = cast.untimed().isEmpty() ? 0 : columnWidth(Slot.UNTIMED) + gutter();
        if (!whole) {
            return widest() + 2 * gutter();
        }
        double columns = cast.times().stream().mapToDouble(this::columnWidth).sum();
        return untimed + columns + (cast.times().size() - 1) * gutter() + outer();
    }

    private double widest() {
        return cast.times().stream().mapToDouble(this::columnWidth).max().orElse(0);
    }

    double height() {
        return top(sizes) + cast.rows().stream().mapToDouble(this::rowHeight).sum()
                + (cast.rows().size() - 1) * minimumGap(sizes);
    }

    double rowHeight(Quantity row) {
        return shape(row).height();
    }

    /** The least room between two columns. */
    double gutter() {
        return 20 + 7.0 * cast.lanes();
    }

    /** The least room left of the first column: lanes, if edges pass beside its boxes. */
    double outer() {
        return cast.times().get(0) < 1 ? 4 : cast.lanesBeside() == 0 ? 4 : gutter() - 8;
    }

    /** The room above the top row: the column's title, and a lane for edges. */
    static double top(Sizes sizes) {
        return sizes.text() * 1.5 + minimumGap(sizes);
    }

    static double minimumGap(Sizes sizes) {
        return Math.max(10, sizes.text() * 0.8);
    }
}
