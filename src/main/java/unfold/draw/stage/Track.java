package unfold.draw.stage;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.trace.Slot;

/**
 * Where the columns of a network lie at one zoom, those that cannot be seen as well: what a viewport is moved along.
 * Lengths are in pixels of the stage, as if it were not scrolled. Immutable.
 */
public final class Track {

    /** The time step at work is kept so far from the edges, in widths of the stage. */
    static final double EDGE = 0.2;

    /** And its boxes so far from the upper and the lower edge, in pixels. */
    private static final double CLEAR = 8;

    private final Rectangle2D room;
    private final double zoom;
    private final double[] edges;
    private final int[] times;
    private final double top;
    private final double bottom;
    private final boolean isFixed;
    private final boolean isCentred;
    private final Viewport home;

    /**
     * @param room what is visible at once
     * @param columns all of them, not scrolled
     * @param margins the room left of the first and right of the last column
     * @param span the top and the height of the network, not scrolled
     */
    Track(Rectangle2D room, double zoom, List<Column> columns, double[] margins, Band span) {
        this.room = room;
        this.zoom = zoom;
        this.edges = new double[columns.size() + 1];
        this.times = columns.stream().mapToInt(Column::time).toArray();
        for (int i = 1; i < columns.size(); i++) {
            edges[i] = (columns.get(i - 1).right() + columns.get(i).left()) / 2;
        }
        edges[0] = columns.get(0).left() - margins[0];
        edges[columns.size()] = columns.get(columns.size() - 1).right() + margins[1];
        this.top = span.top();
        this.bottom = span.bottom();
        this.isFixed = zoom == 1;
        this.isCentred = !isFixed;
        this.home = Viewport.FIT;
    }

    private Track(Rectangle2D room, double zoom, Rectangle2D content, Viewport home) {
        this.room = room;
        this.zoom = zoom;
        this.edges = new double[] {content.getX(), content.getMaxX()};
        this.times = new int[] {Slot.UNTIMED};
        this.top = content.getY();
        this.bottom = content.getMaxY();
        this.isFixed = isWhole();
        this.isCentred = true;
        this.home = home;
    }

    /**
     * Where one picture lies, as if it were one column: one that does not fit can be looked along without a zoom.
     *
     * @param room what is visible at once
     * @param content all of it, not scrolled
     */
    public static Track of(Rectangle2D room, double zoom, Rectangle2D content) {
        return new Track(room, zoom, content, Viewport.FIT);
    }

    /** The same picture, of which a part is shown unless the reader looks elsewhere. */
    public Track from(Viewport part) {
        return new Track(room, zoom, content(), part);
    }

    private Viewport resolved(Viewport viewport) {
        return viewport.equals(Viewport.FIT) ? home : viewport;
    }

    /** Whether a part can be chosen. */
    public boolean isMovable() {
        return !isFixed && !isWhole();
    }

    public double zoom() {
        return zoom;
    }

    /** All of the network, not scrolled. */
    public Rectangle2D content() {
        return new Rectangle2D.Double(left(), top, right() - left(), bottom - top);
    }

    /** How many columns there are. */
    public int columns() {
        return times.length;
    }

    /** The time of a column. */
    public int time(int column) {
        return times[column];
    }

    /** The position of what lies at {@code x}, in columns. */
    double position(double x) {
        if (x <= edges[0]) {
            return 0;
        }
        int low = 0;
        int high = times.length;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (edges[middle] <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.min(times.length, low + (x - edges[low]) / (edges[low + 1] - edges[low]));
    }

    /** Where a position lies. */
    double x(double position) {
        int column = (int) Math.max(0, Math.min(times.length - 1, Math.floor(position)));
        double share = Math.max(0, Math.min(1, position - column));
        return edges[column] + share * (edges[column + 1] - edges[column]);
    }

    private double left() {
        return edges[0];
    }

    private double right() {
        return edges[times.length];
    }

    /** How far the network is moved to the left. */
    public double scrolledX(Viewport viewport) {
        if (!isCentred) {
            return 0;
        }
        return scroll(x(resolved(viewport).column()), left(), right(), room.getX(), room.getMaxX());
    }

    /** How far the network is moved up. */
    public double scrolledY(Viewport viewport) {
        if (!isCentred) {
            return 0;
        }
        return scroll(top + resolved(viewport).row() * (bottom - top), top, bottom, room.getY(), room.getMaxY());
    }

    /** What has room is centred, what has not leaves no room empty. */
    private static double scroll(double middle, double first, double last, double low, double high) {
        double half = (high - low) / 2;
        double wanted =
                last - first <= high - low ? (first + last) / 2 : Math.max(first + half, Math.min(last - half, middle));
        return wanted - half - low;
    }

    /** The first and the last position that can be seen. */
    public double[] visible(Viewport viewport) {
        double x = scrolledX(viewport);
        return new double[] {position(room.getX() + x), position(room.getMaxX() + x)};
    }

    /** The first and the last height that can be seen, from 0 to 1. */
    public double[] visibleRows(Viewport viewport) {
        double y = scrolledY(viewport);
        return new double[] {share(room.getY() + y), share(room.getMaxY() + y)};
    }

    private double share(double y) {
        return Math.max(0, Math.min(1, (y - top) / (bottom - top)));
    }

    /** Whether all of the network can be seen at once. */
    public boolean isWhole() {
        return right() - left() <= room.getWidth() + 0.5 && bottom - top <= room.getHeight() + 0.5;
    }

    /** The viewport with the same picture whose middle is where the picture's is. */
    public Viewport settled(Viewport viewport) {
        return moved(viewport, 0, 0);
    }

    /** The viewport after the network was dragged by so many pixels, as far as it goes. */
    public Viewport moved(Viewport viewport, double right, double down) {
        if (isFixed) {
            return Viewport.FIT;
        }
        double x = scrolledX(viewport) - right + room.getCenterX();
        double y = scrolledY(viewport) - down + room.getCenterY();
        Viewport wanted = new Viewport(zoom, position(x), share(y));
        return new Viewport(
                zoom, position(scrolledX(wanted) + room.getCenterX()), share(scrolledY(wanted) + room.getCenterY()));
    }

    /**
     * Where zooming has its still point: the column of a time if it can be seen, else the middle.
     *
     * @param y the height of what is looked at
     */
    public Point2D anchor(Viewport viewport, int time, double y) {
        int column = column(time);
        double middle = column < 0 ? x(home.column()) : (edges[column] + edges[column + 1]) / 2;
        double x = middle - scrolledX(viewport);
        boolean seen = x > room.getX() && x < room.getMaxX();
        return new Point2D.Double(seen ? x : room.getCenterX(), Math.max(room.getY(), Math.min(room.getMaxY(), y)));
    }

    /** The viewport with a time step in the middle. */
    Viewport centredOn(int time) {
        return isFixed ? Viewport.FIT : settled(new Viewport(zoom, column(time) + 0.5, 0.5));
    }

    /** The viewport with another position in the middle. */
    public Viewport centred(Viewport viewport, double position) {
        return settled(new Viewport(zoom, position, viewport.row()));
    }

    /** A viewport on this track that has at a point what {@code viewport} has there on another one. */
    public Viewport holding(Point2D point, Track other, Viewport viewport) {
        if (isFixed) {
            return Viewport.FIT;
        }
        double position = other.position(point.getX() + other.scrolledX(viewport));
        double row = other.share(point.getY() + other.scrolledY(viewport));
        double x = x(position) - point.getX() + room.getCenterX();
        double y = top + row * (bottom - top) - point.getY() + room.getCenterY();
        return settled(new Viewport(zoom, position(x), share(y)));
    }

    /** The viewport moved as little as brings the column of a time away from the edges. */
    public Viewport following(Viewport viewport, int time) {
        int column = column(time);
        if (isFixed || column < 0) {
            return viewport;
        }
        double x = scrolledX(viewport);
        double margin = EDGE * room.getWidth();
        double from = edges[column] - room.getX() - margin;
        double to = edges[column + 1] - room.getMaxX() + margin;
        double moved = to > from ? (from + to) / 2 : Math.max(to, Math.min(from, x));
        return moved == x ? viewport : moved(viewport, x - moved, 0);
    }

    /**
     * The viewport moved up or down as little as brings something into view.
     *
     * @param place where it is, not scrolled
     */
    public Viewport inSight(Viewport viewport, Rectangle2D place) {
        if (isFixed) {
            return viewport;
        }
        double y = scrolledY(viewport);
        double from = place.getMaxY() - room.getMaxY() + CLEAR;
        double to = place.getY() - room.getY() - CLEAR;
        double moved = from > to ? (from + to) / 2 : Math.max(from, Math.min(to, y));
        return moved == y ? viewport : moved(viewport, 0, y - moved);
    }

    /** The index of the column of a time; -1 if it has none. */
    int column(int time) {
        for (int i = 0; i < times.length; i++) {
            if (times[i] == time) {
                return i;
            }
        }
        return -1;
    }

    public Rectangle2D room() {
        return room;
    }
}
