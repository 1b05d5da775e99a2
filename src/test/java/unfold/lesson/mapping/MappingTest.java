package unfold.lesson.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unfold.lesson.BundledLessons;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.packing.Packing;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

class MappingTest {

    private static OpenLesson bundled(String name) {
        return OpenLesson.open(BundledLessons.ofProgram().read(name));
    }

    /** "U 3x2, b 5", all entries different. */
    private static Source source(String shapes) {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        for (String each : shapes.split(", ")) {
            String[] words = each.split(" ");
            int[] sizes = List.of(words[1].split("x")).stream()
                    .mapToInt(Integer::parseInt)
                    .toArray();
            Shape shape = sizes.length == 1 ? Shape.vector(sizes[0]) : Shape.matrix(sizes[0], sizes[1]);
            double[] numbers = IntStream.range(0, shape.size())
                    .mapToDouble(i -> i + arrays.size() / 8.0 + 0.5)
                    .toArray();
            arrays.put(words[0], Tensor.of(shape, numbers));
        }
        return new Source("model.npz", arrays);
    }

    private static List<String> words(Mapping mapping) {
        return mapping.ways().stream().map(Way::words).toList();
    }

    @Test
    void namesAndShapesThatFitAreExact() {
        assertTrue(Mapping.of(bundled("worked-example"), source("U 2x3, W 2x2")).isExact());
        assertFalse(Mapping.of(bundled("worked-example"), source("W 5x5")).isExact());
        assertFalse(Mapping.of(bundled("worked-example"), source("V 2x3")).isExact());
    }

    @Test
    void ofSeveralWaysNoneIsTaken() {
        Mapping mapping = Mapping.of(bundled("worked-example"), source("U 3x2, W 2x2, V 2x3"));
        assertFalse(mapping.fits());
        assertEquals(List.of("all matrices transposed", "by names and shapes"), words(mapping));
        Mapping all = mapping.with(mapping.ways().get(0).said());
        assertTrue(all.isTurned("W"));
        assertFalse(mapping.with(mapping.ways().get(1).said()).isTurned("W"));
    }

    @Test
    void unknownNamesFindTheirPlacesByShape() {
        Mapping mapping = Mapping.of(bundled("worked-example"), source("a 3, b 2x2, c 2, d 2x3, e 3x2"));
        assertEquals(
                Map.of("U", "d", "W", "b", "b_s", "c", "V", "e", "b_o", "a"),
                mapping.said().choices().mapped());
    }

    @Test
    void ofArraysOfOneShapeTheReaderChooses() {
        Mapping mapping = Mapping.of(bundled("worked-example"), source("first 2x2, second 2x2"));
        assertFalse(mapping.fits());
        assertEquals(List.of("without first", "without second"), words(mapping));
        assertEquals(
                List.of("W"),
                mapping.with(mapping.ways().get(0).said()).use("second").parameters());
    }

    @Test
    void unknownArraysAreToldInFewLines() {
        String many = IntStream.range(0, 9).mapToObj(i -> "layer" + i + " 7x9").collect(Collectors.joining(", "));
        List<String> problems =
                Mapping.of(bundled("worked-example"), source(many)).problems();
        assertTrue(problems.get(0).endsWith("\nThe same holds for 6 more."), problems::toString);
        assertEquals(4, problems.get(0).lines().count());
    }

    @Test
    void columnsOfAStackedMatrixAreAskedForAndNotGuessed() {
        OpenLesson inputFirst = OpenLesson.open(LessonFile.read("""
                title: Stacked
                equations: |
                  [f_t; i_t; o_t; g_t] = [σ; σ; σ; tanh](A [x_t; h_{t-1}] + d)
                  c_t = f_t * c_{t-1} + i_t * g_t
                  h_t = o_t * tanh(c_t)
                  L_t = squared_error(h_t, y_t)
                weights: {A: {init: zeros}, d: {init: zeros}}
                data: {x: [[1, 2, 3]], y: [[1, 0]]}
                """, "stacked.yaml"));
        Mapping mapping = Mapping.of(inputFirst, source("W 8x5, b 8"));
        assertFalse(mapping.fits());
        assertFalse(mapping.problems().get(0).contains("command line"), mapping.problems()::toString);
        assertEquals(
                List.of("as stacked gates before [h; x]", "as stacked gates before [x; h]", "by names and shapes"),
                words(mapping));
        Mapping chosen = mapping.with(mapping.ways().get(1).said());
        assertEquals(Optional.of(Packing.STACKED), chosen.packing());
        assertEquals(Optional.of(true), chosen.inputFirst());
        assertEquals(Optional.of(false), chosen.use("W").rowsAreInputs());
    }

    @Test
    void kerasHasARowForEachInput() {
        Mapping mapping = Mapping.of(bundled("lstm-four-gates"), source("kernel 2x8, recurrent_kernel 2x8, bias 8"));
        assertEquals(Optional.of(Packing.KERAS), mapping.packing());
        assertEquals(Optional.of(true), mapping.use("kernel").rowsAreInputs());
        assertEquals(Optional.empty(), mapping.use("bias").rowsAreInputs());
        assertEquals(Optional.of(Packing.KERAS.order(mapping.cell().orElseThrow())), mapping.order());
    }
}
