package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.explain.Line;

/** The lines below the headline, laid out one below the other or, where room is short, side by side. */
final class Body {

    /** No lines. */
    static final Body NONE = new Body(1, 1, 0);

    private static final double LEADING = 0.55;
    private static final double REMARK = 0.8;

    private final List<Placed> placed = new ArrayList<>();
    private final double pixels;
    private final double width;
    private final Font font;
    private double height;
    private double reach;

    private Body(double pixels, double remarkPixels, double width) {
        this.pixels = pixels;
        this.width = width;
        this.font = Theme.fontOf(remarkPixels);
    }

    private static Body empty(double pixels, Room room) {
        return new Body(pixels, room.theme().legible(pixels * REMARK), room.width());
    }

    /** One line below the other, all signs below each other; a name is not repeated. */
    static Body column(List<Line> lines, double pixels, Room room) {
        double width = room.width();
        Body body = empty(pixels, room);
        String name = "";
        double sign = 0;
        for (Line line : lines) {
            boolean named = !line.name().isEmpty() && (!line.name().equals(name) || line.kind() == Line.Kind.SO_FAR);
            name = line.name().isEmpty() ? name : line.name();
            Equation whole = Equation.of(line, pixels, width, named);
            sign = Math.max(sign, Math.min(whole.nameWidth(), width / 3));
        }
        name = "";
        for (Line line : lines) {
            boolean named = !line.name().isEmpty() && (!line.name().equals(name) || line.kind() == Line.Kind.SO_FAR);
            name = line.name().isEmpty() ? name : line.name();
            Equation equation = Equation.of(line, pixels, width - (named ? 0 : sign), named);
            double at = Math.max(sign, equation.nameWidth());
            if (named && at > equation.nameWidth()) {
                equation = Equation.of(line, pixels, width - (at - equation.nameWidth()), true);
            }
            body.add(line, equation, at, body.height == 0 ? 0 : body.height + LEADING * pixels);
        }
        return body;
    }

    /** As many side by side as fit. */
    static Body flow(List<Line> lines, double pixels, Room room) {
        double width = room.width();
        Body body = empty(pixels, room);
        List<Equation> row = new ArrayList<>();
        List<Line> rowLines = new ArrayList<>();
        double x = 0;
        for (Line line : lines) {
            Equation equation = Equation.of(line, pixels, width, !line.name().isEmpty());
            double wide = equation.width() + body.remarkWidth(line);
            if (!row.isEmpty() && x + wide > width) {
                body.addRow(rowLines, row);
                row.clear();
                rowLines.clear();
                x = 0;
            }
            row.add(equation);
            rowLines.add(line);
            x += wide + pixels;
        }
        body.addRow(rowLines, row);
        return body;
    }

    private void addRow(List<Line> lines, List<Equation> row) {
        double ascent = row.stream().mapToDouble(Equation::ascent).max().orElse(0);
        double top = height == 0 ? 0 : height + LEADING * pixels;
        double x = 0;
        for (int i = 0; i < row.size(); i++) {
            Equation equation = row.get(i);
            add(lines.get(i), equation, x + equation.nameWidth(), top + ascent - equation.ascent());
            x += equation.width() + remarkWidth(lines.get(i)) + pixels;
        }
    }

    private double remarkWidth(Line line) {
        return line.remark().isEmpty() ? 0 : pixels + Lettering.width(font, line.remark());
    }

    private void add(Line line, Equation equation, double sign, double top) {
        Placed.Remark remark = null;
        double right = sign + equation.rightWidth();
        double bottom = top + equation.height();
        if (!line.remark().isEmpty()) {
            double wide = Lettering.width(font, line.remark());
            boolean beside = right + pixels + wide <= width;
            double x = beside ? right + pixels : Math.max(0, Math.min(sign, width - wide));
            double lineHeight = Lettering.lineHeight(font);
            remark = new Placed.Remark(x, beside ? top + equation.ascent() : bottom + lineHeight);
            right = Math.max(right, x + wide);
            bottom += beside ? 0 : lineHeight * 1.3;
        }
        placed.add(new Placed(line, equation, sign, top, remark));
        height = Math.max(height, bottom);
        reach = Math.max(reach, right);
    }

    boolean fits(double room) {
        return height <= room && reach <= width + 0.5;
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    double height() {
        return height;
    }

    double reach() {
        return reach;
    }

    /** Paints from an upper left corner; results lie on {@code band}. */
    void paint(Graphics2D g, double left, double top, Theme theme, Color band) {
        for (Placed each : placed) {
            Equation equation = each.equation();
            boolean result =
                    each.line().kind() == Line.Kind.RESULT || each.line().kind() == Line.Kind.SO_FAR;
            if (result) {
                double pad = pixels * 0.22;
                double x = left + each.sign() - equation.nameWidth() - pad;
                g.setColor(band);
                g.fill(new RoundRectangle2D.Double(
                        x,
                        top + each.top() - pad,
                        equation.width() + 2 * pad,
                        equation.height() + 2 * pad,
                        pad * 2,
                        pad * 2));
            }
            equation.paint(g, left + each.sign(), top + each.top() + equation.ascent(), theme.color(Hue.INK));
            if (each.remark() != null) {
                g.setFont(font);
                g.setColor(theme.color(Hue.INK));
                g.drawString(each.line().remark(), (float) (left + each.remark().x()), (float)
                        (top + each.remark().baseline()));
            }
        }
    }
}
