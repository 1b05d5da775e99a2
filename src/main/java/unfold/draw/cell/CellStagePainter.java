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
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.LegendPainter;
import unfold.draw.stage.StagePainter;
import unfold.trace.Phase;

/** Paints the network unrolled over time with the cell of the time step at work open. */
public final class CellStagePainter implements Painter {

    private final CellPictures pictures;

    /** A painter of some program's pictures. */
    public CellStagePainter(CellPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        OpenLayout layout = pictures.layout(frame, area, theme);
        Moment moment = new Moment(frame, layout.cell());
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(area);
        ground(g, layout.cell(), frame, theme);
        titles(g, layout, frame, theme);
        BesidePainter beside = new BesidePainter(layout, frame, theme);
        beside.rails(g);
        StagePainter.narrow(g, layout.narrow(), frame, theme);
        beside.boxes(g);
        LinePainter lines = new LinePainter(moment, theme);
        lines.forward(g);
        lines.forks(g);
        lines.backward(g);
        FigurePainter figures = new FigurePainter(moment, theme);
        layout.cell().figures().forEach(figure -> figures.paint(g, figure));
        new SharesPainter(moment, theme).paint(g);
        LegendPainter.paint(g, layout.legend(), frame.subject(), theme);
        new PinPainter(frame.marks(), theme).paint(g, layout::grid);
        g.setClip(clip);
    }

    private static void ground(Graphics2D g, CellLayout cell, Frame frame, Theme theme) {
        Rectangle2D r = cell.inside();
        Shape shape = new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), 18, 18);
        boolean started = frame.cursor() > 0;
        Hue band = frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND;
        g.setColor(theme.color(started ? band : Hue.PANEL));
        g.fill(shape);
        g.setColor(theme.color(Hue.LINE));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(shape);
    }

    private static void titles(Graphics2D g, OpenLayout layout, Frame frame, Theme theme) {
        Font plain = theme.font(1);
        for (ColumnTitle title : layout.titles()) {
            boolean open = title.time() == layout.now();
            g.setColor(open && frame.cursor() > 0 ? theme.phase(frame.phase()) : theme.color(Hue.QUIET));
            Lettering.centred(g, open ? theme.bold(1) : plain, title.text(), title.place());
        }
    }
}
