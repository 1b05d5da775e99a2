package unfold.draw.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.draw.stage.StageLayout;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.lesson.OpenLesson;
import unfold.lesson.cell.CellExchange;
import unfold.trace.Slot;

class CompareLayoutTest {

    private static Subject subject(OpenLesson lesson) {
        var program = lesson.network().program();
        return Subject.of("", lesson.trace(), program.dependencies(), program.names());
    }

    private static List<Subject> cells(String name, int count) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        List<Subject> subjects = new ArrayList<>(List.of(subject(lesson)));
        for (CellKind kind : List.of(CellKind.LSTM, CellKind.GRU, CellKind.GRU_PYTORCH)) {
            if (subjects.size() < count) {
                subjects.add(subject(CellExchange.of(lesson, kind)));
            }
        }
        return Subject.onCommonScales(subjects);
    }

    @ParameterizedTest
    @CsvSource({"worked-example,3,1267,607", "long-memory,4,676,300"})
    void everyTimeStepStandsAtTheSamePlaceInAllModels(String name, int count, int width, int height) {
        List<Subject> models = cells(name, count);
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        for (int time : new int[] {1, 2}) {
            CompareLayout layout = CompareLayout.of(
                    models, area, Theme.light(), models.stream().map(m -> time).toList(), 0);
            assertEquals(count, layout.tiles().size());
            StageLayout first = layout.stages().get(0);
            for (int i = 0; i < count; i++) {
                StageLayout stage = layout.stages().get(i);
                double offset =
                        layout.tiles().get(i).getX() - layout.tiles().get(0).getX();
                for (int t = 1; t <= models.get(0).trace().length(); t++) {
                    assertEquals(
                            first.column(t).orElseThrow().left(),
                            stage.column(t).orElseThrow().left() - offset,
                            1e-6);
                }
                Rectangle2D body = layout.body(i);
                assertTrue(
                        stage.top() >= body.getY() - 1 && stage.bottom() <= body.getMaxY() + 1,
                        () -> name + " is too high for " + body);
            }
        }
    }

    @Test
    void theSameNumberHasTheSameColourInAllModels() {
        List<Subject> models = cells("worked-example", 3);
        for (Subject model : models) {
            assertEquals(models.get(0).values().top(), model.values().top());
            assertEquals(models.get(0).gradients().top(), model.gradients().top());
        }
        double largest = models.stream()
                .flatMap(model -> model
                        .trace()
                        .last(Slot.value(model.trace().quantity("s").orElseThrow(), 3))
                        .stream())
                .mapToDouble(tensor -> Math.max(Math.abs(tensor.get(0)), Math.abs(tensor.get(1))))
                .max()
                .orElseThrow();
        assertTrue(models.get(0).values().top() >= largest);
    }

    @Test
    void aPointBelongsToTheModelThatIsPaintedThere() {
        List<Subject> models = cells("worked-example", 3);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 900, 500);
        CompareLayout layout = CompareLayout.of(models, area, Theme.light(), List.of(1, 1, 1), 0);
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Rectangle2D tile = layout.tiles().get(i);
            assertEquals(i, layout.modelAt(tile.getCenterX(), tile.getCenterY()).orElseThrow());
            int end = models.get(i).trace().steps().size();
            compared.add(new Compared("model " + i, Frame.at(models.get(i), end)));
        }
        BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
        List<ChainTile> tiles = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Frame frame = compared.get(i).frame();
            tiles.add(new ChainTile(layout, i, frame, Motion.rest(frame.cursor())));
        }
        new ComparePainter(layout, 1).paint(image.createGraphics(), compared, tiles);
        for (Rectangle2D tile : layout.tiles()) {
            long colours = image.getSubimage(
                            (int) tile.getX(), (int) tile.getY(), (int) tile.getWidth(), (int) tile.getHeight())
                    .getData()
                    .getSamples(0, 0, (int) tile.getWidth(), (int) tile.getHeight(), 0, (int[]) null)
                    .length;
            assertTrue(colours > 0);
        }
        assertEquals("L = 3.427", compared.get(0).loss());
        assertTrue(compared.get(0).firstGradient().startsWith("‖∂L/∂s_1‖ = 0."), compared.get(0)::firstGradient);
        assertEquals(21, compared.get(0).weights());
    }
}
