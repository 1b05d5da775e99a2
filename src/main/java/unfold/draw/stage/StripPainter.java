package unfold.draw.stage;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.CellPainter;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Pixels;
import unfold.draw.Theme;
import unfold.tensor.Tensor;

/**
 * Paints all boxes: those of fine cells pixel by pixel, all together as one image, where the surface has pixels, and
 * over them the others one by one.
 */
final class StripPainter {

    private static final double MARGIN = 2;

    private final Frame frame;
    private final Theme theme;
    private final Numbers numbers;
    private final BoxPainter boxes;
    private final Strips kept;

    /** @param kept what is known from the last picture, which is changed */
    StripPainter(Fit fit, Numbers numbers, Strips kept) {
        this.frame = numbers.frame();
        this.theme = numbers.theme();
        this.numbers = numbers;
        this.boxes = new BoxPainter(fit, numbers);
        this.kept = kept;
    }

    /** Paints boxes that stand within an area. */
    void paint(Graphics2D g, Rectangle2D area, List<Box> all) {
        List<Box> strips = all.stream().filter(StripPainter::isStrip).toList();
        if (!strips.isEmpty() && kept.paint(g, area, strips, numbers, this::paint)) {
            strips.forEach(box -> mark(g, box));
        } else {
            strips.forEach(box -> boxes.paint(g, box));
        }
        all.stream().filter(box -> !isStrip(box)).forEach(box -> boxes.paint(g, box));
    }

    private static boolean isStrip(Box box) {
        return box.panels().get(0).label() == null
                && box.panels().stream().allMatch(panel -> CellPainter.isFine(panel.grid()));
    }

    /** What boxes cover, with their outlines. */
    static Rectangle2D around(List<Box> some) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, -1, -1);
        for (Box box : some) {
            all = all.getWidth() < 0 ? box.frame() : all.createUnion(box.frame());
        }
        return new Rectangle2D.Double(
                all.getX() - MARGIN, all.getY() - MARGIN, all.getWidth() + 2 * MARGIN, all.getHeight() + 2 * MARGIN);
    }

    private void paint(Pixels pixels, Box box) {
        boolean framed = box.frame().getWidth() >= BoxPainter.NARROWEST_FRAMED;
        pixels.fill(box.frame(), BoxPainter.STRIP_ROUNDING, theme.color(Hue.PANEL));
        for (Panel panel : box.panels()) {
            Optional<Tensor> shown = numbers.of(panel.slot());
            Rectangle2D area = panel.grid().area();
            if (shown.isPresent()) {
                numbers.painter(panel.slot()).heat(pixels, panel.grid(), shown.get());
            } else if (area.getWidth() >= BoxPainter.NARROWEST_FRAMED / 2) {
                pixels.draw(area, 0, BoxPainter.GHOST_PEN, theme.color(Hue.GHOST));
            }
        }
        if (framed) {
            boolean done = frame.at(box.slot()).isPresent();
            pixels.draw(
                    box.frame(),
                    BoxPainter.STRIP_ROUNDING,
                    BoxPainter.STRIP_PEN,
                    theme.color(done ? Hue.LINE : Hue.GHOST));
        }
    }

    private void mark(Graphics2D g, Box box) {
        for (Panel panel : box.panels()) {
            numbers.of(panel.slot())
                    .ifPresent(shown -> numbers.painter(panel.slot()).alarms(g, panel.grid(), shown));
        }
        boxes.mark(g, box);
    }
}
