package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unfold.analysis.Thresholds;
import unfold.draw.plot.Measured;

class ThresholdsTest {

    private static final Path CLIPPING = Path.of("assets", "lessons", "clipping.yaml");
    private static final Thresholds FIVE = new Thresholds(OptionalDouble.of(5), OptionalDouble.empty());

    @Test
    void aRunIsMeasuredWithThoseOfItsLesson() {
        Lessons.Runnable lesson = Lessons.FILES.open(CLIPPING, LoadedWeights.NONE);
        assertEquals(FIVE, SideBySide.measured("", lesson).thresholds());
    }

    @Test
    void allThatIsComparedIsClippedAlike() {
        List<Measured> runs = Lessons.FILES.beside(CLIPPING, LoadedWeights.NONE, List.of("lstm")).stream()
                .map(each -> SideBySide.measured(each.name(), each.model()))
                .toList();
        assertEquals(
                List.of(FIVE, FIVE),
                SideBySide.onCommonScales(runs).stream()
                        .map(Measured::thresholds)
                        .toList());
    }
}
