package unfold.explain.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.tensor.Tensor;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.trace.Trace;

class OriginsTest {

    private static final int STEPS = 40;

    static List<String> lessons() {
        return BundledLessons.ofProgram().all().stream()
                .map(BundledLessons.Entry::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theArithmeticOfAnyNumberComesToThatNumber(String name) {
        OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read(name));
        Trace trace = lesson.trace();
        Origins origins = new Origins(lesson.network().program(), trace);
        Random random = new Random(5);
        int computed = 0;
        for (int i = 0; i < STEPS; i++) {
            Step step = trace.steps().get(random.nextInt(trace.steps().size()));
            Slot slot = step.writes().get(random.nextInt(step.writes().size()));
            Tensor written = trace.at(slot, step.index() + 1).orElseThrow();
            Entry entry = new Entry(slot, random.nextInt(written.size()));
            int cursor = step.index() + 1 + random.nextInt(trace.steps().size() - step.index());
            Origin origin = origins.of(entry, cursor);
            double value = trace.at(slot, cursor).orElseThrow().get(entry.index());
            assertEquals(value, origin.state().value(), 0, origin.name());
            if (origin.state().kind() == Origin.Kind.COMPUTED) {
                computed++;
                check(origin, value);
            }
        }
        assertTrue(computed > STEPS / 2, "numbers with a history: " + computed);
    }

    private static void check(Origin origin, double value) {
        List<Contributor> adding = new ArrayList<>(origin.parts());
        adding.removeIf(part -> part.from().isEmpty() && !part.name().isEmpty());
        double sum = adding.stream().mapToDouble(Contributor::value).sum();
        assertClose(value, sum, origin.name() + " as a sum");
        for (Contributor part : origin.parts()) {
            if (part.calculation() != null) {
                String text = new Writing(OriginsTest::complete, Integer.MAX_VALUE)
                        .of(part.calculation()).stream().map(Piece::text).reduce("", String::concat);
                String what = origin.name() + " " + part.from() + ": " + text;
                assertClose(part.value(), part.calculation().value(), what);
                assertClose(part.value(), ReadArithmetic.value(text), what);
            }
        }
    }

    private static String complete(double value) {
        return Double.toString(value).replace('-', '−').replace('E', 'e');
    }

    private static void assertClose(double expected, double found, String what) {
        assertEquals(expected, found, 1e-9 * Math.max(1, Math.abs(expected)), what);
    }
}
