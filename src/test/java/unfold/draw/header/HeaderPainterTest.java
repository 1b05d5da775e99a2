package unfold.draw.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import unfold.draw.Frame;
import unfold.draw.Samples;
import unfold.draw.Subject;

class HeaderPainterTest {

    private static final Subject LECTURE = Samples.lecture();

    private static String phase(int cursor) {
        return HeaderPainter.phase(Frame.at(LECTURE, cursor));
    }

    @Test
    void thePhaseWordTellsDirectionAndTimeStep() {
        int steps = LECTURE.trace().steps().size();
        assertEquals("START", phase(0));
        assertEquals("FORWARD  t = 1 of 3", phase(1));
        assertEquals("FORWARD  t = 2 of 3", phase(6));
        assertEquals("FORWARD  loss", phase(16));
        assertEquals("BACKWARD  loss", phase(17));
        assertEquals("BACKWARD  t = 3 of 3", phase(18));
        assertEquals("DONE", phase(steps));
    }
}
