package unfold.draw.plot.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import unfold.draw.Subject;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;
import unfold.trace.Interval;
import unfold.trace.Labels;

class StepNamesTest {

    private final OpenLesson lesson = OpenLesson.open(BundledLessons.ofProgram().read("attention"));
    private final Subject subject = Subject.of(
            "Attention",
            lesson.trace(),
            lesson.network().program().dependencies(),
            lesson.network().program().names());
    private final Interval read = lesson.network().program().timeline().of("t");
    private final Interval written = lesson.network().program().timeline().of("u");

    private static String names(Subject subject, Interval attended, Interval interval) {
        StepNames names = new StepNames(subject, attended);
        return interval.times().mapToObj(time -> names.of(interval, time)).collect(Collectors.joining(" "));
    }

    @Test
    void columnsAreWhatIsReadAndRowsWhatIsWritten() {
        Subject labelled = subject.with(lesson.labels());
        assertEquals("d b f a e c", names(labelled, read, read));
        assertEquals("c e a f b d", names(labelled, read, written));
    }

    @Test
    void withoutLabelsStepsAreNumbers() {
        for (Interval interval : List.of(read, written)) {
            assertEquals("1 2 3 4 5 6", names(subject.with(Labels.NONE), read, interval));
        }
    }
}
