package unfold.draw.proof;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import unfold.analysis.Finding;
import unfold.draw.Canvas;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/** Paints what the gradient check has found, or how to start it, or how far it is. */
public final class ProofPainter {

    /** What is shown of the chosen entry; where there is little room they take turns. */
    public enum Face {
        /** What was compared, and the verdict. */
        NUMBERS("numbers"),
        /** The error against the step width. */
        CURVE("curve"),
        /** The step widths as numbers. */
        TABLE("table"),
        /** Curve and table. */
        BOTH("");

        private final String title;

        Face(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** The one after this among those that take turns. */
        Face after(List<Face> turns) {
            return turns.get((Math.max(0, turns.indexOf(this)) + 1) % turns.size());
        }
    }

    /** The face that comes after {@code face} in a layout. */
    public static Face after(Face face, ProofLayout layout) {
        return face.after(EntryPainter.faces(layout.entry(), layout.theme()));
    }

    private final Face face;

    public ProofPainter(Face face) {
        this.face = face;
    }

    /** Paints with {@code offset} pixels of the rows scrolled away. */
    public void paint(Graphics2D g, ProofLayout layout, double offset) {
        Canvas.smooth(g);
        g.setColor(layout.theme().color(Hue.PANEL));
        g.fill(layout.area());
        switch (layout.proof().status()) {
            case NOTHING ->
                said(g, layout, List.of("Forward only: there is no loss, so there is no gradient to check."));
            case NOT_CHECKED -> said(g, layout, Words.invitation(layout.proof()));
            case CHECKING -> progress(g, layout);
            case CHECKED -> found(g, layout, offset);
        }
    }

    private static void said(Graphics2D g, ProofLayout layout, List<String> lines) {
        Theme theme = layout.theme();
        Rectangle2D area = layout.area();
        double height = theme.px(1.6);
        double y = area.getCenterY() - lines.size() * height / 2;
        for (int i = 0; i < lines.size(); i++) {
            g.setColor(theme.color(i == 0 ? Hue.INK : Hue.QUIET));
            String text = Lettering.fitted(theme.font(Table.TEXT), lines.get(i), area.getWidth() - theme.px(1));
            Lettering.centred(
                    g,
                    theme.font(Table.TEXT),
                    text,
                    new Rectangle2D.Double(area.getX(), y + i * height, area.getWidth(), height));
        }
    }

    private static void progress(Graphics2D g, ProofLayout layout) {
        Theme theme = layout.theme();
        Rectangle2D area = layout.area();
        Proof.Progress progress = layout.proof().progress();
        said(
                g,
                layout,
                List.of(
                        progress.percent() + " %: " + progress.done() + " of " + progress.of() + " entries",
                        "",
                        "Esc: stop"));
        double width = Math.min(area.getWidth() * 0.7, theme.px(24));
        double x = area.getCenterX() - width / 2;
        double height = theme.px(0.5);
        double y = area.getCenterY() - height / 2;
        g.setColor(theme.color(Hue.GHOST));
        g.fill(new Rectangle2D.Double(x, y, width, height));
        g.setColor(theme.color(Hue.BACKWARD));
        g.fill(new Rectangle2D.Double(x, y, width * progress.percent() / 100, height));
    }

    private void found(Graphics2D g, ProofLayout layout, double offset) {
        Theme theme = layout.theme();
        Shape clip = g.getClip();
        g.clip(layout.area());
        int line = 0;
        if (!layout.proof().isWhole()) {
            line(g, layout, line++, Words.cut(layout.proof()), Hue.ALARM);
        }
        line(g, layout, line++, Words.summary(layout.proof().report().orElseThrow()), Hue.INK);
        if (!layout.findings().isEmpty()) {
            layout.table().paintHeadings(g, layout.line(line));
            g.clip(layout.rows());
            rows(g, layout, offset);
            g.setClip(clip);
            g.clip(layout.area());
            Rectangle2D entry = layout.entry();
            g.setColor(theme.color(Hue.GHOST));
            g.fill(new Rectangle2D.Double(entry.getX() - 1, entry.getY(), 1, entry.getHeight()));
            layout.proof().entry().ifPresent(each -> new EntryPainter(layout, each, face).paint(g, entry));
        }
        g.setClip(clip);
    }

    /** The longest form that fits. */
    private static void line(Graphics2D g, ProofLayout layout, int index, List<String> forms, Hue hue) {
        Theme theme = layout.theme();
        Rectangle2D line = layout.line(index);
        double indent = theme.px(1.1);
        Rectangle2D room =
                new Rectangle2D.Double(line.getX() + indent, line.getY(), line.getWidth() - indent, line.getHeight());
        g.setColor(theme.color(hue));
        Lettering.left(
                g, theme.bold(Table.TEXT), EntryPainter.fitting(theme.bold(Table.TEXT), forms, room.getWidth()), room);
    }

    private static void rows(Graphics2D g, ProofLayout layout, double offset) {
        List<Finding> findings = layout.findings();
        for (int i = 0; i < findings.size(); i++) {
            Rectangle2D row = layout.row(i, offset);
            if (row.intersects(layout.rows())) {
                if (isChosen(findings.get(i), layout.proof())) {
                    g.setColor(layout.theme().color(Hue.BACKWARD_BAND));
                    g.fill(row);
                }
                layout.table().paintRow(g, row, i);
            }
        }
    }

    /** Whether the chosen entry is one of those that the finding is about. */
    private static boolean isChosen(Finding finding, Proof proof) {
        return proof.entry().filter(each -> finding.holds(each.entry().place())).isPresent();
    }
}
