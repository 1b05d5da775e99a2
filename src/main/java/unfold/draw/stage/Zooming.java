package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import unfold.draw.Latest;

/**
 * What a network looks like at each zoom. Zooming in gives columns more room, and with it numbers and names to more of
 * them; when all are shown as large as the height of the stage allows, the whole picture grows. Safe for any thread.
 */
final class Zooming {

    /** How much larger than the height of the stage allows it becomes at most. */
    private static final double LARGEST = 3;

    /** The same for networks that are too high for numbers. */
    private static final double LARGEST_HEAT = 8;

    /** Figures of fewer pixels cannot be told apart. */
    private static final double LEAST_TEXT = 4;

    /** The share of the stage's width that numbers in one column may take. */
    private static final double WIDEST_COLUMN = 0.8;

    private static final int KEPT = 24;

    private final Cast cast;
    private final Ground fitted;
    private final Ground mapped;
    private final Columns whole;
    private final Fit fit;
    private final Map<Double, Zoomed> kept = new Latest<>(KEPT);
    private Full full;

    /**
     * A network at one zoom.
     *
     * @param columns its columns
     * @param fit its own share of them
     * @param ground what it is laid out on
     * @param zoom how much wider than the stage
     * @param growth how much higher
     */
    record Zoomed(Columns columns, Fit fit, Ground ground, double zoom, double growth) {

        /** What the network fills, seen or not, when it is not scrolled. */
        private Rectangle2D room() {
            Rectangle2D visible = ground.room();
            return new Rectangle2D.Double(
                    visible.getX(), visible.getY(), visible.getWidth() * zoom, visible.getHeight() * growth);
        }

        /** Rows, columns and boxes for a time step at work, not scrolled. */
        Placement placement(int activeTime) {
            return new Placement(columns, fit, room(), ground.room(), activeTime);
        }
    }

    /** All columns in full, as large as the height allows, and the zoom at which they have room. */
    private record Full(Fit fit, double zoom) {}

    /**
     * @param whole how all of it is shown at once, perhaps beside other networks
     * @param fit its own share of that
     */
    Zooming(Columns whole, Fit fit, Ground ground) {
        this.cast = fit.cast();
        this.fit = fit;
        this.fitted = ground;
        this.mapped = ground.mapped();
        this.whole = whole;
    }

    /** The largest zoom. */
    double most() {
        return full().zoom * (full().fit.numbered() ? LARGEST : LARGEST_HEAT);
    }

    synchronized Zoomed at(double wanted) {
        if (wanted == 1) {
            return new Zoomed(whole, fit, fitted, 1, 1);
        }
        double zoom = Math.min(wanted, most());
        return kept.computeIfAbsent(zoom, this::made);
    }

    private Zoomed made(double zoom) {
        double growth = Math.max(1, zoom / full().zoom);
        Fit zoomed = zoom < full().zoom ? lower(fit) : grown(growth);
        return new Zoomed(new Columns(List.of(zoomed), zoom), zoomed, mapped, zoom, growth);
    }

    /** The same in the height that the map of the network leaves. */
    private Fit lower(Fit higher) {
        double height = mapped.room().getHeight();
        if (!higher.numbered()) {
            return higher.heat(mapped.theme(), height);
        }
        double text = higher.sizes().text();
        Fit lower = higher;
        while (lower.height() > height && text > LEAST_TEXT) {
            text -= 0.5;
            lower = higher.with(higher.arrangement(), text);
        }
        return lower;
    }

    private synchronized Full full() {
        if (full == null) {
            Fit all = lower(fit.with(Fit.View.ALL));
            full = new Full(all, Math.max(1, all.width() / mapped.room().getWidth()));
        }
        return full;
    }

    /** All columns, larger than the height of the stage allows: numbers are as large, heat becomes numbers. */
    private Fit grown(double growth) {
        Fit all = full().fit;
        if (all.numbered() && !all.sizes().isTight()) {
            return all.with(all.arrangement(), all.sizes().text() * growth);
        }
        double height = mapped.room().getHeight() * growth;
        double width = mapped.room().getWidth();
        double share = width * growth * full().zoom / cast.times().size() - all.gutter();
        double widest = Math.min(width * WIDEST_COLUMN, share);
        return new Fitting(cast, mapped.theme(), widest, height)
                .numbered()
                .map(numbered -> numbered.with(Fit.View.ALL))
                .orElseGet(() -> all.heat(mapped.theme(), height));
    }

    /** Where the columns lie at a zoom. */
    Track track(double zoom, int activeTime) {
        Zoomed zoomed = at(zoom);
        return track(zoomed, zoomed.placement(activeTime));
    }

    static Track track(Zoomed zoomed, Placement unscrolled) {
        Fit fit = unscrolled.fit();
        double side = fit.gutter() / 2;
        List<Band> bands = unscrolled.bands();
        double top = bands.get(bands.size() - 1).top() - fit.top();
        return new Track(
                zoomed.ground().room(),
                zoomed.zoom(),
                unscrolled.columns(),
                new double[] {Math.max(side, fit.outer()), side},
                new Band(top, bands.get(0).bottom() - top));
    }
}
