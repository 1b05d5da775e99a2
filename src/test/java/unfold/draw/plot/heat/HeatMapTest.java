package unfold.draw.plot.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.trace.Interval;

class HeatMapTest {

    private static final Theme THEME = Theme.light();
    private static final double[] SPECIAL = {0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e-3};

    /** Two sequences of that length beside each other. */
    private static Columns columns(int length) {
        Interval first = new Interval("t", "T", 0, length, 1);
        Interval second = new Interval("u", "N", length + 1, length, 1);
        List<Columns.Column> list = new ArrayList<>();
        for (Interval interval : List.of(first, second)) {
            interval.times()
                    .forEach(time ->
                            list.add(new Columns.Column(time, String.valueOf(interval.number(time)), "", interval)));
        }
        return new Columns(list);
    }

    private static HeatMap map(int length, int units) {
        Columns columns = columns(length);
        List<Numbers> all = new ArrayList<>();
        for (int block = 0; block < 2; block++) {
            Numbers numbers = new Numbers(units, columns.size());
            for (int row = 0; row < units; row++) {
                for (int column = 0; column < columns.size(); column++) {
                    numbers.set(row, column, SPECIAL[(row + column) % SPECIAL.length], column);
                }
            }
            all.add(numbers);
        }
        Ramp ramp = Ramp.norms(all, true);
        List<String> names =
                IntStream.rangeClosed(1, units).mapToObj(String::valueOf).toList();
        List<Block> blocks = all.stream()
                .map(numbers -> new Block(Block.Title.of("h"), Block.Rows.named(names), numbers, ramp))
                .toList();
        return new HeatMap(new HeatMap.Of(0, ""), columns, blocks);
    }

    private static MapLayout layout(HeatMap map, double width, double height) {
        Rectangle2D area = new Rectangle2D.Double(10, 20, width, height);
        return new MapLayout(map, Optional.of(Mark.of(map)), area, THEME);
    }

    @Test
    void everyCellIsFoundWhereItStands() {
        for (int[] size : new int[][] {{1, 1}, {3, 2}, {40, 16}, {200, 32}}) {
            HeatMap map = map(size[0], size[1]);
            MapLayout layout = layout(map, 780, 260);
            for (int block = 0; block < 2; block++) {
                for (int row = 0; row < size[1]; row++) {
                    for (int column = 0; column < map.columns().size(); column++) {
                        Rectangle2D cell = layout.cell(block, row, column);
                        assertTrue(layout.cells().contains(cell.getCenterX(), cell.getCenterY()));
                        assertEquals(
                                Optional.of(new Hit(7, block, row, column)),
                                layout.at(cell.getCenterX(), cell.getCenterY(), 7));
                    }
                }
            }
        }
    }

    @Test
    void betweenTwoSequencesThereIsNothing() {
        MapLayout layout = layout(map(3, 2), 780, 260);
        double gap = (layout.x(2) + layout.columnWidth() + layout.x(3)) / 2;
        assertTrue(layout.x(3) - layout.x(2) > layout.columnWidth() + 5);
        assertEquals(Optional.empty(), layout.at(gap, layout.cells().getCenterY(), 0));
    }

    @Test
    void zeroInfinityAndNanEachHaveTheirMark() {
        assertEquals(List.of(Mark.NAN, Mark.INFINITE, Mark.NEGATIVE_INFINITE, Mark.ZERO), Mark.of(map(5, 3)));
        Numbers ordinary = new Numbers(1, 1);
        ordinary.set(0, 0, 1, 0);
        assertTrue(ordinary.marks().isEmpty());
    }

    @Test
    void everyKindOfNumberLooksOtherwiseInCellsOfEverySize() {
        for (int[] size : new int[][] {{5, 2}, {200, 128}}) {
            HeatMap map = map(size[0], size[1]);
            MapLayout layout = layout(map, 780, 280);
            assertEquals(size[0] == 200, layout.isImage());
            BufferedImage image = new BufferedImage(800, 320, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            new MapPainter(g, layout, new Moment(Integer.MAX_VALUE - 1, Optional.empty(), Color.BLUE, Optional.empty()))
                    .paint();
            g.dispose();
            int alarm = THEME.color(Hue.ALARM).getRGB();
            int alarms = 0;
            for (int y = 0; y < 320; y++) {
                for (int x = 0; x < 800; x++) {
                    alarms += image.getRGB(x, y) == alarm ? 1 : 0;
                }
            }
            assertTrue(alarms > 1000, "alarms in " + alarms + " pixels");
        }
        Shade shade = new Shade(map(5, 2).ramp(), THEME);
        List<String> patterns = new ArrayList<>();
        for (double value : SPECIAL) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < 144; i++) {
                pattern.append(shade.pixel(Shade.of(value, map(5, 2).ramp()), i % 12, i / 12))
                        .append(' ');
            }
            assertTrue(patterns.stream().noneMatch(pattern.toString()::equals));
            patterns.add(pattern.toString());
        }
    }

    @Test
    void whatIsNotComputedYetIsNotColoured() {
        HeatMap map = map(5, 2);
        MapLayout layout = layout(map, 780, 280);
        int ground = Color.MAGENTA.getRGB();
        for (int cursor : new int[] {0, 10}) {
            BufferedImage image = new BufferedImage(800, 320, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setColor(Color.MAGENTA);
            g.fillRect(0, 0, 800, 320);
            new CellsPainter(g, layout).paint(cursor);
            g.dispose();
            Rectangle2D last = layout.cell(1, 1, 9);
            int there = image.getRGB((int) last.getX() + 3, (int) last.getY() + 3);
            assertEquals(cursor == 0, there == ground);
        }
    }

    @Test
    void aScaleOfNormsHasSixDecadesAtLeastAndHoldsAllNumbers() {
        Numbers numbers = new Numbers(1, 4);
        double[] values = {3e-300, 1e300, 0, Double.POSITIVE_INFINITY};
        for (int i = 0; i < values.length; i++) {
            numbers.set(0, i, values[i], 0);
        }
        Ramp wide = Ramp.norms(List.of(numbers), true);
        assertTrue(wide.scale().position(3e-300) < wide.scale().position(1e-100));
        assertTrue(wide.scale().position(1e300) < 1);
        assertEquals("10³⁰¹", wide.ticks().get(0).text());
        Numbers one = new Numbers(1, 1);
        one.set(0, 0, 0.2, 0);
        assertEquals(7, Ramp.norms(List.of(one), true).ticks().size());
        assertEquals(7, Ramp.norms(List.of(new Numbers(1, 1)), true).ticks().size());
    }

    @Test
    void exactZeroHasAShadeOfItsOwn() {
        Ramp ramp = Ramp.upTo(1);
        assertEquals(0, Shade.of(0, ramp));
        assertNotEquals(0, Shade.of(1e-300, ramp));
        assertNotEquals(Shade.NONE, Shade.of(Double.NaN, ramp));
    }

    @Test
    void namesAreThinnedToRoundNumbers() {
        assertEquals(new Thinning(1, false), Thinning.of(20, 20));
        Thinning tens = Thinning.of(3, 20);
        assertEquals(new Thinning(10, true), tens);
        assertTrue(tens.shows(1, 1) && tens.shows(10, 1) && !tens.shows(11, 1));
    }
}
