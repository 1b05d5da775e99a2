package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network looks like at each zoom. Zooming in gives columns more room, and with it numbers and names to more of
 * them; when all are shown as large as the height of the stage allows, the whole picture grows. Safe for any thread.
 */
final class Zooming {

    /** How much larger than the height of the stage allows it becomes at most. */
    private static final double LARGEST = 3;

    /** The same for networks that are too high for numbers. */
    private static final double LARGEST_HEAT = 8;

    private static final int KEPT = 24;

    private final Cast cast;
    private final Ground fitted;
    private final Ground mapped;
    private final Columns whole;
    private final Fit fit;
    private final Map<Double, Zoomed> kept = new LinkedHashMap<>();
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
        Rectangle2D room() {
            Rectangle2D visible = ground.room();
            return new Rectangle2D.Double(
                    visible.getX(), visible.getY(), visible.getWidth() * zoom, visible.getHeight() * growth);
        }

        /** Rows, columns and boxes for a time step at work, the network within a room. */
        Placement placement(Rectangle2D room, int activeTime) {
            return new Placement(columns, fit, room, ground.room(), activeTime);
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
        Zoomed known = kept.get(zoom);
        if (known == null) {
            if (kept.size() >= KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            known = made(zoom);
            kept.put(zoom, known);
        }
        return known;
    }

    private Zoomed made(double zoom) {
        Rectangle2D room = mapped.room();
        double growth = Math.max(1, zoom / full().zoom);
        double width = room.getWidth() * zoom;
        Fit zoomed;
        if (zoom < full().zoom) {
            zoomed = new Fitting(cast, mapped.theme(), width, room.getHeight()).best();
        } else if (full().fit.numbered()) {
            zoomed = full().fit.with(
                    full().fit.arrangement(), full().fit.sizes().text() * growth);
        } else {
            zoomed = full(width, room.getHeight() * growth);
        }
        return new Zoomed(new Columns(List.of(zoomed), zoom), zoomed, mapped, zoom, growth);
    }

    private synchronized Full full() {
        if (full == null) {
            Rectangle2D room = mapped.room();
            Fit fit = full(Double.POSITIVE_INFINITY, room.getHeight());
            full = new Full(fit, Math.max(1, fit.width() / room.getWidth()));
        }
        return full;
    }

    /** All columns in numbers, or in heat and names where numbers have no room. */
    private Fit full(double width, double height) {
        Fitting fitting = new Fitting(cast, mapped.theme(), width, height);
        Optional<Fit> numbered = fitting.numbered();
        return numbered.orElseGet(fitting::named);
    }

    /** Where the columns lie at a zoom. */
    Track track(double zoom, int activeTime) {
        Zoomed zoomed = at(zoom);
        return track(zoomed, zoomed.placement(zoomed.room(), activeTime));
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
