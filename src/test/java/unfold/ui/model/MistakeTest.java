package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.expression.Span;

class MistakeTest {

    private static final String REST = "\no_t = softmax(V s_t + b_o)\nL_t = cross_entropy(o_t, y_t)";

    /** What is typed for the first line of the worked example, and what of the text must be marked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            s_t = tanh(U x_t ? 2)                  | ?            | '?'
            s_t = tahn(U x_t)                      | tahn         | There is no function 'tahn'
            s_t = tanh(U x_t                       | =            | bracket
            s_t = tanh(U x_t))                     | )            | does not belong
            s_t = tanh(U x_t + )                   | )            | ')'
            s_t tanh(U x_t)                        | tanh         | An = is missing
            s_t = tanh(x_t ⊙ y_t + [x_t, y_t])     | +            | 6
            s_t = tanh(U x_t + W v_{t-1})          | v_{t-1}      | 'v' has a time but no line defines it
            s_t = tanh(U_t x_t)                    | U_t          | write it without a time
            s_t = tanh(U x_t) + s_t                | s_t          | s_t
            s_t = tanh(U x_t + s_{t-1} + s_{t+1})  | s_{t+1}      | future
            o_t = tanh(U x_t)                      | o_t          | defined a second time
            s_t = tanh(U x_t + W s)                | s            | time
            s_t = tanh(cross_entropy(x_t))         | cross_entropy| two
            s_t = tanh(U x_t + x_{t-1.5})          | x_{t-1.5}    | neither a time
            """)
    void isMarkedAtItsSpot(String line, String marked, String words) {
        LessonModel lesson = new LessonModel(Runnable::run, Runnable::run, new CursorModel(), new ChosenFiles());
        EditorModel editor = new EditorModel(Runnable::run, Runnable::run, lesson);
        lesson.openBundled("worked-example");
        String text = line + REST;
        editor.textProperty().set(text);
        Mistake mistake = editor.mistakeProperty().get();
        assertNotNull(mistake);
        assertEquals(
                marked + " / " + words,
                text.substring(mistake.start(text), mistake.end(text)) + " / "
                        + (mistake.message().contains(words) ? words : mistake.message()));
    }

    @Test
    void placesBehindTheEndOfALineAreAtItsEnd() {
        Mistake mistake = new Mistake(new Span(2, 9, 3), "wrong");
        assertEquals(7, mistake.start("one\ntwo\nthree"));
        assertEquals(7, mistake.end("one\ntwo\nthree"));
        assertEquals(3, mistake.start("one"));
        assertEquals("Line 2, column 9: wrong", mistake.inWords());
    }

    @Test
    void mistakeWithoutAPlaceMarksNothing() {
        Mistake mistake = new Mistake(Span.NOWHERE, "wrong");
        assertFalse(mistake.hasPlace());
        assertEquals(mistake.start("text"), mistake.end("text"));
        assertEquals("wrong", mistake.inWords());
        assertTrue(new Mistake(new Span(1, 1, 1), "x").hasPlace());
    }
}
