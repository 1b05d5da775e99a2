package unfold.draw.cell;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.pin.PinPainter;
import unfold.draw.stage.LegendPainter;
import unfold.trace.Interval;
import unfold.trace.Slot;
import unfold.trace.Phase;

/** Paints the inside of the cell at the time step at work. */
public final class CellStagePainter implements Painter {

    private final CellPictures pictures;

    /** A painter of some program's pictures. */
    public CellStagePainter(CellPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        CellLayout layout = pictures.layout(frame, area, theme);
        Moment moment = new Moment(frame, layout);
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(area);
        inside(g, layout, frame, theme);
        titles(g, layout, moment, theme);
        LinePainter lines = new LinePainter(moment, theme);
        lines.forward(g);
        lines.forks(g);
        lines.backward(g);
        FigurePainter figures = new FigurePainter(moment, theme);
        layout.figures().forEach(figure -> figures.paint(g, figure));
        LegendPainter.paint(g, layout.legend(), frame.subject(), theme);
        int now = layout.isTimed() ? frame.activeTime() : Slot.UNTIMED;
        new PinPainter(frame.marks(), theme).paint(g, slot -> layout.grid(now, slot));
        g.setClip(clip);
    }

    private static void inside(Graphics2D g, CellLayout layout, Frame frame, Theme theme) {
        Rectangle2D r = layout.inside();
        Shape shape = new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), 18, 18);
        boolean started = frame.cursor() > 0;
        Hue band = frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND;
        g.setColor(theme.color(started ? band : Hue.PANEL));
        g.fill(shape);
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(shape);
    }

    private static void titles(Graphics2D g, CellLayout layout, Moment moment, Theme theme) {
        if (!layout.isTimed()) {
            return;
        }
        Frame frame = moment.frame();
        int now = moment.now();
        Interval interval = frame.trace().timeline().at(now);
        String letter = interval.letter() + " = ";
        int step = interval.number(now);
        Rectangle2D area = layout.area();
        Rectangle2D inside = layout.inside();
        double height = inside.getY() - area.getY();
        Font bold = theme.bold(1);
        g.setColor(frame.cursor() > 0 ? theme.phase(frame.phase()) : theme.color(Hue.QUIET));
        Rectangle2D middle = new Rectangle2D.Double(inside.getX(), area.getY(), inside.getWidth(), height);
        Lettering.centred(g, bold, letter + step + " of " + interval.length(), middle);
        Font plain = theme.font(1);
        g.setColor(theme.color(Hue.QUIET));
        double left = inside.getX() - area.getX();
        double right = area.getMaxX() - inside.getMaxX();
        String before = letter + number(step - 1);
        if (left > Lettering.width(plain, before)) {
            Lettering.centred(g, plain, before, new Rectangle2D.Double(area.getX(), area.getY(), left, height));
        }
        String after = letter + number(step + 1);
        boolean ahead = layout.lanes().stream().anyMatch(lane -> lane.direction() < 0);
        if (right > Lettering.width(plain, after) && (now < interval.last() || ahead)) {
            Lettering.centred(g, plain, after, new Rectangle2D.Double(inside.getMaxX(), area.getY(), right, height));
        }
    }

    private static String number(int time) {
        return String.valueOf(time).replace('-', '−');
    }
}
