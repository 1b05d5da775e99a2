package unfold.notation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import unfold.derivation.Program;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Shape;

/** Text that somebody is in the middle of typing: accepted, or refused with a place and a sentence. */
class RecurrenceFuzzTest {

    private static final List<String> SEEDS = List.of(
            "s_t = tanh(U x_t + W s_{t-1} + b_s)\no_t = softmax(V s_t + b_o)\nL_t = cross_entropy(o_t, y_t)\n",
            "h^t = σ(W x^t + U h^{t-1} + b_h)\ny^t = V h^t\nL = mean_t squared_error(y^t, d^t)",
            "f_t = σ(W_f [h_{t-1}, x_t] + b_f)\nC~_t = tanh(W_C · [h_{t-1}; x_t])\n"
                    + "C_t = f_t * C_{t-1} + (1 - f_t) ⊙ C~_t\nh_t = tanh(C_t)\nL_t = squared_error(h_t, y_t)",
            "a = softmax(h_{1:T}^T q)\nh_t = \\tanh(W h_{t+1} + \\hat{x}_t)\nc = h_{1:T} a\nL = squared_error(c, g)",
            "hₜ = \\sigma(α xₜ - β h_{t-2} / 2)\nL = sum_t sum(h_t ∘ h_t) + 0.5 * sum(W * W)\nz_t = W h_T");

    private static final String ALPHABET = "hxWsLbtT_^{}()[]+-*/·⊙,;=~\\ \n.0129:#σδтᵀₜ⁻¹ŷ&";

    private static final int MUTATIONS = Integer.getInteger("unfold.fuzz", 20_000);

    @Test
    void anyMutationIsAcceptedOrRefusedWithAPlaceAndASentence() {
        SplittableRandom random = new SplittableRandom(20);
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutated(SEEDS.get(random.nextInt(SEEDS.size())), random);
            try {
                derive(text);
                accepted++;
            } catch (NotationException e) {
                assertFalse(e.getMessage().isBlank(), text);
                assertFalse(e.getMessage().contains("unfold."), text);
                assertTrue(e.line() >= 0 && e.line() <= text.lines().count() + 1, text);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("after " + i + " mutations, for the text:\n" + text, e);
            }
        }
        assertTrue(accepted > MUTATIONS / 40, "only " + accepted + " accepted: the mutations are too wild to tell");
    }

    private static void derive(String text) {
        Recurrence recurrence = Recurrence.parse(text);
        Given given =
                new Given().steps(3).size("s", 2, "sizes").size("h", 2, "sizes").size("C", 2, "sizes");
        recurrence.data().forEach(key -> given.shape(key, Shape.vector(2), "data " + key));
        Program.of(recurrence, Shapes.infer(recurrence, given));
    }

    private static String mutated(String seed, SplittableRandom random) {
        StringBuilder text = new StringBuilder(seed);
        for (int n = 1 + random.nextInt(3); n > 0 && text.length() > 2; n--) {
            int at = random.nextInt(text.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, c);
                case 1 -> text.setCharAt(at, c);
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                default -> {
                    int from = random.nextInt(text.length());
                    int to = Math.min(text.length(), from + random.nextInt(12));
                    text.insert(at, text.substring(from, to));
                }
            }
        }
        return text.toString();
    }
}
