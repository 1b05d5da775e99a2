package unfold.lesson.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import unfold.lesson.BundledLessons;
import unfold.lesson.OpenLesson;

class SideNamesTest {

    private static OpenLesson open(String name) {
        return OpenLesson.open(BundledLessons.ofProgram().read(name));
    }

    @Test
    void besideOtherCellsALessonIsCalledByItsOwn() {
        assertEquals(List.of("RNN", "LSTM", "GRU"), SideNames.of(open("worked-example"), List.of("LSTM", "GRU")));
        assertEquals(List.of("RNN", "RNN, before"), SideNames.of(open("worked-example"), List.of("RNN, before")));
    }

    @Test
    void besideOtherLessonsItIsCalledByTheOnePartOfItsTitleThatTellsThemApart() {
        List<String> others = List.of("One W, three activations: sigmoid", "One W, three activations: ReLU");
        assertEquals(List.of("tanh", "sigmoid", "ReLU"), SideNames.of(open("one-w-tanh"), others));
        others = List.of("LSTM, forget bias 0: half of it each step");
        assertEquals(
                List.of("LSTM, forget bias 5", "LSTM, forget bias 0"), SideNames.of(open("forget-bias-5"), others));
    }

    @Test
    void titlesThatShareNoPatternStayWhole() {
        assertEquals(List.of("GRU", "GRU: reset"), SideNames.brief(List.of("GRU", "GRU: reset")));
        assertEquals(List.of("A: x", "A: y", "B: x"), SideNames.brief(List.of("A: x", "A: y", "B: x")));
        assertEquals(List.of("A", "A"), SideNames.brief(List.of("A", "A")));
    }
}
