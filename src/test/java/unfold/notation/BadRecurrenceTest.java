package unfold.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;

/** What a wrong recurrence is told: the place and the whole message, from tables of text and answer. */
class BadRecurrenceTest {

    private static final Pattern CASE = Pattern.compile("(?s)(.*?)\\n--- (\\d+:\\d+) ([^\\n]*)\\n\\n?");

    @ParameterizedTest
    @MethodSource("texts")
    void wrongTextIsToldWhatWhereAndHowToMendIt(String text, String place, String message) {
        expect(place, message, () -> Recurrence.parse(text));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapesThatDoNotFitAreNamedWithTheirSources(String text, String place, String message) {
        Recurrence recurrence = Recurrence.parse(text);
        expect(place, message, () -> Shapes.infer(recurrence, given()));
    }

    @Test
    void aDefinitionTooLongToWalkIsRefusedWithItsPlace() {
        String sum = "x_t" + " + x_t".repeat(20_000);
        expect(
                "2:1",
                "This definition has more than 1000 names and signs; divide it into several.",
                () -> Recurrence.parse("z_t = x_t\nh_t = " + sum));
    }

    private static void expect(String place, String message, Runnable reading) {
        NotationException error = assertThrows(NotationException.class, reading::run);
        assertEquals(message, error.getMessage());
        assertEquals(place, error.line() + ":" + error.column());
    }

    /** Inputs of length 3, targets of length 2, a 2×3 matrix U, a row r and a vector b of length 2. */
    private static Given given() {
        return new Given()
                .steps(4)
                .shape("x", Shape.vector(3), "data x")
                .shape("y", Shape.vector(2), "data y")
                .shape("U", Shape.matrix(2, 3), "weights of U")
                .shape("r", Shape.matrix(1, 3), "weights of r")
                .shape("b", Shape.vector(2), "weights of b")
                .size("s", 2, "sizes");
    }

    static Stream<Arguments> texts() throws IOException {
        return cases("text");
    }

    static Stream<Arguments> shapes() throws IOException {
        return cases("shapes");
    }

    private static Stream<Arguments> cases(String table) throws IOException {
        try (InputStream in = BadRecurrenceTest.class.getResourceAsStream("/bad-recurrences/" + table + ".txt")) {
            Matcher matcher = CASE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return matcher
                    .results()
                    .map(found -> Arguments.of(found.group(1), found.group(2), found.group(3)))
                    .toList()
                    .stream();
        }
    }
}
