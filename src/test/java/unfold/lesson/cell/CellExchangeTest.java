package unfold.lesson.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.analysis.GradientCheck;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;

class CellExchangeTest {

    private static OpenLesson bundled(String name) {
        return OpenLesson.open(BundledLessons.ofProgram().read(name));
    }

    /** Letters apart and stacked, time above, two layers, both directions, two sequences, a number as state. */
    static Stream<String> structures() {
        return Stream.of(
                "worked-example",
                "lstm-sentence",
                "letters-wi-wr-wo",
                "two-layers",
                "both-directions",
                "attention",
                "rule-of-thumb",
                "batch-of-sentences");
    }

    @ParameterizedTest
    @MethodSource("structures")
    void everyCellRunsOnTheSameDataWithRightGradients(String name) {
        OpenLesson lesson = bundled(name);
        for (CellKind kind : CellKind.values()) {
            OpenLesson other = CellExchange.of(lesson, kind);
            assertEquals(lesson.inputs().data(), other.inputs().data());
            assertEquals(lesson.length(), other.length());
            assertTrue(
                    new GradientCheck(other.network(), other.inputs(), other.batch())
                            .run()
                            .passes(),
                    () -> kind + "\n" + other.lesson().equations());
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void outputsKeepTheirNumbersAndTheStateItsSize(CellKind kind) {
        OpenLesson lesson = bundled("worked-example");
        OpenLesson other = CellExchange.of(lesson, kind);
        for (String kept : List.of("V", "b_o")) {
            assertEquals(
                    lesson.inputs().parameters().get(kept),
                    other.inputs().parameters().get(kept));
        }
        var state = lesson.recurrence().definitions().get(0).target();
        assertEquals(lesson.shapes().of(state), other.shapes().of(state));
        assertEquals(other.inputs(), CellExchange.of(lesson, kind).inputs(), "the same seed gives the same numbers");
        assertEquals(Optional.of(kind), CellExchange.kind(other));
    }

    @Test
    void theLettersAreThoseOfTheLesson() {
        assertEquals("""
                f_t = σ(U_f x_t + W_f s_{t-1} + b_f)
                i_t = σ(U_i x_t + W_i s_{t-1} + b_i)
                \\tilde{c}_t = tanh(U_c x_t + W_c s_{t-1} + b_c)
                c_t = f_t ⊙ c_{t-1} + i_t ⊙ \\tilde{c}_t
                ω_t = σ(U_ω x_t + W_ω s_{t-1} + b_ω)
                s_t = ω_t ⊙ tanh(c_t)
                o_t = softmax(V s_t + b_o)
                L_t = cross_entropy(o_t, y_t)
                """, CellExchange.text(bundled("worked-example"), CellKind.LSTM));
        assertEquals("""
                z^t = σ(W_z [h^{t-1}, x^t] + b_z)
                r^t = σ(W_r [h^{t-1}, x^t] + b_r)
                \\tilde{h}^t = tanh(W_h [r^t * h^{t-1}, x^t] + b_h)
                h^t = (1 - z^t) * h^{t-1} + z^t * \\tilde{h}^t
                y^t = σ(W_y h^t + b_y)
                L^t = binary_cross_entropy(y^t, d^t)
                """, CellExchange.text(bundled("lstm-sentence"), CellKind.GRU));
        assertEquals(
                bundled("letters-u-w-v").lesson().equations(),
                CellExchange.text(bundled("letters-u-w-v"), CellKind.RNN));
    }

    @ParameterizedTest
    @CsvSource({
        "gru, GRU",
        "gru-pytorch, GRU_PYTORCH",
        "lstm-stacked, LSTM",
        "two-layers, RNN",
        "activation-relu, ",
        "residual, ",
        "lstm-peepholes, ",
        "jordan, "
    })
    void aCellIsRecognisedByItsStructure(String name, CellKind kind) {
        assertEquals(Optional.ofNullable(kind), CellExchange.kind(bundled(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jordan | it has a layer of its own between two time steps, V h_t.",
                "bag-of-words | Nothing in this lesson is carried from one time step to the next",
                "hopfield | This lesson has no loss"
            })
    void whereThereIsNoSuchCellItSaysSo(String name, String why) {
        OpenLesson lesson = bundled(name);
        LessonException e = assertThrows(LessonException.class, () -> CellExchange.of(lesson, CellKind.LSTM));
        assertTrue(e.getMessage().contains(why), e::getMessage);
    }

    @Test
    void anotherLessonRunsOnTheSameDataOrSaysWhyNot() {
        OpenLesson lesson = bundled("activation-tanh");
        Counterpart relu = Counterpart.with(lesson, BundledLessons.ofProgram().read("output-sigmoid"));
        assertEquals(
                lesson.inputs().data().get("x"), relu.lesson().inputs().data().get("x"));
        LessonException e = assertThrows(
                LessonException.class,
                () -> Counterpart.with(lesson, BundledLessons.ofProgram().read("copy-rnn")));
        assertTrue(e.getMessage().contains("does not fit the data of this one"), e::getMessage);
    }
}
