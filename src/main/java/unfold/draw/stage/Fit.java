package unfold.draw.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Theme;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * How the network is made to fit the stage.
 *
 * @param cast what stands on it
 * @param view which columns are shown in full
 * @param gradients how many gradients a box shows at most
 * @param arrangement how boxes are put together
 * @param sizes the measures
 */
public record Fit(Cast cast, View view, int gradients, Arrangement arrangement, Sizes sizes) {

    /** Which columns show numbers. */
    public enum View {
        /** All of them. */
        ALL,
        /** All time steps; initial states are narrow. */
        STEPS,
        /** The time step at work, and what has no time. */
        STEP_AND_TOTAL,
        /** The time step at work. */
        STEP;

        /** The next that shows less. */
        View less() {
            return values()[ordinal() + 1];
        }

        /** Whether most time steps are narrow. */
        boolean isFocused() {
            return this == STEP_AND_TOTAL || this == STEP;
        }
    }

    static final double NARROW_END = 12;

    private static final double LARGEST = 1.75;

    /** Smaller names and cells than these say nothing. */
    private static final double LEAST_NAME = 8;

    private static final double LEAST_CELL = 0.5;

    /** In still less room rows move together, as far as to this size, and go without their names. */
    private static final double TIGHTEST = 3;

    /** Enough for an arrow; where letters are large, the room is theirs. */
    private static final double WIDEST_GAP = 16;

    private static final double TIGHT_GAP = 6;

    /** What an arrangement that has no room for the names of units counts. */
    private static final double UNNAMED = 0.6;

    /** The same put together otherwise, with figures of that size. */
    public Fit with(Arrangement other, double text) {
        return new Fit(cast, view, gradients, other, sizes.at(text));
    }

    Fit with(View other) {
        return new Fit(cast, other, gradients, arrangement, sizes);
    }

    /** The same with rows close together, and plain gradients. */
    Fit tight() {
        return new Fit(cast, view, gradients, arrangement, sizes.tight());
    }

    /** Whether the figures fit into the cells. */
    public boolean numbered() {
        return sizes.cellHeight() >= sizes.text() * 1.2;
    }

    /** How the box of a quantity is divided. */
    public BoxShape shape(Quantity quantity) {
        List<Quantity> shown = cast.gradients(quantity, gradients);
        return new BoxShape(quantity, shown, cast.text(quantity, sizes.text()), arrangement, sizes);
    }

    /** Whether the column of a time is shown in full. */
    boolean isFull(int time, int activeTime) {
        return switch (view) {
            case ALL -> true;
            case STEPS -> time == Slot.UNTIMED || cast.isStep(time);
            case STEP_AND_TOTAL -> time == Slot.UNTIMED || time == activeTime;
            case STEP -> time == activeTime;
        };
    }

    /** The width of a column that is shown in full. */
    public double columnWidth(int time) {
        return widest(cast.at(time));
    }

    private double widest(List<Quantity> quantities) {
        return quantities.stream()
                .mapToDouble(quantity -> shape(quantity).width())
                .max()
                .orElse(0);
    }

    /** The width of a narrow column where there is room enough. */
    double stripWidth() {
        return 2.6 * sizes.text();
    }

    /** The least width, without that of narrow time steps. */
    double width() {
        if (view.isFocused()) {
            double open = cast.stepKinds().keySet().stream()
                    .mapToDouble(this::widest)
                    .max()
                    .orElse(0);
            return open + 2 * gutter() + endWidth();
        }
        double untimed = cast.untimed().isEmpty() ? 0 : columnWidth(Slot.UNTIMED) + gutter();
        double states =
                view == View.ALL ? sum(cast.initialKinds()) : (cast.times().size() - cast.length()) * stripWidth();
        double gutters = (cast.times().size() - 1) * gutter() + outer();
        return untimed + states + sum(cast.stepKinds()) + gutters;
    }

    /** The room that what has no time takes beside a row of narrow columns. */
    double endWidth() {
        if (cast.untimed().isEmpty()) {
            return 0;
        }
        return view == View.STEP ? NARROW_END : columnWidth(Slot.UNTIMED) + gutter() + 4;
    }

    private double sum(Map<List<Quantity>, Long> kinds) {
        return kinds.entrySet().stream()
                .mapToDouble(kind -> widest(kind.getKey()) * kind.getValue())
                .sum();
    }

    double height() {
        return top()
                + cast.rows().stream().mapToDouble(this::rowHeight).sum()
                + (cast.rows().size() - 1) * minimumGap();
    }

    /** The height of the highest box in a row. */
    public double rowHeight(List<Quantity> row) {
        return row.stream()
                .mapToDouble(quantity -> shape(quantity).height())
                .max()
                .orElse(0);
    }

    /** The least room between two columns. */
    double gutter() {
        double usual = 20 + 6.0 * cast.lanes();
        return named() && !sizes.isTight() ? usual : usual / 2;
    }

    /** The least room left of the first column: lanes, if edges pass beside its boxes. */
    double outer() {
        return cast.times().get(0) < 1 || cast.lanesBeside() == 0 ? 4 : gutter() - 8;
    }

    /** The room above the top row: the column's title, and a lane for edges. */
    double top() {
        return sizes.text() * 1.5 + minimumGap();
    }

    public double minimumGap() {
        if (sizes.isTight()) {
            return TIGHT_GAP;
        }
        return named() ? Math.max(10, Math.min(WIDEST_GAP, sizes.text() * 0.8)) : sizes.text() * 0.6;
    }

    /** Whether names are large enough to say anything. */
    public boolean named() {
        return sizes.text() >= LEAST_NAME;
    }

    /** The fit with the largest figures, weighed by clarity, within a width and a height. */
    Optional<Fit> largest(Theme theme, double width, double height) {
        Fit best = null;
        double score = 0;
        for (Arrangement choice : Arrangement.ALL) {
            double text = largestText(choice, theme, width, height);
            double clarity = choice.clarity() * (cast.breaksLabelled(choice) ? UNNAMED : 1);
            if (text * clarity > score) {
                best = with(choice, text);
                score = text * clarity;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The largest size of figures that fits, in half pixels; 0 if none is large enough. */
    private double largestText(Arrangement choice, Theme theme, double width, double height) {
        int low = (int) Math.ceil(theme.smallest() * 2) - 1;
        int high = (int) Math.floor(theme.px(LARGEST) * 2);
        int least = low;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            Fit fit = with(choice, middle / 2.0);
            if (fit.width() <= width && fit.height() <= height) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == least ? 0 : low / 2.0;
    }

    /** Cells without numbers, as high as fits. */
    public Fit heat(Theme theme, double height) {
        return heat(theme, theme.smallest(), height, false);
    }

    /**
     * The same with names of at most a size. Before a class, rows are close together before names are smaller.
     *
     * @param below whether gradients stand below values, and not beside them
     */
    public Fit heat(Theme theme, double most, double height, boolean below) {
        boolean[] ways = theme.least() > 0 ? new boolean[] {false, true} : new boolean[] {false};
        // Names need height as well: where many rows stand in little room, they give way too.
        for (double text = most; text > LEAST_NAME; text *= 0.9) {
            for (boolean tight : ways) {
                for (double cell = text - 1; cell >= LEAST_CELL; cell *= 0.9) {
                    Fit fit = flat(Sizes.flat(text, cell, tight), below);
                    if (fit.height() <= height) {
                        return fit;
                    }
                }
            }
        }
        double text = Math.min(most, LEAST_NAME);
        while (text > TIGHTEST
                && flat(Sizes.flat(text, LEAST_CELL, false), below).height() > height) {
            text *= 0.9;
        }
        return flat(Sizes.flat(text, LEAST_CELL, false), below);
    }

    /** The same as low as names of that size allow, with cells as high as makes no difference. */
    public Fit lowest(Theme theme, double text, boolean below) {
        double height = flat(Sizes.flat(text, LEAST_CELL / 0.9, true), below).height();
        return heat(theme, text, height, below);
    }

    private Fit flat(Sizes flat, boolean below) {
        return new Fit(cast, view, Math.min(1, gradients), new Arrangement(1, below, false), flat);
    }
}
