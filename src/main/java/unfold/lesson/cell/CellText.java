package unfold.lesson.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.expression.Name;
import unfold.lesson.CellKind;

/** Writes a cell as lines of a recurrence. */
final class CellText {

    private final Letters letters;
    private final Hand hand;
    private final List<String> lines = new ArrayList<>();

    private CellText(Letters letters, Hand hand) {
        this.letters = letters;
        this.hand = hand;
    }

    /**
     * The lines of a cell in the place of a layer.
     *
     * @param taken names that the rest of the lesson uses
     * @param several whether the lesson has more layers than this one
     */
    static List<String> of(CellKind kind, Block block, Hand hand, Set<String> taken, boolean several) {
        CellText text = new CellText(new Letters(block, hand, taken, several), hand);
        switch (kind) {
            case RNN -> text.plain();
            case LSTM -> text.lstm();
            case GRU -> text.gru();
            case GRU_PYTORCH -> text.gruOfPyTorch();
        }
        return text.lines;
    }

    private void line(Name target, String right) {
        String left = letters.now(target);
        lines.add(left + " = " + right);
    }

    private String times(String left, String right) {
        return left + hand.times() + right;
    }

    /** {@code U_f x_t + W_f h_{t-1}}, or {@code W_f [h_{t-1}, x_t]}. */
    private String products(Name input, Name recurrent, String state) {
        List<String> read = letters.inputs();
        if (!hand.stacked()) {
            String factor = state.contains(" ") ? "(" + state + ")" : state;
            return Letters.written(input) + " " + read.get(0) + " + " + Letters.written(recurrent) + " " + factor;
        }
        List<String> all = new ArrayList<>(read);
        all.add(hand.stateFirst() ? 0 : all.size(), state);
        return Letters.written(recurrent) + " " + all.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** What a gate is the function of. */
    private String sum(Name gate, String state) {
        return products(letters.input(gate), letters.recurrent(gate), state) + " + "
                + Letters.written(letters.bias(gate));
    }

    private Name gate(String function, String... choice) {
        Name gate = letters.gate(choice);
        line(gate, function + "(" + sum(gate, letters.before(letters.state())) + ")");
        return gate;
    }

    /** With the names of the lesson's own cell where that is as plain. */
    private void plain() {
        Name state = letters.state();
        boolean own = hand.plain() && !letters.isTaken(hand.input()) && !letters.isTaken(hand.recurrent());
        Name input = own ? hand.input() : letters.input(state);
        Name recurrent = own ? hand.recurrent() : letters.recurrent(state);
        Optional<Name> bias =
                own ? hand.bias().filter(name -> !letters.isTaken(name)) : Optional.of(letters.bias(state));
        String inside = products(input, recurrent, letters.before(state));
        line(
                state,
                "tanh(" + inside
                        + bias.map(name -> " + " + Letters.written(name)).orElse("") + ")");
    }

    private void lstm() {
        Name state = letters.state();
        Name forget = gate("σ", "f", "φ");
        Name add = gate("σ", "i", "ι");
        Name memory = letters.gate("c", "C", "m");
        Name proposed = letters.proposed(memory, "g");
        line(proposed, "tanh(" + sum(memory, letters.before(state)) + ")");
        line(
                memory,
                times(letters.now(forget), letters.before(memory)) + " + "
                        + times(letters.now(add), letters.now(proposed)));
        Name out = gate("σ", "o", "ω");
        line(state, times(letters.now(out), "tanh(" + letters.now(memory) + ")"));
    }

    private void gru() {
        Name state = letters.state();
        Name update = gate("σ", "z", "u");
        Name reset = gate("σ", "r", "ρ");
        Name proposed = letters.proposed(state, "n");
        String kept = times(letters.now(reset), letters.before(state));
        line(proposed, "tanh(" + sum(state, kept) + ")");
        line(
                state,
                times("(1 - " + letters.now(update) + ")", letters.before(state)) + " + "
                        + times(letters.now(update), letters.now(proposed)));
    }

    private void gruOfPyTorch() {
        Name state = letters.state();
        Name reset = gate("σ", "r", "ρ");
        Name update = gate("σ", "z", "u");
        Name proposed = letters.gate("n", "ν");
        List<String> read = letters.inputs();
        String input = read.size() == 1 ? read.get(0) : read.stream().collect(Collectors.joining(", ", "[", "]"));
        String inner = Letters.written(letters.recurrent(proposed)) + " " + letters.before(state) + " + "
                + Letters.written(letters.innerBias(proposed));
        line(
                proposed,
                "tanh(" + Letters.written(letters.input(proposed)) + " " + input + " + "
                        + Letters.written(letters.bias(proposed)) + " + "
                        + times(letters.now(reset), "(" + inner + ")") + ")");
        line(
                state,
                times("(1 - " + letters.now(update) + ")", letters.now(proposed)) + " + "
                        + times(letters.now(update), letters.before(state)));
    }
}
