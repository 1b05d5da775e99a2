package unfold.draw.compare;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import unfold.draw.Canvas;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Scripted;
import unfold.draw.Theme;
import unfold.draw.stage.LegendPainter;

/** Paints several models side by side, each with its title, and marks the one in focus. */
public final class ComparePainter {

    private final CompareLayout layout;
    private final Theme theme;
    private final int focus;

    /**
     * A painter of models that stand in that layout, and in its theme.
     *
     * @param focus the place of the model that the rest of the window is about, from 0
     */
    public ComparePainter(CompareLayout layout, int focus) {
        this.layout = layout;
        this.theme = layout.theme();
        this.focus = focus;
    }

    /**
     * Paints everything that stands still on the way of the models to where they are.
     *
     * @param tiles one for each model, of this layout
     */
    public void still(Graphics2D g, List<Compared> models, List<? extends Tile> tiles) {
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(layout.area());
        g.setColor(theme.color(Hue.GROUND));
        g.fill(layout.area());
        int[] shown = IntStream.range(0, models.size()).filter(layout::isShown).toArray();
        for (int i : shown) {
            title(g, models.get(i), i);
            tiles.get(i).still(g);
        }
        for (int i : shown) {
            frame(g, layout.tiles().get(i), i == focus);
        }
        LegendPainter.paint(g, layout.legend(), models.get(focus).frame(), theme);
        g.setClip(clip);
    }

    /** Paints all of it. */
    public void paint(Graphics2D g, List<Compared> models, List<? extends Tile> tiles) {
        still(g, models, tiles);
        tiles.forEach(tile -> tile.moving(g));
    }

    private void frame(Graphics2D g, Rectangle2D tile, boolean chosen) {
        float width = chosen ? 2.4f : 1;
        g.setColor(theme.color(chosen ? Hue.SELECTION : Hue.LINE));
        g.setStroke(new BasicStroke(width));
        g.draw(new Rectangle2D.Double(
                tile.getX() + width / 2, tile.getY() + width / 2, tile.getWidth() - width, tile.getHeight() - width));
    }

    /** The name and the number of weights at the left, what came out at the right, as far as there is room. */
    private void title(Graphics2D g, Compared model, int place) {
        Rectangle2D line = layout.title(place);
        double margin = theme.px(0.5);
        double gap = theme.px(0.7);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(line);
        Font bold = theme.bold(1);
        Font plain = theme.font(0.85);
        double right = line.getMaxX() - margin;
        double name = Math.min(Lettering.width(bold, model.name()), line.getWidth() - 2 * margin);
        double left = line.getX() + margin + name + gap;
        for (String result : List.of(model.loss(), model.firstGradient())) {
            double width = reserved(plain, result);
            if (!result.isEmpty() && right - width > left) {
                g.setColor(theme.color(result.endsWith("?") ? Hue.QUIET : Hue.INK));
                Scripted.left(g, plain, result, part(line, right - width, width));
                right -= width + gap;
            }
        }
        g.setColor(theme.color(Hue.INK));
        String shown = Lettering.fitted(bold, model.name(), name + 1);
        Lettering.left(g, bold, shown, part(line, line.getX() + margin, name));
        String weights = model.weights() + " weights";
        if (left + Lettering.width(plain, weights) < right) {
            g.setColor(theme.color(Hue.QUIET));
            Lettering.left(g, plain, weights, part(line, left, right - left));
        }
    }

    /** The room for any number, so that nothing moves when it changes. */
    private static double reserved(Font font, String result) {
        int number = result.indexOf(" = ");
        return number < 0 ? 0 : Scripted.width(font, result.substring(0, number + 3) + Numerals.WIDEST);
    }

    private static Rectangle2D part(Rectangle2D line, double x, double width) {
        return new Rectangle2D.Double(x, line.getY(), Math.max(1, width), line.getHeight());
    }
}
