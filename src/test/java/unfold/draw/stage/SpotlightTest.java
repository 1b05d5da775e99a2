package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import unfold.draw.Contrast;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Samples;
import unfold.draw.Theme;
import unfold.trace.Slot;

class SpotlightTest {

    private static final Theme THEME = Theme.light();
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 900, 500);

    private static StageLayout layout(Frame frame) {
        return StageLayout.of(frame.subject(), AREA, THEME, frame.activeTime());
    }

    private static BufferedImage painted(Frame frame, boolean dimmed) {
        BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new StagePainter().paint(g, layout(frame), frame, THEME);
        if (dimmed) {
            Spotlight.paint(g, layout(frame), frame, THEME);
        }
        g.dispose();
        return image;
    }

    /** Near the corner of a box's first cell, beside its figures. */
    private static Color color(BufferedImage image, Box box) {
        Rectangle2D cell = box.panels().get(0).grid().cell(0);
        return new Color(image.getRGB((int) cell.getX() + 3, (int) cell.getY() + 3));
    }

    private static List<Boolean> isKept(Frame frame) {
        BufferedImage plain = painted(frame, false);
        BufferedImage dimmed = painted(frame, true);
        return layout(frame).boxes().stream()
                .map(box -> color(plain, box).equals(color(dimmed, box)))
                .toList();
    }

    @Test
    void whatIsWrittenAndReadKeepsItsColoursAndTheRestFades() {
        for (int cursor : new int[] {5, 20, 30}) {
            Frame frame = Frame.at(Samples.lecture(), cursor);
            List<Box> boxes = layout(frame).boxes();
            List<Boolean> kept = isKept(frame);
            Slot written = frame.current().orElseThrow().target();
            int owner = frame.subject().wiring().owner(written.quantity());
            assertTrue(kept.contains(true) && kept.contains(false), () -> cursor + ": " + kept);
            for (int i = 0; i < boxes.size(); i++) {
                Slot slot = boxes.get(i).slot();
                if (slot.quantity() == owner && slot.time() == written.time()) {
                    assertTrue(kept.get(i), () -> cursor + ": " + slot);
                }
            }
        }
    }

    @Test
    void whatIsReadAcrossTheEdgesKeepsItsColours() {
        Frame frame = Frame.at(Samples.lecture(), 5);
        Slot written =
                frame.subject().wiring().box(frame.current().orElseThrow().target());
        StageLayout layout = layout(frame);
        Set<Slot> read = layout.wires().stream()
                .filter(wire -> wire.to().equals(written))
                .map(Wire::from)
                .collect(Collectors.toSet());
        assertFalse(read.isEmpty());
        List<Boolean> kept = isKept(frame);
        for (int i = 0; i < kept.size(); i++) {
            Slot slot = layout.boxes().get(i).slot();
            assertEquals(read.contains(slot) || slot.equals(written), kept.get(i), slot.toString());
        }
    }

    @Test
    void whatFadesIsHardlyMoreThanTheGround() {
        Frame frame = Frame.at(Samples.lecture(), 5);
        BufferedImage dimmed = painted(frame, true);
        List<Boolean> kept = isKept(frame);
        BufferedImage plain = painted(frame, false);
        double strongest = 1;
        for (int i = 0; i < kept.size(); i++) {
            Box box = layout(frame).boxes().get(i);
            if (!kept.get(i)) {
                assertTrue(Contrast.ratio(color(dimmed, box), THEME.color(Hue.GROUND)) < 1.6);
                strongest = Math.max(strongest, Contrast.ratio(color(plain, box), THEME.color(Hue.GROUND)));
            }
        }
        assertTrue(strongest > 2, "nothing to fade: " + strongest);
    }

    @Test
    void nothingFadesBeforeTheFirstOperation() {
        assertEquals(
                List.of(true),
                isKept(Frame.at(Samples.lecture(), 0)).stream().distinct().toList());
    }
}
