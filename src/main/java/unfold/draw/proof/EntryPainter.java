package unfold.draw.proof;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.analysis.Comparison;
import unfold.analysis.StepWidths;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.TexImage;
import unfold.draw.Theme;
import unfold.draw.proof.ProofPainter.Face;

/** Paints one entry: its numbers in some lines, and below them the step widths as a curve or a table. */
final class EntryPainter {

    /** Less height than this, in heights of the text, is no room for a curve. */
    private static final double CURVE = 7;

    /** Where a curve and a table fit side by side, in heights of the text. */
    private static final double BOTH = 44;

    private static final double LINE = 1.4;

    private final Theme theme;
    private final ProofLayout layout;
    private final StepWidths entry;
    private final Face face;

    EntryPainter(ProofLayout layout, StepWidths entry, Face face) {
        this.theme = layout.theme();
        this.layout = layout;
        this.entry = entry;
        this.face = face;
    }

    void paint(Graphics2D g, Rectangle2D area) {
        double margin = theme.px(0.8);
        double line = theme.px(LINE);
        Rectangle2D inner = new Rectangle2D.Double(
                area.getX() + margin, area.getY() + theme.px(0.2), area.getWidth() - 2 * margin, area.getHeight());
        int lines = (int) Math.max(2, Math.min(4, (area.getHeight() - theme.px(CURVE)) / line));
        title(g, strip(inner, 0));
        pair(g, strip(inner, 1), new String[] {"analytic ", precise(comparison().analytic())}, new String[] {
            "numeric ", precise(comparison().numeric())
        });
        // Why nothing can be told says more than an error that means nothing.
        boolean open = comparison().doubt().isPresent();
        int error = open ? 3 : 2;
        if (lines > error) {
            pair(
                    g,
                    strip(inner, error),
                    new String[] {"relative error ", Numerals.rough(comparison().error())},
                    new String[] {"width ", Words.width(comparison().step())});
        }
        int reason = open ? 2 : 3;
        if (lines > reason) {
            g.setColor(theme.color(Mark.of(comparison().verdict()).hue()));
            Font font = theme.font(Table.TEXT);
            Lettering.left(g, font, fitting(font, Words.reason(entry), inner.getWidth()), strip(inner, reason));
        }
        double top = inner.getY() + lines * line;
        widths(g, new Rectangle2D.Double(area.getX(), top, area.getWidth(), Math.max(1, area.getMaxY() - top)));
    }

    private Comparison comparison() {
        return entry.comparison();
    }

    private static String precise(double value) {
        return Numerals.precise(value);
    }

    /** The first form that has room; the last, cut off, if none has. */
    static String fitting(Font font, List<String> forms, double room) {
        return forms.stream()
                .filter(form -> Lettering.width(font, form) <= room)
                .findFirst()
                .orElseGet(() -> Lettering.fitted(font, forms.get(forms.size() - 1), room));
    }

    private Rectangle2D strip(Rectangle2D inner, int index) {
        double line = theme.px(LINE);
        return new Rectangle2D.Double(inner.getX(), inner.getY() + index * line, inner.getWidth(), line);
    }

    /** The derivative and where it is, and at the right what a click would show. */
    private void title(Graphics2D g, Rectangle2D line) {
        TexImage name = Words.gradient(entry.entry().place(), layout.subject(), theme);
        Mark mark = Mark.of(comparison().verdict());
        double size = theme.px(0.9);
        mark.paint(g, line.getX(), line.getCenterY() - size / 2, size, theme.color(mark.hue()));
        double x = line.getX() + theme.px(1.3);
        name.paint(g, x, line.getCenterY() - name.height() / 2, theme.color(Hue.INK));
        x += name.width() + theme.px(0.7);
        Font font = theme.font(Table.TEXT);
        String other = isSideBySide(line.getWidth()) ? "" : face == Face.CURVE ? "table ▸" : "curve ▸";
        g.setColor(theme.color(Hue.FORWARD));
        Lettering.right(g, font, other, line);
        g.setColor(theme.color(Hue.INK));
        double room = line.getMaxX() - Lettering.width(font, other) - theme.px(0.5) - x;
        String where = Lettering.fitted(font, Words.entry(entry.entry().place(), layout.subject()), room);
        Lettering.left(g, font, where, new Rectangle2D.Double(x, line.getY(), room, line.getHeight()));
    }

    /** Two numbers with their names, each in one half of the line. */
    private void pair(Graphics2D g, Rectangle2D line, String[] one, String[] other) {
        double half = line.getWidth() / 2;
        named(g, new Rectangle2D.Double(line.getX(), line.getY(), half, line.getHeight()), one);
        named(g, new Rectangle2D.Double(line.getX() + half, line.getY(), half, line.getHeight()), other);
    }

    private void named(Graphics2D g, Rectangle2D room, String[] item) {
        Font font = theme.font(Table.TEXT);
        double name = Lettering.width(font, item[0]) + theme.px(0.3);
        boolean fits = name + Lettering.width(font, item[1]) <= room.getWidth();
        double indent = fits ? name : 0;
        if (fits) {
            g.setColor(theme.color(Hue.QUIET));
            Lettering.left(g, font, item[0], room);
        }
        g.setColor(theme.color(Hue.INK));
        Lettering.left(
                g,
                font,
                item[1],
                new Rectangle2D.Double(room.getX() + indent, room.getY(), room.getWidth() - indent, room.getHeight()));
    }

    private boolean isSideBySide(double width) {
        return width >= theme.px(BOTH);
    }

    private void widths(Graphics2D g, Rectangle2D area) {
        if (isSideBySide(area.getWidth() - theme.px(1.6))) {
            double half = area.getWidth() / 2;
            WidthChart.paint(g, new Rectangle2D.Double(area.getX(), area.getY(), half, area.getHeight()), entry, theme);
            WidthTable.paint(
                    g, new Rectangle2D.Double(area.getX() + half, area.getY(), half, area.getHeight()), entry, theme);
        } else if (face == Face.CURVE) {
            WidthChart.paint(g, area, entry, theme);
        } else {
            WidthTable.paint(g, area, entry, theme);
        }
    }
}
