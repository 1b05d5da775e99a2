package unfold.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which indices are times and which are labels, where the text alone does not tell. */
class FixedTimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h = tanh(A x_1 + B x_2)    |   | A x_1 B x_2 |     ",
                "h = tanh(A x_1 + B x_2)    | x | A B         | x   ",
                "L = squared_error(h, d^3); h = W x_T | d x | W | d x",
                "L = squared_error(h, d_T); h = W x_T | x   | W | d x",
                "s_t = W_1 s_{t-1} + x_t + s_0 |   | W_1      | x   ",
                "h^t = W x^t; z = h^T       |   | W           | x   ",
                "h_t = W x_t; z = V^T h_T   |   | W V         | x   "
            })
    void indicesAreTimesWhereTheNameHasOne(String text, String series, String parameters, String data) {
        Set<String> known = series == null ? Set.of() : Set.of(series.split(" "));
        Recurrence recurrence = Recurrence.parse(text.replace("; ", "\n"), known);
        assertEquals(parameters, String.join(" ", recurrence.parameters()));
        assertEquals(data == null ? "" : data, String.join(" ", recurrence.data()));
    }
}
