package unfold.draw.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.draw.Cell;
import unfold.draw.CellPainter;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Samples;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Slot;

class ZoomedStageTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1000, 600);
    private static final Theme THEME = Theme.light();
    private static final Subject LONG = Samples.elman(1000, 4, 16, 3);
    private static final StageLayout OVERVIEW = StageLayout.of(LONG, AREA, THEME, 400);

    private static BufferedImage painted(StageLayout layout, Subject subject, int cursor) {
        BufferedImage image = new BufferedImage(1000, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new StagePainter().paint(g, layout, Frame.at(subject, cursor), THEME);
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @CsvSource({"1", "1.5", "4", "20", "60", "1e9"})
    void howeverLongTheRunOnlyWhatIsSeenIsPlaced(double zoom) {
        StageLayout layout = OVERVIEW.zoomed(zoom, 400);
        int rows = layout.overview().rows();
        double most = AREA.getWidth() / Overview.CLOSE + 8;
        assertTrue(
                layout.boxes().size() <= most * rows,
                zoom + ": " + layout.boxes().size() + " boxes");
        assertTrue(
                layout.wires().size() <= 2 * most * rows,
                zoom + ": " + layout.wires().size() + " wires");
        assertTrue(layout.column(400).isPresent());
        assertTrue(layout.boxes().stream().anyMatch(box -> box.slot().time() == 400));
        assertTrue(layout.map().isPresent() == zoom > 1);
    }

    @Test
    void zoomingInGivesNumbersToAllTimeSteps() {
        StageLayout layout = StageLayout.of(Samples.elman(40, 3, 4, 3), AREA, THEME, 20);
        double zoom = 1;
        boolean narrow = layout.columns().stream().anyMatch(column -> !column.open());
        assertTrue(narrow);
        while (narrow && zoom < 1e3) {
            zoom *= 1.5;
            layout = layout.zoomed(zoom, 20);
            narrow = layout.columns().stream().anyMatch(column -> !column.open());
        }
        assertTrue(zoom < 1e3);
        assertTrue(layout.boxes().stream().allMatch(Box::numbered));
    }

    @Test
    void textNeverBecomesSmallerWhileZoomingIn() {
        double text = OVERVIEW.zoomed(1.1, 400).textSize();
        for (double zoom = 2; zoom < 600; zoom *= 3) {
            double larger = OVERVIEW.zoomed(zoom, 400).textSize();
            assertTrue(larger >= Math.min(text, THEME.smallest()) - 1e-9, zoom + ": " + larger + " after " + text);
            text = larger;
        }
    }

    @ParameterizedTest
    @CsvSource({"elman, 1.3, 3, 0.4", "elman, 5, 4, 1", "lstm, 2.5, 6, 0.7", "lookback, 3, 9, 0.9", "both, 2.2, 9, 0.9"
    })
    void whatIsSeenIsPaintedAsIfAllWerePlaced(String kind, double zoom, int time, double done) {
        Subject subject = subject(kind);
        Frame frame = Frame.at(subject, (int) (subject.trace().steps().size() * done));
        StageLayout part =
                StageLayout.of(subject, AREA, THEME, frame.activeTime()).zoomed(zoom, time);
        StageLayout uncut = part.uncut();
        assertTrue(part.boxes().size() < uncut.boxes().size());
        assertArrayEquals(
                pixels(painted(uncut, subject, frame.cursor())), pixels(painted(part, subject, frame.cursor())));
    }

    private static Subject subject(String kind) {
        return switch (kind) {
            case "elman" -> Samples.elman(12, 3, 4, 3);
            case "lstm" -> Samples.lstm(12, 3, 2, 3);
            case "lookback" -> Samples.lookback(15, 2);
            default -> Samples.bidirectional(12, 3, 2, 3);
        };
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, 1000, 600, null, 0, 1000);
    }

    @Test
    void inTheOverviewEachNumberIsFoundAndColouredWhereItStands() {
        int cursor = LONG.trace().steps().size();
        Frame frame = Frame.at(LONG, cursor);
        StageLayout layout = OVERVIEW.at(frame.activeTime()).zoomed(2.5, 500);
        BufferedImage image = painted(layout, LONG, cursor);
        Slot slot = Slot.value(LONG.trace().quantity("s").orElseThrow(), 500);
        Grid grid = layout.grid(slot).orElseThrow();
        for (int i : new int[] {0, 7, 15}) {
            Rectangle2D cell = grid.cell(i);
            Cell found = layout.cellAt(cell.getCenterX(), cell.getCenterY()).orElseThrow();
            assertEquals(new Cell(slot, i), found);
            Color colour = CellPainter.of(LONG, slot, THEME)
                    .color(frame.at(slot).orElseThrow().get(i));
            assertEquals(colour.getRGB(), image.getRGB((int) cell.getCenterX(), (int) cell.getCenterY()));
        }
    }

    @Test
    void theMapSaysWhichTimeStepsAreSeen() {
        StageLayout layout = OVERVIEW.zoomed(5, 500);
        StageMap map = layout.map().orElseThrow();
        double[] seen = layout.track().visible(layout.viewport());
        assertEquals(seen[0], map.position(map.window().getX()), 1e-6);
        assertEquals(seen[1], map.position(map.window().getMaxX()), 1e-6);
        assertTrue(layout.area().contains(map.area()));
        List<Box> boxes = layout.boxes();
        assertTrue(boxes.stream()
                .noneMatch(box -> box.frame().getMaxY() > map.area().getY()));
    }
}
