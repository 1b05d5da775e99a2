package unfold.draw.proof;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unfold.analysis.Doubt;
import unfold.analysis.StepWidths;
import unfold.analysis.StepWidths.Width;
import unfold.draw.Hue;
import unfold.draw.Numerals;
import unfold.draw.Theme;
import unfold.draw.proof.Table.Column;
import unfold.draw.proof.Table.Item;

/** The step widths of an entry as numbers: as many as there is room for, evenly chosen, with the deciding one. */
final class WidthTable {

    private WidthTable() {}

    static void paint(Graphics2D g, Rectangle2D area, StepWidths entry, Theme theme) {
        double line = theme.px(1.35);
        int rows = Math.max(1, (int) (area.getHeight() / line) - 1);
        List<Width> shown = chosen(entry, rows);
        // At a kink both sides say more than their mean.
        int sides = entry.comparison().doubt().equals(Optional.of(Doubt.KINK)) ? 0 : 5;
        Table table = Table.of(
                List.of(
                        column("width", 0, shown, each -> Numerals.rough(each.step())),
                        column("numeric", 1, shown, each -> Numerals.precise(each.slope())),
                        column("error", 2, shown, each -> Numerals.rough(entry.error(each.slope()))),
                        column(
                                "rounding",
                                3,
                                shown,
                                each -> Numerals.rough(each.bounds().rounding())),
                        column(
                                "truncation",
                                4,
                                shown,
                                each -> Numerals.rough(each.bounds().truncation())),
                        column("left", sides, shown, each -> Numerals.precise(each.left())),
                        column("right", sides, shown, each -> Numerals.precise(each.right()))),
                area.getWidth(),
                theme);
        Rectangle2D row = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), line);
        table.paintHeadings(g, row);
        for (int i = 0; i < shown.size(); i++) {
            row.setRect(area.getX(), area.getY() + (i + 1) * line, area.getWidth(), line);
            if (entry.decides(shown.get(i))) {
                g.setColor(theme.color(Hue.BACKWARD_BAND));
                g.fill(row);
            }
            table.paintRow(g, row, i);
        }
    }

    /** Every n-th width, counted from the one that decides, so that this is among them. */
    static List<Width> chosen(StepWidths entry, int most) {
        List<Width> all = entry.widths();
        int anchor = all.indexOf(entry.deciding());
        int every = 1;
        List<Width> chosen = all;
        while (chosen.size() > most && every < all.size()) {
            every++;
            chosen = new ArrayList<>();
            for (int i = anchor % every; i < all.size(); i += every) {
                chosen.add(all.get(i));
            }
        }
        return chosen.size() > most ? List.of(entry.deciding()) : chosen;
    }

    private static Column column(String heading, int rank, List<Width> widths, Function<Width, String> text) {
        return new Column(
                heading,
                rank,
                true,
                widths.stream().map(each -> Item.of(text.apply(each))).toList());
    }
}
