package unfold.draw.stage;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntToDoubleFunction;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.explain.Ink;
import unfold.trace.Quantity;
import unfold.trace.Role;

/** Writes the names of units beside their cells, and the token of a time step at its box. */
final class LabelPainter {

    /** A narrow box gets a shortened token only if some letters of it are left, for figures of one pixel. */
    private static final double LEAST_TOKEN = 3;

    private final Frame frame;
    private final Theme theme;
    private final Fit fit;
    private final IntToDoubleFunction pitch;
    private final BoardColors inks;

    /** @param pitch the room that the column of a time has, where it is narrow */
    LabelPainter(Frame frame, Theme theme, Fit fit, IntToDoubleFunction pitch) {
        this.frame = frame;
        this.theme = theme;
        this.fit = fit;
        this.pitch = pitch;
        this.inks = new BoardColors(theme);
    }

    void paint(Graphics2D g, Box box) {
        Quantity quantity = frame.trace().quantity(box.slot().quantity());
        BoxShape shape = fit.shape(quantity);
        boolean open = box.panels().get(0).label() != null;
        if (open) {
            shape.units(box.panels().get(0).grid())
                    .ifPresent(place -> new UnitNames(frame, theme, fit.sizes().text()).paint(g, box, place));
        }
        if (!open) {
            narrowName(g, box);
        }
        frame.subject().labels().token(quantity.id(), box.slot().time()).ifPresent(token -> {
            g.setColor(color(quantity));
            if (open) {
                token(g, shape.token(box.frame()), token);
            } else {
                narrowToken(g, box, shape, token);
            }
        });
    }

    /** The name of a narrow box that has room for it. */
    private void narrowName(Graphics2D g, Box box) {
        Rectangle2D whole = box.frame();
        double width = box.panels().get(0).grid().area().getX() - whole.getX();
        if (width > fit.sizes().text()) {
            boolean done = frame.at(box.slot()).isPresent();
            fit.cast()
                    .label(box.slot(), fit.sizes().labelText())
                    .centred(
                            g,
                            new Rectangle2D.Double(whole.getX(), whole.getY(), width, whole.getHeight()),
                            theme.color(done ? Hue.INK : Hue.QUIET));
        }
    }

    private Color color(Quantity quantity) {
        return inks.color(quantity.role() == Role.TARGET ? Ink.TARGET : Ink.INPUT);
    }

    private void token(Graphics2D g, Rectangle2D place, String token) {
        Font font = Theme.fontOf(fit.sizes().text() * BoxText.TOKEN).deriveFont(Font.BOLD);
        Lettering.centred(g, font, Lettering.fitted(font, token, place.getWidth() - 4), place);
    }

    /** Outside of the cells; all tokens of a row are left out where they would be cut to nothing. */
    private void narrowToken(Graphics2D g, Box box, BoxShape shape, String token) {
        double room = pitch.applyAsDouble(box.slot().time());
        Font font = Theme.fontOf(fit.sizes().text());
        double widest = frame.subject().labels().tokens(box.slot().quantity()).values().stream()
                .mapToDouble(each -> Lettering.width(font, each))
                .max()
                .orElse(0);
        double most = room - 0.25 * fit.sizes().text();
        if (widest > most && room < LEAST_TOKEN * fit.sizes().text()) {
            return;
        }
        double height = shape.text().tokenHeight(fit.sizes());
        Rectangle2D cells = box.frame();
        double y = shape.text().tokenOnTop() ? cells.getY() - height : cells.getMaxY();
        Rectangle2D place = new Rectangle2D.Double(cells.getCenterX() - room / 2, y, room, height);
        Lettering.centred(g, font, Lettering.fitted(font, token, most), place);
    }
}
