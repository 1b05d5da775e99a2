package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Program;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.Cast;
import unfold.draw.stage.Column;
import unfold.draw.stage.LegendPainter;
import unfold.trace.Slot;

/**
 * How a stage shows one picture of a cell among its neighbours, whichever time step is open: the size
 * of the cell, the heights of the rows and the room of the narrow columns. Immutable.
 */
final class Opening {

    /** What narrow columns may take of the width, the most first. */
    private static final double[] SHARES = {0.36, 0.28, 0.2, 0.14, 0.09, 0.06, 0.04, 0.02};

    /** How much less readable the cell may become for them. */
    private static final double SMALLER = 0.88;

    /** The room of a narrow column: what it is given if there is plenty, and the least. */
    private static final double WISHED = 2.4;

    private static final double LEAST = 5;

    private static final double MARGIN = 6;

    private final Subject subject;
    private final Rectangle2D area;
    private final Theme theme;
    private final Cast cast;
    private final CellLayout cell;
    private final Levels levels;
    private final double pitch;
    private final boolean narrow;

    Opening(Picture picture, Subject subject, Program program, Rectangle2D area, Theme theme) {
        this.subject = subject;
        this.area = area;
        this.theme = theme;
        this.cast = new Cast(subject);
        Sizing sizing = new Sizing(picture, new Measures(subject, program, picture));
        Rectangle2D whole = room();
        Fit full = sizing.best(whole.getWidth(), whole.getHeight() - 2 * CellLayout.RIM, theme);
        boolean timed = picture.isTimed();
        int strips = Math.max(0, times().size() - (timed ? 3 : 1));
        double taken = strips == 0 ? 0 : strips(sizing, full, strips);
        cell = new CellLayout(
                picture,
                sizing,
                program,
                new Rectangle2D.Double(
                        whole.getX(), whole.getY(), Math.max(1, whole.getWidth() - taken), whole.getHeight()),
                theme);
        levels = new Levels(cast, cell);
        double free = whole.getWidth() - cell.area().getWidth();
        double wished = theme.px(WISHED);
        pitch = strips == 0 || taken == 0 ? wished : Math.max(LEAST, Math.min(wished, free / strips));
        narrow = taken > 0;
    }

    /** The room that narrow columns get: as much as leaves the cell readable. */
    private double strips(Sizing sizing, Fit full, int strips) {
        Rectangle2D whole = room();
        for (double share : SHARES) {
            double taken = Math.min(strips * theme.px(WISHED), share * whole.getWidth());
            Fit fit = sizing.best(whole.getWidth() - taken, whole.getHeight() - 2 * CellLayout.RIM, theme);
            boolean numbers = fit.numbered() && fit.text() >= Sizing.least(theme);
            boolean asMany = numbers || !(full.numbered() && full.text() >= Sizing.least(theme));
            if (asMany && fit.text() * fit.clarity() >= SMALLER * full.text() * full.clarity()) {
                return taken;
            }
        }
        return 0;
    }

    /** Every time that has a column, and what has no time last. */
    List<Integer> times() {
        List<Integer> times = new ArrayList<>(cast.times());
        if (!cast.untimed().isEmpty()) {
            times.add(Slot.UNTIMED);
        }
        return times;
    }

    /** What is left between the titles and the line that explains the colours. */
    private Rectangle2D room() {
        double above = theme.px(1.8);
        double foot = area.getMaxY() - legend().getY() + MARGIN;
        double width = Math.max(1, area.getWidth() - 2 * MARGIN);
        double height = Math.max(1, area.getHeight() - above - foot);
        return new Rectangle2D.Double(area.getX() + MARGIN, area.getY() + above, width, height);
    }

    Rectangle2D area() {
        return area;
    }

    Rectangle2D legend() {
        return LegendPainter.place(area, theme);
    }

    Theme theme() {
        return theme;
    }

    Subject subject() {
        return subject;
    }

    Cast cast() {
        return cast;
    }

    Levels levels() {
        return levels;
    }

    /** The stage with the cell of a time step open, or with what has no time. */
    OpenLayout at(int time) {
        boolean timed = cell.isTimed();
        int now = timed ? time : Slot.UNTIMED;
        List<Integer> times = times();
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (int each : times) {
            if (each != now) {
                boolean earlier = !timed || each < now && each != Slot.UNTIMED;
                (earlier ? before : after).add(each);
            }
        }
        boolean left = timed && cell.beside(-1).width() > 0;
        boolean right = timed && cell.beside(1).width() > 0;
        boolean previous = left && before.remove((Integer) (now - 1));
        boolean next = right && after.remove((Integer) (now + 1));
        double blankLeft =
                left && !previous ? cell.inside().getX() - cell.area().getX() : 0;
        double blankRight =
                right && !next ? cell.area().getMaxX() - cell.inside().getMaxX() : 0;
        double width = cell.area().getWidth() - blankLeft - blankRight;
        keepNearest(before, after, room().getWidth() - width);
        double x = area.getCenterX() - (width + (before.size() + after.size()) * pitch) / 2;
        List<Column> columns = new ArrayList<>();
        for (int each : before) {
            columns.add(strip(each, x));
            x += pitch;
        }
        CellLayout there = cell.moved(x - blankLeft - cell.area().getX());
        x += width;
        if (previous) {
            columns.add(beside(there.beside(-1), now - 1));
        }
        if (next) {
            columns.add(beside(there.beside(1), now + 1));
        }
        for (int each : after) {
            columns.add(strip(each, x));
            x += pitch;
        }
        return new OpenLayout(this, there, now, columns);
    }

    private static Column beside(Column place, int time) {
        return new Column(time, place.left(), place.width(), true);
    }

    private Column strip(int time, double x) {
        double width = pitch * 0.66;
        return new Column(time, x + (pitch - width) / 2, width, false);
    }

    /** Takes away the columns that have no room, the farthest first. */
    private void keepNearest(List<Integer> before, List<Integer> after, double free) {
        // A window may leave the cell itself less room than it takes.
        int most = narrow ? Math.max(0, (int) Math.floor(free / pitch + 1e-6)) : 0;
        while (before.size() + after.size() > most) {
            if (before.size() >= after.size()) {
                before.remove(0);
            } else {
                after.remove(after.size() - 1);
            }
        }
    }
}
