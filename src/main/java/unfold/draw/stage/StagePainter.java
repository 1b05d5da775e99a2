package unfold.draw.stage;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.draw.pin.PinPainter;
import unfold.trace.Phase;
import unfold.trace.Slot;

/** Paints the network unrolled over time. */
public final class StagePainter implements Painter {

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        paint(g, StageLayout.of(frame.subject(), area, theme, frame.activeTime()), frame, theme);
    }

    /** A painter of the part of the network around a time step. */
    public static Painter zoomed(double zoom, int time) {
        return (g, area, frame, theme) -> {
            StageLayout whole = StageLayout.of(frame.subject(), area, theme, frame.activeTime());
            new StagePainter().paint(g, whole.zoomed(zoom, time), frame, theme);
        };
    }

    /** Paints with a layout that is already there. */
    public void paint(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(layout.area());
        g.setColor(theme.color(Hue.GROUND));
        g.fill(layout.area());
        band(g, layout, frame, theme);
        titles(g, layout, frame, theme);
        WirePainter wires = new WirePainter(frame, theme);
        wires.forward(g, layout.wires());
        new OverviewPainter(frame, theme, layout).paint(g);
        new StripPainter(frame, theme, new BoxPainter(frame, theme, layout)).paint(g, layout.boxes());
        LabelPainter labels = new LabelPainter(frame, theme, layout);
        layout.boxes().forEach(box -> labels.paint(g, box));
        wires.backward(g, layout.wires());
        new CutPainter(frame, theme, layout).paint(g);
        edges(g, layout, frame, theme);
        layout.legend().ifPresent(legend -> LegendPainter.paint(g, legend, frame.subject(), theme));
        if (frame.marks().arePointing()) {
            Map<Slot, Grid> grids = layout.grids();
            // What has no box of its own may still have a place in the overview.
            new PinPainter(frame.marks(), theme)
                    .paint(g, slot -> Optional.ofNullable(grids.get(slot)).or(() -> layout.grid(slot)));
        }
        g.setClip(clip);
    }

    /** Paints boxes that have neither names nor figures, column by column, without what is between them. */
    public static void narrow(Graphics2D g, List<Box> boxes, Frame frame, Theme theme) {
        new StripPainter(frame, theme, new BoxPainter(frame, theme, null)).paint(g, boxes);
    }

    private static void band(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        layout.column(frame.activeTime()).filter(column -> frame.cursor() > 0).ifPresent(column -> {
            double margin = Math.min(theme.px(0.6), column.width() * 0.15 + 3);
            double top = titleTop(layout);
            g.setColor(theme.color(frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND));
            g.fill(new RoundRectangle2D.Double(
                    column.left() - margin,
                    top - 4,
                    column.width() + 2 * margin,
                    layout.bottom() + margin - top + 4,
                    14,
                    14));
        });
    }

    /** What covers the network where it is larger than the stage: its titles, and the map of all of it. */
    private static void edges(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        layout.map().ifPresent(map -> {
            Rectangle2D area = layout.area();
            double foot = layout.seen().getMaxY() + 2;
            g.setColor(theme.color(Hue.GROUND));
            g.fill(new Rectangle2D.Double(area.getX(), foot, area.getWidth(), area.getMaxY() - foot));
            if (layout.isUnderTitles()) {
                double head = layout.textSize() * 1.6;
                g.fill(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), head));
                titles(g, layout, frame, theme);
            }
            new RowNames(frame, theme, layout).paint(g);
            new MapPainter(frame, theme, layout.shades()).paint(g, map);
        });
    }

    private static double titleTop(StageLayout layout) {
        return layout.titles().stream()
                .mapToDouble(title -> title.place().getY())
                .min()
                .orElse(layout.top());
    }

    private static void titles(Graphics2D g, StageLayout layout, Frame frame, Theme theme) {
        Font font = Theme.fontOf(layout.textSize() * 1.1);
        for (ColumnTitle title : layout.titles()) {
            boolean active = frame.cursor() > 0 && title.time() == frame.activeTime();
            g.setColor(active ? theme.phase(frame.phase()) : theme.color(Hue.QUIET));
            Lettering.centred(g, active ? font.deriveFont(Font.BOLD) : font, title.text(), title.place());
        }
    }
}
