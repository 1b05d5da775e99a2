package unfold.draw.pin;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Pin;
import unfold.draw.Pins;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.explain.origin.Arithmetic;
import unfold.explain.origin.Row;

/**
 * The lower part of the blackboard while numbers are pinned: the arithmetic of the one that is looked at, one line for
 * each of the others.
 */
public final class PinBoard {

    /** What pins leave to the current operation. */
    private static final double MOST = 0.5;

    private static final double LINES = 5.4;
    private static final double LINES_AT_START = 2;
    private static final double LEADING = 1.38;
    private static final double MARGIN = 0.55;
    private static final double SMALLEST = 13;

    /** Sizes of the type, in running text. */
    private static final List<Double> SIZES = List.of(1.0, 0.92, 0.84);

    /** From the most generous to the most frugal. */
    private static final List<Amount> AMOUNTS = List.of(
            new Amount(40, 12, 40),
            new Amount(8, 8, 34),
            new Amount(8, 6, 0),
            new Amount(4, 4, 0),
            new Amount(3, 3, 0),
            new Amount(3, 0, 0),
            new Amount(2, 0, 0),
            new Amount(1, 0, 0));

    /** How much of a sum is written: addends, contributions, letters. */
    private record Amount(int addends, int contributions, int letters) {}

    private final Rectangle2D area;
    private final Pins pins;
    private final Theme theme;
    private final List<Entry> entries = new ArrayList<>();

    /** What is written of one pin. */
    private record Entry(int place, double top, double height, List<WrittenRow> rows) {}

    private PinBoard(Rectangle2D area, Pins pins, Theme theme) {
        this.area = area;
        this.pins = pins;
        this.theme = theme;
    }

    /**
     * The part of the blackboard that pins take: at its foot, and as high for all numbers and operations, so that
     * nothing jumps. Only the recurrence, before the first operation, needs more room, and there is less to say.
     */
    public static Rectangle2D place(Rectangle2D blackboard, Theme theme, Frame frame) {
        Pins pins = frame.marks().pins();
        double line = theme.px(LEADING);
        double full = frame.cursor() == 0 ? LINES_AT_START : LINES;
        double wanted = (full + pins.all().size() - 1) * line + 2 * theme.px(MARGIN);
        double height = pins.isEmpty() ? 0 : Math.min(wanted, blackboard.getHeight() * MOST);
        return new Rectangle2D.Double(blackboard.getX(), blackboard.getMaxY() - height, blackboard.getWidth(), height);
    }

    /** The pins on that place, with as much as it has room for. */
    public static PinBoard of(Rectangle2D place, Pins pins, Theme theme) {
        PinBoard board = null;
        for (Amount amount : AMOUNTS) {
            for (double size : SIZES) {
                double pixels = Math.max(Math.min(SMALLEST, theme.px(1)), theme.px(size));
                board = new PinBoard(place, pins, theme);
                Arithmetic arithmetic =
                        new Arithmetic(pins::figure, amount.addends, amount.contributions, amount.letters);
                if (board.fill(arithmetic, pixels)) {
                    return board;
                }
            }
        }
        return board;
    }

    /** Whether all of it has room. */
    private boolean fill(Arithmetic arithmetic, double pixels) {
        double margin = theme.px(MARGIN);
        double indent = Badge.diameter(pixels) + 0.4 * pixels;
        double width = area.getWidth() - 2 * margin - indent;
        double line = LEADING * pixels;
        Font font = Theme.fontOf(pixels);
        double y = area.getY() + margin;
        for (int i = 0; i < pins.all().size(); i++) {
            Pin pin = pins.all().get(i);
            List<Row> rows =
                    i == pins.active() ? arithmetic.rows(pin.origin()) : List.of(arithmetic.brief(pin.origin()));
            List<WrittenRow> written = rows.stream()
                    .map(row -> new WrittenRow(row, font, width, line))
                    .toList();
            double height = written.stream().mapToDouble(WrittenRow::height).sum();
            entries.add(new Entry(i, y, height, written));
            y += height;
        }
        return y <= area.getMaxY() - 0.6 * margin;
    }

    /** The pin whose lines are under a point. */
    public OptionalInt pinAt(double x, double y) {
        return entries.stream()
                .filter(entry -> area.contains(x, y) && y >= entry.top && y < entry.top + entry.height)
                .mapToInt(Entry::place)
                .findFirst();
    }

    /** Whether nothing stands beyond the place. */
    boolean isWithin() {
        return entries.stream().allMatch(entry -> entry.top + entry.height <= area.getMaxY());
    }

    public void paint(Graphics2D g) {
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        double margin = theme.px(MARGIN);
        g.setColor(theme.color(Hue.LINE));
        g.fill(new Rectangle2D.Double(area.getX() + margin, area.getY(), area.getWidth() - 2 * margin, 1));
        BoardColors inks = new BoardColors(theme);
        for (Entry entry : entries) {
            WrittenRow first = entry.rows.get(0);
            double line = first.height() / first.lines();
            double pixels = line / LEADING;
            double d = Badge.diameter(pixels);
            Pin pin = pins.all().get(entry.place);
            Badge.paint(
                    g, area.getX() + margin + d / 2, entry.top + line / 2, pin.number(), new Badge.Look(theme, pixels));
            double y = entry.top;
            for (WrittenRow row : entry.rows) {
                if (y + row.height() > area.getMaxY() + 1) {
                    // What has no room at all stands in the tool tip.
                    break;
                }
                row.paint(
                        g,
                        area.getX() + margin + d + 0.4 * pixels,
                        y,
                        ink -> ink == null ? theme.color(Hue.INK) : inks.color(ink));
                y += row.height();
            }
        }
        g.setClip(clip);
    }
}
