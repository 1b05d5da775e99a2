package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.analysis.Finding;
import unfold.analysis.GradientCheck;
import unfold.analysis.Report;
import unfold.lesson.yaml.Tree;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** What holds for all bundled lessons. */
class EveryBundledLessonTest {

    /** An argument of ReLU at exactly 0, or gradients too small for differences of the loss. */
    private static final Set<String> NOT_ALL_MEASURABLE = Set.of(
            "letters-before-activation",
            "saturation",
            "forget-bias-0",
            "forget-bias-1",
            "copy-rnn",
            "copy-lstm-0",
            "one-w-sigmoid",
            "length-100");

    private static final BundledLessons BUNDLED = BundledLessons.ofProgram();

    @TempDir
    Path folder;

    static Stream<String> names() {
        return BUNDLED.all().stream().map(BundledLessons.Entry::name);
    }

    private static OpenLesson open(String name) {
        return OpenLesson.open(BUNDLED.read(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsGradientsAreThoseOfItsLoss(String name) {
        OpenLesson lesson = open(name);
        boolean forwardOnly = lesson.lesson().presentation().isForwardOnly();
        assertEquals(forwardOnly, lesson.recurrence().totalLoss().isEmpty());
        if (forwardOnly) {
            return;
        }
        Report report = new GradientCheck(lesson.network(), lesson.inputs(), lesson.batch()).run();
        assertTrue(report.passes(), report::toString);
        assertFalse(report.sampled());
        for (Finding finding : report.findings()) {
            assertEquals(finding.tally().entries(), finding.tally().checked());
            assertTrue(finding.largestError() < 1e-6, finding::toString);
            if (!NOT_ALL_MEASURABLE.contains(name)) {
                assertEquals(0, finding.tally().cannotTell(), finding::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsNumbersAreFinite(String name) {
        OpenLesson lesson = open(name);
        Trace trace = lesson.trace();
        for (Quantity quantity : trace.quantities()) {
            for (int time = 0; time <= lesson.network().program().timeline().last() + 1; time++) {
                for (Slot slot : List.of(Slot.value(quantity, time), Slot.gradient(quantity, time))) {
                    trace.last(slot)
                            .ifPresent(tensor -> assertTrue(Double.isFinite(tensor.norm()), quantity::toString));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itIsSavedAndOpenedAgainWithoutAChange(String name) {
        OpenLesson lesson = open(name);
        Path copy = folder.resolve(name + ".yaml");
        LessonFile.write(lesson.lesson(), copy);
        Lesson again = LessonFile.read(copy);
        assertEquals(lesson.lesson(), again);
        assertEquals(lesson.inputs(), OpenLesson.open(again).inputs());
    }

    /** A lesson out of a jar has no folder beside it. */
    @ParameterizedTest
    @MethodSource("names")
    void itNeedsNoOtherFile(String name) {
        assertTrue(BUNDLED.read(name).weights().values().stream()
                .noneMatch(source -> source instanceof WeightSource.FromFile));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsTextFitsOnASlide(String name) {
        Lesson lesson = BUNDLED.read(name);
        String introduction = lesson.presentation().text("introduction").orElseThrow();
        assertTrue(lesson.title().length() <= 60, lesson.title());
        if (!name.equals("worked-example")) {
            assertTrue(introduction.length() <= 600, introduction);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNumberOfParametersInItsTextIsRight(String name) {
        OpenLesson lesson = open(name);
        String introduction =
                lesson.lesson().presentation().text("introduction").orElseThrow();
        int parameters =
                lesson.parameterShapes().values().stream().mapToInt(Shape::size).sum();
        Pattern.compile("(\\d+)\\s+parameters")
                .matcher(introduction)
                .results()
                .forEach(stated -> assertEquals(parameters, Integer.parseInt(stated.group(1))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsRolesAreParameters(String name) {
        OpenLesson lesson = open(name);
        entries(lesson, "roles").forEach((role, parameter) -> {
            assertTrue(Set.of("input", "recurrent", "output").contains(role), role);
            assertTrue(lesson.parameterShapes().containsKey(leaf(parameter)), leaf(parameter));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsNamedIsNamedThroughout(String name) {
        OpenLesson lesson = open(name);
        for (Quantity quantity : lesson.network().program().quantities().list()) {
            int units = lesson.labels().units(quantity.id()).size();
            assertTrue(units == 0 || units == quantity.shape().size(), quantity::toString);
            Set<Integer> times = lesson.labels().tokens(quantity.id()).keySet();
            if (!times.isEmpty()) {
                boolean last = times.equals(Set.of(quantity.interval().last()));
                assertTrue(last || times.size() == quantity.interval().length(), quantity::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsNotesAreAboutStepsThatItHas(String name) {
        OpenLesson lesson = open(name);
        List<Note> notes = lesson.lesson().presentation().notes();
        assertEquals(
                notes.size(),
                lesson.notes().values().stream().mapToInt(List::size).sum());
        lesson.notes()
                .keySet()
                .forEach(step -> assertTrue(step < lesson.trace().steps().size()));
        notes.forEach(note -> assertTrue(note.text().length() <= 240, note::text));
    }

    private static Map<String, Tree> entries(OpenLesson lesson, String key) {
        Tree tree = lesson.lesson().presentation().further().getOrDefault(key, new Tree.Entries(Map.of()));
        return ((Tree.Entries) tree).entries();
    }

    private static String leaf(Tree tree) {
        return ((Tree.Leaf) tree).value();
    }
}
