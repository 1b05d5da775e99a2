package unfold.draw.stage;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.CellPainter;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Pixels;
import unfold.draw.Theme;
import unfold.tensor.Tensor;

/**
 * Paints all boxes: those of fine cells pixel by pixel, all between two open columns as one image,
 * where the surface has pixels, and the others one by one.
 */
final class StripPainter {

    private static final double MARGIN = 2;

    private final Frame frame;
    private final Theme theme;
    private final Numbers numbers;
    private final BoxPainter boxes;

    StripPainter(StageLayout layout, Numbers numbers) {
        this.frame = numbers.frame();
        this.theme = numbers.theme();
        this.numbers = numbers;
        this.boxes = new BoxPainter(layout, numbers);
    }

    /** Paints boxes that stand column by column. */
    void paint(Graphics2D g, List<Box> all) {
        List<Box> strips = new ArrayList<>();
        for (Box box : all) {
            boolean open = box.panels().get(0).label() != null;
            if (open) {
                flush(g, strips);
            }
            if (open || !box.panels().stream().allMatch(panel -> CellPainter.isFine(panel.grid()))) {
                boxes.paint(g, box);
            } else {
                strips.add(box);
            }
        }
        flush(g, strips);
    }

    private void flush(Graphics2D g, List<Box> strips) {
        if (strips.isEmpty()) {
            return;
        }
        Optional<Pixels> pixels = Pixels.of(g, around(strips));
        if (pixels.isEmpty()) {
            strips.forEach(box -> boxes.paint(g, box));
        } else {
            strips.forEach(box -> paint(pixels.get(), box));
            pixels.get().paint(g);
            strips.forEach(box -> mark(g, box));
        }
        strips.clear();
    }

    private static Rectangle2D around(List<Box> strips) {
        Rectangle2D all = (Rectangle2D) strips.get(0).frame().clone();
        strips.forEach(box -> all.add(box.frame()));
        all.setRect(
                all.getX() - MARGIN, all.getY() - MARGIN, all.getWidth() + 2 * MARGIN, all.getHeight() + 2 * MARGIN);
        return all;
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
