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
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;
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

    /** What it is laid out on. */
    record Ground(Rectangle2D area, Theme theme) {}

    private final Subject subject;
    private final Rectangle2D area;
    private final Theme theme;
    private final Cast cast;
    private final CellLayout cell;
    private final double zoom;
    private final double pitch;
    private final boolean narrow;

    /** @param zoom how much larger than it would be of itself; only a part of it is seen then */
    Opening(Picture picture, Subject subject, Program program, Ground ground, double zoom) {
        this.subject = subject;
        this.area = ground.area();
        this.theme = ground.theme();
        this.zoom = zoom;
        this.cast = new Cast(subject);
        Sizing sizing = new Sizing(picture, new Measures(subject, program, picture));
        Limits limits = Limits.of(theme, zoom);
        Rectangle2D seen = seen();
        double rims = 2 * CellLayout.RIM;
        Fit full = sizing.best(seen.getWidth(), seen.getHeight() - rims, limits);
        int strips = Math.max(0, times().size() - (picture.isTimed() ? 3 : 1));
        double width = seen.getWidth();
        double height = seen.getHeight();
        double taken = 0;
        if (zoom > 1 || !limits.areRead(full)) {
            boolean small = !limits.areRead(full);
            Fit fit = small ? sizing.widest(width, height - rims, limits) : full;
            width = zoom * Math.max(width, sizing.across(fit).total());
            height = zoom * Math.max(height, sizing.upwards(fit).total() + rims);
        } else if (strips > 0) {
            taken = strips(sizing, full, limits, strips);
        }
        Rectangle2D room = new Rectangle2D.Double(seen.getX(), seen.getY(), Math.max(1, width - taken), height);
        cell = new CellLayout(picture, sizing, program, room, limits);
        double free = width - cell.area().getWidth();
        double wished = theme.px(WISHED);
        pitch = strips == 0 || taken == 0 ? wished : Math.max(LEAST, Math.min(wished, free / strips));
        narrow = taken > 0;
    }

    /** The room that narrow columns get: as much as leaves the cell readable. */
    private double strips(Sizing sizing, Fit full, Limits limits, int strips) {
        Rectangle2D seen = seen();
        for (double share : SHARES) {
            double taken = Math.min(strips * theme.px(WISHED), share * seen.getWidth());
            Fit fit = sizing.best(seen.getWidth() - taken, seen.getHeight() - 2 * CellLayout.RIM, limits);
            boolean asMany = limits.showNumbers(fit) || !limits.showNumbers(full);
            boolean asReadable = limits.areRead(fit);
            if (asMany && asReadable && fit.text() * fit.clarity() >= SMALLER * full.text() * full.clarity()) {
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

    /** What is left between the titles and the line that explains the colours: all that can be seen at once. */
    Rectangle2D seen() {
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

    double zoom() {
        return zoom;
    }

    Cast cast() {
        return cast;
    }

    /** Whether only a part can be seen at once. */
    boolean isLarge() {
        Rectangle2D seen = seen();
        return cell.area().getWidth() > seen.getWidth() + 0.5 || cell.area().getHeight() > seen.getHeight() + 0.5;
    }

    /** The stage with the cell of a time step open, or with what has no time; of a larger picture its middle. */
    OpenLayout at(int time) {
        return at(time, new Viewport(zoom, 0.5, 0.5));
    }

    /** The same with another part of a larger picture. */
    OpenLayout at(int time, Viewport viewport) {
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
        keepNearest(before, after, seen().getWidth() - width);
        double all = width + (before.size() + after.size()) * pitch;
        Rectangle2D content = new Rectangle2D.Double(
                seen().getX(), seen().getY(), all, cell.area().getHeight());
        Track track = Track.of(seen(), zoom, content);
        double x = seen().getX() - track.scrolledX(viewport);
        List<Column> columns = new ArrayList<>();
        for (int each : before) {
            columns.add(strip(each, x));
            x += pitch;
        }
        CellLayout there = cell.moved(x - blankLeft - cell.area().getX(), -track.scrolledY(viewport));
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
        return new OpenLayout(this, there, columns, now, new OpenLayout.Look(track, viewport));
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
