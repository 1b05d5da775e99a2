package unfold.draw.proof;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.analysis.Comparison;
import unfold.analysis.Place;
import unfold.analysis.StepWidths;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.TexImage;
import unfold.draw.Theme;
import unfold.draw.proof.ProofPainter.Face;

/** Paints one entry: its numbers in some lines, and below them the step widths as a curve or a table. */
final class EntryPainter {

    /** Where numbers and a curve fit below each other, in heights of the text; else they take turns. */
    private static final double LOW = 10;

    /** Where there is a line to spare for the reason of a verdict. */
    private static final double HIGH = 13.5;

    /** Where a curve and a table fit side by side. */
    private static final double BOTH = 44;

    private static final double LINE = 1.4;

    private final Theme theme;
    private final ProofLayout layout;
    private final StepWidths entry;
    private final List<Face> faces;
    private final Face face;

    EntryPainter(ProofLayout layout, StepWidths entry, Face wanted) {
        this.theme = layout.theme();
        this.layout = layout;
        this.entry = entry;
        this.faces = faces(layout.entry(), theme);
        this.face = faces.contains(wanted) ? wanted : faces.get(0);
    }

    /** The faces that take turns in {@code area}. */
    static List<Face> faces(Rectangle2D area, Theme theme) {
        if (area.getHeight() < theme.px(LOW)) {
            return List.of(Face.NUMBERS, Face.CURVE, Face.TABLE);
        }
        return area.getWidth() < theme.px(BOTH) ? List.of(Face.CURVE, Face.TABLE) : List.of(Face.BOTH);
    }

    void paint(Graphics2D g, Rectangle2D area) {
        double margin = theme.px(0.8);
        Rectangle2D inner = new Rectangle2D.Double(
                area.getX() + margin,
                area.getY() + theme.px(0.2),
                Math.max(1, area.getWidth() - 2 * margin),
                area.getHeight());
        title(g, strip(inner, 0));
        boolean told = comparison().doubt().isEmpty();
        int lines = 1;
        if (face == Face.NUMBERS) {
            numbers(g, strip(inner, 1), strip(inner, 2));
            reason(g, strip(inner, 3));
            return;
        }
        if (faces.size() < 3) {
            numbers(g, strip(inner, 1), strip(inner, 2));
            lines = 3;
            // Why nothing can be told is worth the height of the curve.
            if (!told || area.getHeight() >= theme.px(HIGH)) {
                reason(g, strip(inner, lines++));
            }
        }
        double top = inner.getY() + lines * theme.px(LINE);
        widths(g, new Rectangle2D.Double(area.getX(), top, area.getWidth(), Math.max(1, area.getMaxY() - top)));
    }

    private Comparison comparison() {
        return entry.comparison();
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
        Face next = face.after(faces);
        String other = next == face ? "" : next.title() + " ▸";
        g.setColor(theme.color(Hue.FORWARD));
        Lettering.right(g, font, other, line);
        g.setColor(theme.color(Hue.INK));
        double room = line.getMaxX() - Lettering.width(font, other) - theme.px(0.5) - x;
        Place place = entry.entry().place();
        List<String> forms = List.of(Words.entry(place, layout.subject()), Words.where(place, layout.subject()));
        String where = fitting(font, forms, room);
        Lettering.left(g, font, where, new Rectangle2D.Double(x, line.getY(), room, line.getHeight()));
    }

    /** The two numbers below each other, so that their digits can be compared; beside them how near they are. */
    private void numbers(Graphics2D g, Rectangle2D upper, Rectangle2D lower) {
        Font font = theme.font(Table.TEXT);
        double name = Lettering.width(font, "analytic  ");
        String analytic = Numerals.precise(comparison().analytic());
        String numeric = Numerals.precise(comparison().numeric());
        double number = Math.max(Lettering.width(font, analytic), Lettering.width(font, numeric));
        named(g, upper, "analytic", from(name, upper), analytic);
        named(g, lower, "numeric", from(name, lower), numeric);
        double second = name + number + theme.px(1);
        beside(
                g,
                from(second, upper),
                List.of("relative error  ", "error  "),
                List.of(Numerals.rough(comparison().error())));
        String step = Numerals.rough(comparison().step());
        beside(
                g,
                from(second, lower),
                List.of("step width h  ", "width h  ", "h  "),
                List.of(Words.width(comparison().step()), step));
    }

    private void named(Graphics2D g, Rectangle2D line, String name, Rectangle2D place, String text) {
        Font font = theme.font(Table.TEXT);
        g.setColor(theme.color(Hue.QUIET));
        Lettering.left(g, font, name, line);
        g.setColor(theme.color(Hue.INK));
        Lettering.left(g, font, text, place);
    }

    /** A name and a text, in the longest forms that have room; nothing where none has. */
    private void beside(Graphics2D g, Rectangle2D line, List<String> names, List<String> texts) {
        Font font = theme.font(Table.TEXT);
        for (String text : texts) {
            for (String name : names) {
                double indent = Lettering.width(font, name);
                if (indent + Lettering.width(font, text) <= line.getWidth()) {
                    named(g, line, name, from(indent, line), text);
                    return;
                }
            }
        }
    }

    private static Rectangle2D from(double indent, Rectangle2D line) {
        return new Rectangle2D.Double(
                line.getX() + indent, line.getY(), Math.max(1, line.getWidth() - indent), line.getHeight());
    }

    private void reason(Graphics2D g, Rectangle2D line) {
        Mark mark = Mark.of(comparison().verdict());
        g.setColor(theme.color(mark == Mark.TICK ? Hue.QUIET : mark.hue()));
        Font font = theme.font(Table.TEXT);
        Lettering.left(g, font, fitting(font, Words.reason(entry), line.getWidth()), line);
    }

    private void widths(Graphics2D g, Rectangle2D area) {
        switch (face) {
            case TABLE -> WidthTable.paint(g, area, entry, theme);
            case BOTH -> {
                double half = area.getWidth() / 2;
                Rectangle2D left = new Rectangle2D.Double(area.getX(), area.getY(), half, area.getHeight());
                WidthChart.paint(g, left, entry, theme);
                left.setRect(area.getX() + half, area.getY(), half, area.getHeight());
                WidthTable.paint(g, left, entry, theme);
            }
            default -> WidthChart.paint(g, area, entry, theme);
        }
    }
}
