package unfold.draw.proof;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.analysis.Finding;
import unfold.analysis.Report;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.proof.Table.Column;
import unfold.draw.proof.Table.Item;

/** Where the parts of the check stand: at the left what was found about each quantity, at the right one entry. */
public final class ProofLayout {

    private static final double LEFT = 0.52;

    /** So much it has at least, for the line above the rows. */
    private static final double LEAST = 0.4;

    private static final String VERDICT = "verdict";

    /** The sign says it alone. */
    private static final Cell<String> SIGN = finding -> "";

    /** Kept free for a scroll bar beside the rows. */
    private static final double BAR = 0.9;

    private final Proof proof;
    private final Subject subject;
    private final Rectangle2D area;
    private final Theme theme;
    private final Table table;

    private ProofLayout(Proof proof, Subject subject, Rectangle2D area, Theme theme) {
        this.proof = proof;
        this.subject = subject;
        this.area = area;
        this.theme = theme;
        this.table = table(area.getWidth() * LEFT - theme.px(BAR));
    }

    /** Shares out {@code area}. */
    public static ProofLayout of(Proof proof, Subject subject, Rectangle2D area, Theme theme) {
        return new ProofLayout(proof, subject, area, theme);
    }

    /** With verdicts in as many words as there is room for. */
    private Table table(double room) {
        Table longest = Table.of(columns(Words::verdict), room, theme);
        if (longest.headings().contains(VERDICT)) {
            return longest;
        }
        Table shorter = Table.of(columns(Words::verdictInShort), room, theme);
        return shorter.headings().contains(VERDICT) ? shorter : Table.of(columns(SIGN), room, theme);
    }

    private List<Column> columns(Cell<String> verdict) {
        List<Finding> findings = findings();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "", 0, false, items(findings, each -> new Item("", Words.name(each, subject, theme), null))));
        columns.add(new Column(
                "shape", 4, false, texts(findings, each -> each.shape().toString())));
        columns.add(new Column(
                verdict == SIGN ? "" : VERDICT,
                1,
                false,
                items(findings, each -> new Item(verdict.of(each), null, Mark.of(each.verdict())))));
        columns.add(new Column(
                "agree",
                3,
                true,
                texts(
                        findings,
                        each -> each.tally().agreeing() + " of " + each.tally().checked())));
        columns.add(new Column(
                "error",
                2,
                true,
                texts(
                        findings,
                        each -> each.worst()
                                .map(worst -> Numerals.rough(worst.error()))
                                .orElse("–"))));
        columns.add(new Column(
                "at",
                5,
                false,
                texts(
                        findings,
                        each -> each.telling()
                                .map(entry -> Words.where(entry.place(), subject))
                                .orElse(""))));
        columns.add(new Column(
                "analytic",
                6,
                true,
                texts(
                        findings,
                        each -> each.telling()
                                .map(entry ->
                                        Numerals.precise(entry.comparison().analytic()))
                                .orElse(""))));
        columns.add(new Column(
                "numeric",
                7,
                true,
                texts(
                        findings,
                        each -> each.telling()
                                .map(entry ->
                                        Numerals.precise(entry.comparison().numeric()))
                                .orElse(""))));
        return columns;
    }

    private interface Cell<T> {
        T of(Finding finding);
    }

    private static List<Item> items(List<Finding> findings, Cell<Item> cell) {
        return findings.stream().map(cell::of).toList();
    }

    private static List<Item> texts(List<Finding> findings, Cell<String> cell) {
        return findings.stream().map(each -> Item.of(cell.of(each))).toList();
    }

    /** What the rows tell of. */
    public List<Finding> findings() {
        return proof.report().map(Report::findings).orElse(List.of());
    }

    Table table() {
        return table;
    }

    Theme theme() {
        return theme;
    }

    Subject subject() {
        return subject;
    }

    Proof proof() {
        return proof;
    }

    Rectangle2D area() {
        return area;
    }

    private double leftWidth() {
        double wanted = Math.max(area.getWidth() * LEAST, table.width() + theme.px(BAR));
        return Math.min(area.getWidth() * LEFT, wanted);
    }

    private double line() {
        return theme.px(Table.ROW);
    }

    /** The lines above the rows, which do not scroll. */
    Rectangle2D line(int index) {
        double top = area.getY() + theme.px(0.2) + index * line();
        return new Rectangle2D.Double(area.getX(), top, leftWidth(), line());
    }

    /** How many lines stand above the rows. */
    int heading() {
        return proof.isWhole() ? 2 : 3;
    }

    /** What the rows scroll in. */
    public Rectangle2D rows() {
        double top = line(heading()).getY();
        return new Rectangle2D.Double(area.getX(), top, leftWidth(), Math.max(1, area.getMaxY() - top));
    }

    /** How high all rows are together. */
    public double rowsHeight() {
        return findings().size() * line() + theme.px(0.3);
    }

    /** A row when {@code offset} pixels are scrolled away. */
    Rectangle2D row(int index, double offset) {
        Rectangle2D rows = rows();
        return new Rectangle2D.Double(rows.getX(), rows.getY() + index * line() - offset, rows.getWidth(), line());
    }

    /** What the row under a point tells of. */
    public Optional<Finding> findingAt(double x, double y, double offset) {
        if (!rows().contains(x, y)) {
            return Optional.empty();
        }
        int index = (int) ((y - rows().getY() + offset) / line());
        return index < findings().size() ? Optional.of(findings().get(index)) : Optional.empty();
    }

    /** What is left for the chosen entry. */
    public Rectangle2D entry() {
        double x = area.getX() + leftWidth() + 1;
        return new Rectangle2D.Double(x, area.getY(), Math.max(1, area.getMaxX() - x), area.getHeight());
    }
}
