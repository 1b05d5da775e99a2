package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import unfold.trace.Slot;

/**
 * Gives the columns their places. Several networks can share them: then a time step stands at the same
 * place in all, and has the room of the widest.
 *
 * @param fits at least one; of one view, and with times that are those of one clock
 * @param zoom how much wider than the stage they are laid out
 */
record Columns(List<Fit> fits, double zoom) {

    /** The share of its pitch that a narrow column fills. */
    static final double STRIP = 0.66;

    private static final double WIDEST_GUTTER = 2.4;

    /** Narrow columns beside an open one need that much room each. */
    private static final double LEAST_PITCH = 5;

    /** So much is better, as long as all together keep to their share of the width. */
    private static final double WISHED_PITCH = 18;

    private static final double STRIPS = 0.4;

    /** Wider strips, for figures of one pixel, say no more. */
    private static final double WIDEST_STRIP = 9;

    /** How often, and how much narrower, networks are laid out until they fit over common columns. */
    private static final int NARROWER = 4;

    private static final double NARROW = 0.82;

    Columns {
        fits = List.copyOf(fits);
    }

    Columns(List<Fit> fits) {
        this(fits, 1);
    }

    /** Columns for networks on grounds of one size: as much of them in numbers as stays readable in all. */
    static Columns common(List<Cast> casts, Ground ground) {
        double width = ground.room().getWidth();
        Columns columns = new Columns(fits(casts, ground, width, Fit.View.ALL));
        for (int narrower = 0; !columns.fit(width) && narrower < NARROWER && columns.canShrink(); ) {
            boolean focused = columns.view().isFocused();
            narrower += focused ? 1 : 0;
            Fit.View view = focused ? columns.view() : columns.view().less();
            columns = new Columns(fits(casts, ground, width * Math.pow(NARROW, narrower), view));
        }
        return columns;
    }

    /** The best fits of one view, which shows as much as that of which least can be shown. */
    private static List<Fit> fits(List<Cast> casts, Ground ground, double width, Fit.View most) {
        double height = ground.room().getHeight();
        List<Fit> fits = casts.stream()
                .map(cast -> new Fitting(cast, ground.theme(), width, height).best(most))
                .toList();
        Fit.View least = fits.stream().map(Fit::view).max(Fit.View::compareTo).orElseThrow();
        boolean alike = fits.stream().allMatch(fit -> fit.view() == least);
        return alike ? fits : fits(casts, ground, width, least);
    }

    private double most(ToDoubleFunction<Fit> measure) {
        return fits.stream().mapToDouble(measure).max().orElseThrow();
    }

    /** What all networks show. */
    Fit.View view() {
        return fits.get(0).view();
    }

    List<Column> along(Rectangle2D room, int activeTime) {
        return view().isFocused() ? strips(room, activeTime) : whole(room);
    }

    /** Figures can be smaller; heat without figures is as narrow as it gets. */
    private boolean canShrink() {
        return !view().isFocused() || fits.stream().anyMatch(Fit::numbered);
    }

    /** Whether they fit side by side; what one network alone shows has been found to fit. */
    boolean fit(double width) {
        if (fits.size() == 1) {
            return true;
        }
        List<Integer> times = times();
        if (!view().isFocused()) {
            double content = times.stream().mapToDouble(this::wholeWidth).sum();
            return content + most(Fit::gutter) * (times.size() - 1) + most(Fit::outer) <= width;
        }
        double open = times.stream()
                        .filter(time -> time != Slot.UNTIMED)
                        .mapToDouble(time -> most(fit -> fit.columnWidth(time)))
                        .max()
                        .orElse(0)
                + 2 * most(Fit::gutter);
        double pitch = Math.max(LEAST_PITCH, Math.min(WISHED_PITCH, STRIPS * width / times.size()));
        return open + most(Fit::endWidth) + pitch * (times.size() - 1) <= width;
    }

    /** The room of a narrow column; that of an open one if there are no narrow ones. */
    double pitch(double width) {
        if (!view().isFocused()) {
            return width / Math.max(1, times().size());
        }
        int active = fits.get(0).cast().times().get(0);
        return along(new Rectangle2D.Double(0, 0, width, 1), active).stream()
                .filter(column -> !column.open())
                .mapToDouble(column -> column.width() / STRIP)
                .min()
                .orElse(width);
    }

    private List<Integer> times() {
        TreeSet<Integer> all = new TreeSet<>();
        fits.forEach(fit -> all.addAll(fit.cast().times()));
        List<Integer> times = new ArrayList<>(all);
        if (fits.stream().anyMatch(fit -> !fit.cast().untimed().isEmpty())) {
            times.add(Slot.UNTIMED);
        }
        return times;
    }

    private boolean isFull(int time, int activeTime) {
        return fits.stream().anyMatch(fit -> fit.isFull(time, activeTime));
    }

    private List<Column> whole(Rectangle2D room) {
        List<Integer> times = times();
        double outer = most(Fit::outer);
        double content = times.stream().mapToDouble(this::wholeWidth).sum();
        double free = room.getWidth() - content - outer;
        double gutter = Math.min(most(Fit::gutter) * WIDEST_GUTTER, free / Math.max(1, times.size() - 1));
        double x = room.getX() + outer + (free - gutter * (times.size() - 1)) / 2;
        List<Column> placed = new ArrayList<>();
        for (int time : times) {
            double width = wholeWidth(time);
            placed.add(new Column(time, x, width, isFull(time, time)));
            x += width + gutter;
        }
        return List.copyOf(placed);
    }

    private double wholeWidth(int time) {
        return isFull(time, time) ? most(fit -> fit.columnWidth(time)) : most(Fit::stripWidth);
    }

    private List<Column> strips(Rectangle2D room, int activeTime) {
        double gutter = most(Fit::gutter);
        double open = most(fit -> fit.columnWidth(activeTime)) + 2 * gutter;
        double end = most(Fit::endWidth);
        List<Integer> times = times();
        int strips = Math.max(
                1, (int) times.stream().filter(t -> !isFull(t, activeTime)).count());
        double free = Math.max(strips, room.getWidth() - open - end);
        double text = most(fit -> fit.sizes().text());
        // Zooming in goes on until all columns have room to be open.
        double pitch = zoom > 1 ? free / strips : Math.min(free / strips, 4 * text + gutter);
        double strip = Math.min(pitch * STRIP, zoom > 1 ? WIDEST_STRIP * text : 3 * text);
        double x = room.getX() + (free - pitch * strips) / 2;
        List<Column> placed = new ArrayList<>();
        for (int time : times) {
            boolean full = isFull(time, activeTime);
            double width = full ? most(fit -> fit.columnWidth(time)) : strip;
            boolean last = time == Slot.UNTIMED;
            double side = (pitch - strip) / 2;
            double before = full ? gutter : last ? Fit.NARROW_END + side : side;
            double after = full && last ? 4 : full ? gutter : side;
            placed.add(new Column(time, x + before, width, full));
            x += before + width + after;
        }
        return List.copyOf(placed);
    }
}
