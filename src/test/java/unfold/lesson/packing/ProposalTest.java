package unfold.lesson.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** What is proposed for a file, row by row. */
class ProposalTest {

    @Test
    void everyRowSaysWhereItsNumbersComeFrom() {
        Proposal proposal = Proposal.of(
                Small.lesson("lstm"),
                Small.arrays(
                        "weight_ih_l0 8x3, weight_hh_l0 8x2, bias_ih_l0 8, bias_hh_l0 8, fc.weight 2x2, fc.bias 2"));
        assertEquals(List.of(), proposal.problems());
        assertEquals(
                List.of(
                        "A ← rows 1–2: rows 3–4 of weight_ih_l0; rows 3–4: rows 1–2 of weight_ih_l0; rows 5–6: rows"
                                + " 7–8 of weight_ih_l0; rows 7–8: rows 5–6 of weight_ih_l0",
                        "B ← rows 1–2: rows 3–4 of weight_hh_l0",
                        "V ← fc.weight"),
                List.of(
                        words(proposal).get(0),
                        words(proposal).get(1).split(";")[0],
                        words(proposal).get(3)));
        assertEquals(
                List.of(
                        "Read as PyTorch, order i,f,g,o.",
                        "Two biases of the file are added up where the lesson has one."),
                proposal.notes());
        assertTrue(
                words(proposal)
                        .get(2)
                        .startsWith("d ← rows 1–2: entries 3–4 of bias_ih_l0 + entries 3–4 of bias_hh_l0; "),
                words(proposal).get(2));
        assertEquals(
                java.util.Set.of("bias_ih_l0", "bias_hh_l0"),
                proposal.rows().get(2).arrays());
    }

    private static List<String> words(Proposal proposal) {
        return proposal.rows().stream().map(Row::inWords).toList();
    }

    @Test
    void aDirectionIsFoundByItsName() {
        Proposal proposal = Proposal.of(
                Small.lesson("both directions"),
                Small.arrays("weight_ih_l0_reverse 2x3, weight_hh_l0_reverse 2x2, weight_ih_l0 2x3, weight_hh_l0 2x2"));
        assertEquals(
                List.of(
                        "U ← weight_ih_l0",
                        "W ← weight_hh_l0",
                        "A ← weight_ih_l0_reverse",
                        "B ← weight_hh_l0_reverse",
                        "V stays as it is",
                        "k stays as it is"),
                words(proposal));
    }

    @Test
    void layersComeInTheirOrder() {
        Proposal proposal = Proposal.of(
                Small.lesson("two layers"),
                Small.arrays("rnn.weight_ih_l0 5x3, rnn.weight_hh_l0 5x5, rnn.weight_ih_l1 4x5, rnn.weight_hh_l1 4x4"));
        assertEquals(List.of(), proposal.problems());
        assertEquals("A ← rnn.weight_ih_l1", words(proposal).get(2));
        assertEquals(Shape.matrix(4, 5), proposal.loaded().parameterShapes().get("A"));
        assertEquals(
                "As in the file, p has 5 units instead of 2, h has 4 units instead of 2.",
                proposal.notes().get(1));
    }

    @Test
    void aRecurrentMatrixOfAnotherSizeMakesALayerOfThatSize() {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("worked-example"));
        Tensor five = Small.arrays("W 5x5").get("W");
        Proposal proposal = Proposal.of(lesson, Map.of("W", five));
        assertEquals(
                List.of(
                        "As in the file, s has 5 units instead of 2.",
                        "Made anew, because the old numbers do not fit: U (glorot), b_s (zeros), V (glorot)."),
                proposal.notes());
        OpenLesson loaded = proposal.loaded();
        assertEquals(five, loaded.inputs().parameters().get("W"));
        assertEquals(
                lesson.inputs().parameters().get("b_o"),
                loaded.inputs().parameters().get("b_o"));
        assertEquals(Shape.matrix(3, 5), loaded.parameterShapes().get("V"));
        assertEquals(5, loaded.shapes().of("s").size());
        assertEquals(lesson.trace().steps().size(), loaded.trace().steps().size());
        assertEquals(lesson.lesson().data(), loaded.lesson().data());
        assertEquals("U is made anew as a 5×3 matrix", words(proposal).get(0));
    }

    @Test
    void initialValuesThatDoNotFitAreToldOf() {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("elman"));
        Proposal proposal = Proposal.of(lesson, Small.arrays("W 3x3, U 3x3, b_h 3"));
        assertEquals(
                List.of(
                        "As in the file, h has 3 units instead of 2.",
                        "Made anew, because the old numbers do not fit: V (glorot).",
                        "Initial values that do not fit are zero now: h."),
                proposal.notes());
        assertTrue(proposal.loaded().lesson().initial().isEmpty());
    }

    @Test
    void namesOfOtherLecturesAreUnderstood() {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("worked-example"));
        Proposal proposal = Proposal.of(lesson, Small.arrays("Wxh 2x3, Whh 2x2, Why 3x2, bh 2, by 3"));
        assertEquals(List.of("U ← Wxh", "W ← Whh", "b_s ← bh", "V ← Why", "b_o ← by"), words(proposal));
        proposal = Proposal.of(lesson, Small.arrays("W_I 2x3, W_R 2x2, W_O 3x2"));
        assertEquals(List.of("U ← W_I", "W ← W_R", "b_s ← 0", "V ← W_O", "b_o ← 0"), words(proposal));
    }

    @Test
    void gateByGateOrAllBesideEachOther() {
        OpenLesson gru = Small.lesson("gru");
        Proposal joined = Proposal.of(gru, Small.arrays("W_u 2x5, W_r 2x5, W_h 2x5, b_u 2, b_r 2"));
        assertEquals(
                List.of("W_z ← columns 1–2: columns 1–2 of W_u; columns 3–5: columns 3–5 of W_u", "b_z ← b_u"),
                words(joined).stream()
                        .filter(row -> row.contains("_z ←"))
                        .map(ProposalTest::sorted)
                        .toList());
        Proposal apart = Proposal.of(
                gru, Small.arrays("W_xz 2x3, W_hz 2x2, W_xr 2x3, W_hr 2x2, W_xn 2x3, W_hn 2x2, b_hn 2 zero"));
        assertEquals(List.of(), apart.problems());
        assertTrue(apart.notes().get(1).startsWith("The arrays do not say where the reset gate acts"));
    }

    private static String sorted(String row) {
        String[] sides = row.split(" ← ");
        return sides[0] + " ← "
                + String.join(
                        "; ",
                        java.util.Arrays.stream(sides[1].split("; ")).sorted().toList());
    }

    @Test
    void aFileOfTheLessonsOwnNamesStaysWhatItWas() {
        Proposal proposal = Proposal.of(Small.lesson("rnn"), Small.arrays("W 2x2, U 2x3"));
        assertEquals(List.of(), proposal.notes());
        assertTrue(proposal.packing().isEmpty());
        assertEquals("U ← U", words(proposal).get(0));
    }

    @Test
    void whatTheReaderSaysCounts() {
        OpenLesson lesson = Small.lesson("rnn");
        Map<String, Tensor> arrays = Small.arrays("Q 3x2, W 2x2, rest 4");
        Proposal proposal = Proposal.of(lesson, arrays);
        assertFalse(proposal.fits());
        proposal = proposal.with(Choices.NONE.mapping("U", "Q").turning("Q"));
        assertEquals(List.of("U ← Q, transposed", "W ← W"), words(proposal).subList(0, 2));
        assertEquals(arrays.get("Q").get(2, 0), proposal.apply().get("U").get(0, 2));
        assertEquals(Map.of("rest", "it is neither mapped nor named like a parameter"), proposal.unused());
    }

    @Test
    void otherWaysAreOffered() {
        Proposal proposal = Proposal.of(Small.lesson("lstm"), Small.arrays("arr_0 3x8, arr_1 2x8, arr_2 8"));
        assertEquals(
                List.of("as Keras packs it", "as CS231n packs it"),
                proposal.alternatives().stream().map(Alternative::words).toList());
        Proposal keras = proposal.with(proposal.alternatives().get(0).choices());
        assertEquals("Read as Keras, order i,f,c,o.", keras.notes().get(0));
        Proposal square = Proposal.of(Small.lesson("rnn"), Small.arrays("weight_ih_l0 2x3, weight_hh_l0 2x2"));
        assertEquals(
                List.of("weight_hh_l0 transposed"),
                square.alternatives().stream().map(Alternative::words).toList());
        Proposal turned = Proposal.of(Small.lesson("rnn"), Small.arrays("U 3x2"));
        assertEquals(
                List.of("U transposed"),
                turned.alternatives().stream().map(Alternative::words).toList());
    }

    @Test
    void theOrderOfGatesCanBeSaid() {
        Proposal usual = Proposal.of(Small.lesson("lstm"), Small.arrays("weight_ih_l0 8x3, weight_hh_l0 8x2"));
        Proposal other = usual.with(usual.choices().ordered(GateOrder.read("f,i,o,g")));
        assertEquals(usual.arrays().get("weight_ih_l0"), other.apply().get("A"));
        assertEquals("Read as PyTorch, order f,i,o,g.", other.notes().get(0));
    }

    @Test
    void numbersInFilesBesideTheLessonAreMadeAnewToo() {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("copy-lstm-1"));
        Proposal proposal = Proposal.of(lesson, Small.arrays("weight_ih_l0 20x4, weight_hh_l0 20x5"));
        assertEquals(List.of(), proposal.problems());
        OpenLesson loaded = proposal.loaded();
        assertEquals(Shape.matrix(5, 9), loaded.parameterShapes().get("W_f"));
        assertTrue(
                proposal.notes().toString().contains("Made anew, because the old numbers do not fit: W_y (glorot)."));
        assertEquals(
                loaded.inputs().parameters(),
                OpenLesson.open(loaded.lesson()).inputs().parameters());
    }

    @Test
    void aMappedArrayTakesTheMatterOutOfThePacking() {
        Map<String, Tensor> arrays = Small.arrays("weight_ih_l0 2x3, weight_hh_l0 2x2, head 2x2");
        Proposal proposal = Proposal.of(Small.lesson("rnn"), arrays, Choices.NONE.mapping("V", "head"));
        assertEquals(
                List.of("U ← weight_ih_l0", "W ← weight_hh_l0", "b ← 0", "V ← head"),
                words(proposal).subList(0, 4));
        assertEquals(Map.of(), proposal.unused());
    }

    @Test
    void whatTheFileDoesNotSayIsTold() {
        Proposal linear = Proposal.of(Small.lesson("linear"), Small.arrays("weight_ih_l0 2x3, weight_hh_l0 2x2"));
        assertEquals(
                "The arrays do not say which function follows; where tanh is usual, identity of the lesson stays.",
                linear.notes().get(1));
        OpenLesson forget = OpenLesson.open(BundledLessons.ofProgram().read("lstm-four-gates"));
        Proposal joined = Proposal.of(forget, Small.arrays("W_f 2x4, W_i 2x4, W_c 2x4, W_o 2x4"));
        assertEquals(
                List.of(
                        "Read as arrays named by gate.",
                        "Columns are taken as [h; x], which no shape can tell (on the command line --columns xh says"
                                + " otherwise).",
                        "Zero, because the file has nothing for it: b_f."),
                joined.notes());
    }
}
