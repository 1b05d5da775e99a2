package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.packing.Gate;
import unfold.lesson.packing.GateOrder;
import unfold.lesson.packing.Packing;
import unfold.tensor.Tensor;

class MappingModelTest {

    private static final String LSTM = layer("weight_ih_l0", 8, 2) + ", " + layer("weight_hh_l0", 8, 2) + ", "
            + vector("bias_ih_l0", 8) + ", " + vector("bias_hh_l0", 8);

    private final LaterExecutor worker = new LaterExecutor();
    private final ChosenFiles files = new ChosenFiles();
    private final LessonModel lesson = new LessonModel(Runnable::run, Runnable::run, new CursorModel(), files);
    private final MappingModel model = new MappingModel(lesson, files, Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    /** A matrix without two equal entries. */
    private static String layer(String name, int rows, int cols) {
        return "\"" + name + "\": "
                + IntStream.range(0, rows)
                        .mapToObj(r -> IntStream.range(0, cols)
                                .mapToObj(c -> Double.toString((name.hashCode() % 7 + r * cols + c) / 16.0))
                                .toList()
                                .toString())
                        .toList();
    }

    private static String vector(String name, int length) {
        return "\"" + name + "\": "
                + IntStream.range(0, length)
                        .mapToObj(i -> Double.toString(i / 8.0))
                        .toList();
    }

    private List<Path> file(String name, String arrays) throws IOException {
        return List.of(Files.writeString(folder.resolve(name), "{" + arrays + "}"));
    }

    private void load(String arrays) throws IOException {
        lesson.loadWeights(file("model.json", arrays));
    }

    private Map<String, Tensor> parameters() {
        return lesson.showingProperty().get().lesson().inputs().parameters();
    }

    private String notice() {
        return lesson.noticeProperty().get().text();
    }

    @Test
    void whatFitsByNameAndShapeIsLoadedAtOnce() throws IOException {
        lesson.openBundled("worked-example");
        load(layer("U", 2, 3) + ", " + layer("W", 2, 2));
        assertNull(model.mappingProperty().get());
        assertEquals("Load weights", lesson.history().undoableProperty().get());
    }

    @Test
    void packedLayerIsProposedAndTakenWhenAccepted() throws IOException {
        lesson.openBundled("lstm-four-gates");
        Showing before = lesson.showingProperty().get();
        load(LSTM);
        assertSame(before, lesson.showingProperty().get());
        assertEquals(Optional.of(Packing.PYTORCH), model.mappingProperty().get().packing());
        assertEquals("W_f", model.selectedProperty().get());
        assertEquals(
                List.of("W_f", "W_i", "W_C", "W_o"),
                model.mappingProperty().get().use("weight_hh_l0").parameters());
        Tensor previewed =
                model.mappingProperty().get().row("W_f").orElseThrow().numbers();
        model.accept();
        assertNull(model.mappingProperty().get());
        assertEquals(previewed, parameters().get("W_f"));
        assertEquals(
                "Load weights from model.json (PyTorch)",
                lesson.history().undoableProperty().get());
        assertTrue(notice().contains("Two biases of the file are added up"), this::notice);
    }

    @Test
    void undoingGivesTheSameNumbersBack() throws IOException {
        lesson.openBundled("lstm-four-gates");
        Showing before = lesson.showingProperty().get();
        load(LSTM);
        model.accept();
        assertNotSame(before.lesson(), lesson.showingProperty().get().lesson());
        lesson.history().undo();
        assertEquals(before.lesson().inputs().parameters(), parameters());
        assertEquals(
                before.lesson().lesson(),
                lesson.showingProperty().get().lesson().lesson());
        assertFalse(lesson.unsavedProperty().get());
    }

    @Test
    void cancellingLeavesEverythingAsItWas() throws IOException {
        lesson.openBundled("lstm-four-gates");
        Showing before = lesson.showingProperty().get();
        load(LSTM);
        model.pack(Packing.ONNX);
        assertTrue(model.close());
        assertFalse(model.close());
        assertSame(before, lesson.showingProperty().get());
        assertEquals("", lesson.history().undoableProperty().get());
        assertFalse(lesson.unsavedProperty().get());
    }

    @Test
    void otherOrderOfGatesBringsOtherRows() throws IOException {
        lesson.openBundled("lstm-four-gates");
        load(LSTM);
        Tensor candidate =
                model.mappingProperty().get().row("W_C").orElseThrow().numbers();
        List<Gate> order = GateOrder.read("i,f,o,g");
        model.order(order);
        assertEquals(Optional.of(order), model.mappingProperty().get().order());
        assertEquals(
                candidate,
                model.mappingProperty().get().row("W_o").orElseThrow().numbers());
    }

    @Test
    void squareMatrixIsLoadedTransposedWhenThatIsSaid() throws IOException {
        lesson.openBundled("worked-example");
        files.weights.addAll(file("square.json", "\"W\": [[1, 2], [3, 4]]"));
        model.load();
        assertEquals(List.of("W"), model.mappingProperty().get().turnable("W"));
        model.turn("W");
        model.accept();
        assertEquals(
                Tensor.matrix(new double[][] {{1, 3}, {2, 4}}), parameters().get("W"));
        assertEquals(
                "Load weights from square.json",
                lesson.history().undoableProperty().get());
    }

    @Test
    void transposeIsProposedWhenOnlyThatFits() throws IOException {
        lesson.openBundled("worked-example");
        load("\"U\": [[1, 2], [3, 4], [5, 6]]");
        assertEquals(
                List.of(
                        "U was loaded as a 3×2 matrix, but the lesson needs a 2×3 matrix; its transpose would fit.",
                        "Proposed: U transposed."),
                model.mappingProperty().get().notes());
        assertEquals(new Offer("U, transposed", model.taken().candidate(), false), model.taken());
        model.accept();
        assertEquals(
                Tensor.matrix(new double[][] {{1, 3, 5}, {2, 4, 6}}),
                parameters().get("U"));
    }

    @Test
    void numberOfUnitsFollowsTheFileAndThatIsTold() throws IOException {
        lesson.openBundled("worked-example");
        load(layer("W", 5, 5));
        List<String> told = model.mappingProperty().get().notes();
        assertEquals("As in the file, s has 5 units instead of 2.", told.get(0));
        assertTrue(told.get(1).startsWith("Made anew"), told::toString);
        model.accept();
        assertEquals(5, lesson.showingProperty().get().lesson().shapes().of("s").size());
        assertTrue(notice().contains("s has 5 units instead of 2."), this::notice);
    }

    @Test
    void wrongFileIsNotAcceptedAndSaysWhy() throws IOException {
        lesson.openBundled("worked-example");
        Showing before = lesson.showingProperty().get();
        load(layer("alpha", 7, 9));
        assertEquals(
                List.of("There is no parameter 'alpha'; the lesson has U, W, b_s, V, b_o."),
                model.mappingProperty().get().problems());
        assertFalse(model.acceptableProperty().get());
        model.accept();
        assertSame(before, lesson.showingProperty().get());
        assertEquals("keeps its numbers", model.taken().words());
    }

    @Test
    void parametersTakeOtherArraysOrKeepTheirNumbers() throws IOException {
        lesson.openBundled("worked-example");
        load(layer("A", 2, 3) + ", " + layer("B", 2, 2) + ", " + layer("C", 3, 2) + ", " + layer("D", 9, 9));
        Tensor kept = parameters().get("W");
        model.select("W");
        assertEquals(
                List.of("B", "B, transposed", "keeps its numbers"),
                model.offers().stream().map(Offer::words).toList());
        model.take(model.offers().get(2));
        model.select("U");
        model.take(model.offers().get(1));
        assertEquals("C, transposed", model.taken().words());
        assertFalse(model.mappingProperty().get().row("V").orElseThrow().isLoaded());
        assertEquals(
                "no parameter takes it", model.mappingProperty().get().use("D").unused());
        model.accept();
        assertEquals(kept, parameters().get("W"));
        assertEquals(
                5, 16 * (parameters().get("U").get(1, 2) - parameters().get("U").get(0, 0)));
    }

    @Test
    void parameterOfAPackedLayerKeepsItsNumbers() throws IOException {
        lesson.openBundled("lstm-four-gates");
        Tensor kept = parameters().get("b_f");
        load(LSTM);
        model.select("b_f");
        model.take(model.offers().get(model.offers().size() - 1));
        assertEquals("keeps its numbers", model.taken().words());
        assertEquals(
                kept, model.mappingProperty().get().row("b_f").orElseThrow().numbers());
        model.accept();
        assertEquals(kept, parameters().get("b_f"));
    }

    @Test
    void layerThatFitsNowhereIsLeftOut() throws IOException {
        lesson.openBundled("lstm-four-gates");
        load(LSTM + ", " + layer("fc.weight", 5, 2) + ", " + vector("fc.bias", 5));
        assertTrue(model.acceptableProperty().get());
        model.select("W_y");
        assertEquals("keeps its numbers", model.taken().words());
        assertEquals("left out", model.mappingProperty().get().use("fc.bias").unused());
        assertEquals(
                "Proposed: without fc.weight, fc.bias.",
                model.mappingProperty().get().notes().get(1));
        model.accept();
        assertTrue(notice().endsWith("Not used: fc.weight, fc.bias."), this::notice);
    }

    @Test
    void anotherLessonTakesTheMappingAway() throws IOException {
        lesson.openBundled("lstm-four-gates");
        load(LSTM);
        lesson.openBundled("worked-example");
        assertNull(model.mappingProperty().get());
    }

    @Test
    void editorOfEquationsTakesTheMappingAway() throws IOException {
        WindowModel window = new WindowModel(Runnable::run, Runnable::run, files);
        window.lesson().openBundled("lstm-four-gates");
        window.lesson().loadWeights(file("model.json", LSTM));
        assertTrue(window.mapping().acceptableProperty().get());
        window.editor().toggle();
        assertNull(window.mapping().mappingProperty().get());
    }

    @Test
    void changedLessonIsMappedAnew() throws IOException {
        lesson.openBundled("lstm-four-gates");
        load(vector("b_f", 2) + ", " + layer("W_f", 4, 2));
        assertFalse(model.mappingProperty().get().notes().isEmpty());
        lesson.loadWeights(file("b.json", "\"b_f\": [7, 8]"));
        assertNull(model.mappingProperty().get());
        load(LSTM);
        lesson.history().undo();
        assertEquals(parameters().get("b_f"), model.mappingProperty().get().present("b_f"));
        assertTrue(model.acceptableProperty().get());
    }

    @Test
    void onlyTheNewestWordCounts() throws IOException {
        MappingModel slow = new MappingModel(lesson, files, worker, Runnable::run);
        lesson.openBundled("lstm-four-gates");
        load(LSTM);
        slow.order(GateOrder.read("i,f,o,g"));
        slow.order(GateOrder.read("o,g,f,i"));
        assertFalse(slow.acceptableProperty().get());
        worker.run(1);
        worker.run(0);
        assertEquals(
                Optional.of(GateOrder.read("o,g,f,i")),
                slow.mappingProperty().get().order());
        assertTrue(slow.acceptableProperty().get());
    }
}
