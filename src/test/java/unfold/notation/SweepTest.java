package unfold.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of evaluation: which sweeps there are, which way each goes, what each evaluates. */
class SweepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h_t = tanh(W h_{t-1} + x_t); o_t = V h_t | RISING h o",
                "o_t = V h_t; h_t = tanh(W h_{t-1} + x_t) | RISING h o",
                "h_t = tanh(W h_{t+1} + x_t); o_t = V h_t | FALLING h o",
                "f_t = tanh(W f_{t-1} + x_t); b_t = tanh(V b_{t+1} + x_t); o_t = f_t + b_t"
                        + " | RISING f; FALLING b; RISING o",
                "b_t = tanh(V b_{t+1} + x_t); f_t = tanh(W f_{t-1} + b_t); o_t = U f_t | FALLING b; RISING f o",
                "z_t = U x_t; h_t = tanh(z_t + W h_{t+1}) | FALLING z h",
                "h_t = tanh(W h_{t-1} + x_t); g_t = tanh(V g_{t-1} + h_t) | RISING h g",
                "h_t = tanh(W h_{t-1} + x_t); g_t = V h_{t+1} | RISING h; ANY g",
                "h_t = tanh(W h_{t-1} + x_t); o = V h_T | RISING h; ONCE o",
                "A = exp(D); h_t = A x_t | ONCE A; ANY h",
                "m = mean_t x_t; z_t = x_t - m; h_t = tanh(z_t + W h_{t-1}) | ONCE m; RISING z h",
                "h_t = tanh(W h_{t-1} + c_t); c_t = h_{t-2} + x_t | RISING c h",
                "z_t = x_t + h_{t-1}; r_t = z_t + h_{t-1}; h_t = r_t ⊙ z_t | RISING z r h",
                "a = softmax(h_{1:T}ᵀ q); h_t = W x_t; c = h_{1:T} a | ANY h; ONCE a; ONCE c"
            })
    void sweepsFollowFromWhatReadsWhat(String text, String expected) {
        Recurrence recurrence = Recurrence.parse(text.replace("; ", "\n"));
        assertEquals(expected, described(recurrence));
    }

    private static String described(Recurrence recurrence) {
        List<Definition> definitions = recurrence.definitions();
        return recurrence.sweeps().stream()
                .map(sweep -> sweep.direction()
                        + sweep.definitions().stream()
                                .map(i -> " " + definitions.get(i).target().name())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }
}
