package unfold.lesson.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.trace.Step;
import unfold.trace.Trace;

/** What holds for every lesson that an experiment makes. */
final class Experiments {

    private Experiments() {}

    /** Every number that the two runs write is the same, bit for bit. */
    static void assertSameRun(OpenLesson expected, OpenLesson actual) {
        Trace first = expected.trace();
        Trace second = actual.trace();
        assertEquals(first.steps().size(), second.steps().size());
        for (Step step : first.steps()) {
            assertEquals(step.writes(), second.steps().get(step.index()).writes());
            step.writes().forEach(slot -> assertEquals(first.last(slot), second.last(slot)));
        }
    }

    /** What is saved opens as the same lesson, with the same numbers. */
    static void assertSurvivesSaving(OpenLesson lesson) {
        OpenLesson again = OpenLesson.open(LessonFile.read(LessonFile.text(lesson.lesson()), "again.yaml"));
        assertEquals(lesson.lesson(), again.lesson());
        assertEquals(lesson.inputs(), again.inputs());
    }
}
