package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.analysis.GradientCheck;
import unfold.lesson.problem.LessonException;
import unfold.notation.NotationException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Slot;
import unfold.trace.Trace;

class RewritingTest {

    private static final String LSTM = """
            i_t = σ(U_i x_t + W_i h_{t-1} + b_i)
            f_t = σ(U_f x_t + W_f h_{t-1} + b_f)
            g_t = tanh(U_g x_t + W_g h_{t-1} + b_g)
            c_t = f_t ⊙ c_{t-1} + i_t ⊙ g_t
            q_t = σ(U_q x_t + W_q h_{t-1} + b_q)
            h_t = q_t ⊙ tanh(c_t)
            o_t = softmax(V h_t + b_o)
            L_t = cross_entropy(o_t, y_t)
            """;

    private final OpenLesson example = bundled("worked-example");

    private static OpenLesson bundled(String name) {
        return OpenLesson.open(BundledLessons.ofProgram().read(name));
    }

    private static Rewritten rewritten(OpenLesson open, String text) {
        return Rewriting.of(open, LessonNumbers.NONE, text);
    }

    private static void assertRightGradients(OpenLesson lesson) {
        assertTrue(new GradientCheck(lesson.network(), lesson.inputs()).run().passes());
    }

    /** A plain network on the data of a bundled lesson, with none of its weights. */
    private static OpenLesson plain(String name, String target) {
        Lesson lesson = bundled(name).lesson();
        String text = "h_t = tanh(U x_t + W h_{t-1})\nL_t = squared_error(h_t, " + target + "_t)\n";
        WeightSource square = new WeightSource.Inline(Tensor.of(Shape.matrix(2, 2), 1, 2, 3, 4));
        LessonNumbers numbers = new LessonNumbers(Map.of(), Map.of("U", square, "W", square), Map.of(), lesson.data());
        return OpenLesson.open(new Lesson("Plain", text, numbers, Presentation.PLAIN, Origin.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm-peepholes y", "minimal-gated-unit d"})
    void typedTextRunsAsTheBundledLessonOnceItHasTheSameWeights(String nameAndTarget) {
        String[] parts = nameAndTarget.split(" ");
        OpenLesson wanted = bundled(parts[0]);
        Rewritten typed = rewritten(plain(parts[0], parts[1]), wanted.lesson().equations());
        assertRightGradients(typed.lesson());
        OpenLesson filled = typed.lesson().withWeights(wanted.inputs().parameters());
        assertSameRun(wanted.trace(), filled.trace());
    }

    private static void assertSameRun(Trace wanted, Trace found) {
        assertEquals(wanted.steps(), found.steps());
        wanted.steps().forEach(step -> {
            Slot slot = step.target();
            assertEquals(wanted.last(slot), found.last(slot));
        });
    }

    @Test
    void gatesTypedIntoTheWorkedExampleKeepItsOutputLayerAndTakeItsSize() {
        Rewritten typed = rewritten(example, LSTM);
        assertRightGradients(typed.lesson());
        assertEquals(
                "Kept: V, b_o, data x, data y. New: U_i, U_f, U_g, U_q (glorot); W_i, W_f, W_g, W_q (orthogonal);"
                        + " b_i, b_f, b_g, b_q (zeros). Set aside, until a line needs it again: U, W, b_s, initial s.",
                typed.changes().inWords());
        assertEquals(Shape.vector(2), typed.lesson().shapes().of("c"));
        assertEquals(
                example.inputs().parameters().get("V"),
                typed.lesson().inputs().parameters().get("V"));
    }

    @Test
    void numbersComeBackWithTheirNames() {
        Rewritten away = rewritten(example, LSTM);
        Rewritten back =
                Rewriting.of(away.lesson(), away.known(), example.lesson().equations());
        assertEquals(example.inputs(), back.lesson().inputs());
        assertEquals(example.trace().steps(), back.lesson().trace().steps());
    }

    @Test
    void weightOfAnotherShapeIsMadeAnewAndToldSo() {
        Rewritten typed = rewritten(
                example,
                "s_t = tanh(U [x_t, s_{t-1}] + b_s)\n" + "o_t = softmax(V s_t + b_o)\nL_t = cross_entropy(o_t, y_t)");
        assertEquals(Set.of("U"), typed.changes().refitted().keySet());
        assertEquals(Shape.matrix(2, 5), typed.lesson().shapes().of("U"));
        assertEquals(List.of("W"), typed.changes().aside());
        assertTrue(typed.changes().kept().contains("initial s"));
        assertRightGradients(typed.lesson());
    }

    @Test
    void newLayersAreAsWideAsTheOldState() {
        Rewritten typed = rewritten(example, """
                f_t = tanh(U_f x_t + W_f f_{t-1})
                g_t = tanh(U_g x_t + W_g g_{t+1})
                o_t = softmax(V [f_t, g_t] + b_o)
                L_t = cross_entropy(o_t, y_t)
                """);
        assertEquals(Map.of("f", 2, "g", 2), typed.changes().sizes());
        assertEquals(Shape.matrix(3, 4), typed.lesson().shapes().of("V"));
        assertRightGradients(typed.lesson());
    }

    @Test
    void namingAnIntermediateValueKeepsEveryNumber() {
        Rewritten typed = rewritten(example, """
                z_t = U x_t + W s_{t-1} + b_s
                s_t = tanh(z_t)
                q_t = V s_t + b_o
                o_t = softmax(q_t)
                L_t = cross_entropy(o_t, y_t)
                """);
        assertEquals(Map.of(), typed.changes().begun());
        assertEquals(Map.of(), typed.changes().refitted());
        assertEquals(List.of(), typed.changes().aside());
        assertEquals(example.inputs(), typed.lesson().inputs());
    }

    @Test
    void factorsDoNotBeginAtZero() {
        Rewritten typed = rewritten(example, """
                s_t = tanh(U x_t + W s_{t-1} + p ⊙ s_{t-1} + α b_s)
                o_t = softmax(A V s_t + b_o)
                L_t = cross_entropy(o_t, y_t)
                """);
        assertEquals(
                Map.of("p", "glorot", "α", "ones", "A", "glorot"),
                typed.changes().begun());
        assertRightGradients(typed.lesson());
    }

    @Test
    void sameTextBeginsWithTheSameNumbers() {
        assertEquals(
                rewritten(example, LSTM).lesson().inputs(),
                rewritten(example, LSTM).lesson().inputs());
        Map<String, Tensor> made = rewritten(example, LSTM).lesson().inputs().parameters();
        assertFalse(made.get("W_i").equals(made.get("W_f")));
    }

    @Test
    void whatSpeaksOfNamesThatAreGoneGoesToo() {
        OpenLesson lesson = bundled("activation-tanh");
        assertTrue(lesson.lesson().presentation().further().containsKey("roles"));
        assertFalse(lesson.lesson().presentation().notes().isEmpty());
        Rewritten typed = rewritten(
                lesson, lesson.lesson().equations().replace("z_t", "a_t").replaceAll("\\bW\\b", "R"));
        String saved = LessonFile.text(typed.lesson().lesson());
        assertTrue(saved.contains("input: U"), saved);
        assertFalse(saved.contains("recurrent: W"), saved);
        assertFalse(saved.contains("of: z"), saved);
    }

    @Test
    void moreInitialValuesThanAreReadNowAreSetAside() {
        Lesson lesson = example.lesson();
        String twoBack = lesson.equations().replace("W s_{t-1}", "W s_{t-1} + W s_{t-2}");
        Tensor two = Tensor.of(Shape.matrix(2, 2), 1, 2, 3, 4);
        LessonNumbers numbers = new LessonNumbers(Map.of(), lesson.weights(), Map.of("s", two), lesson.data());
        OpenLesson open = OpenLesson.open(new Lesson("Two", twoBack, numbers, Presentation.PLAIN, Origin.NONE));
        Rewritten typed = rewritten(open, lesson.equations());
        assertEquals(List.of("initial s"), typed.changes().aside());
    }

    /** Every text meets the numbers of some other lessons: it is refused with a message, or it runs and can be saved. */
    @Test
    void anyTextMeetsAnyNumbersWithoutAnAccident() {
        List<BundledLessons.Entry> all = BundledLessons.ofProgram().all();
        int runs = 0;
        for (int i = 0; i < all.size(); i++) {
            OpenLesson open = bundled(all.get(i).name());
            for (int distance : new int[] {1, 5, 11}) {
                String name = all.get((i + distance) % all.size()).name();
                String text = BundledLessons.ofProgram().read(name).equations();
                runs += runs(open, text) ? 1 : 0;
            }
        }
        assertTrue(runs > all.size() / 2, "only " + runs);
    }

    private static boolean runs(OpenLesson open, String text) {
        Rewritten typed;
        try {
            typed = rewritten(open, text);
        } catch (NotationException | LessonException refused) {
            assertFalse(refused.getMessage().isBlank());
            return false;
        }
        Lesson saved = LessonFile.read(LessonFile.text(typed.lesson().lesson()), "saved.yaml");
        assertEquals(typed.lesson().inputs(), OpenLesson.open(saved).inputs());
        return true;
    }
}
