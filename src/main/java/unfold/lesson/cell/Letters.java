package unfold.lesson.cell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import unfold.expression.Accent;
import unfold.expression.Expr;
import unfold.expression.Name;
import unfold.expression.PlainWriter;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.expression.TimeStyle;

/**
 * Gives the parts of a new cell their letters, in the hand of the lesson, and writes them. A letter
 * that the rest of the lesson uses is left to it: then f, i and o become φ, ι and ω, as in Graves.
 */
final class Letters {

    private final Block block;
    private final Hand hand;
    private final Set<String> taken;

    /** What tells several layers apart; empty if there is one. */
    private final String layer;

    Letters(Block block, Hand hand, Set<String> taken, boolean several) {
        this.block = block;
        this.hand = hand;
        this.taken = new LinkedHashSet<>(taken);
        Name state = block.state().name();
        this.layer = !several ? "" : state.label().isEmpty() ? state.base() : state.label();
    }

    /** The state itself, which keeps its letter. */
    Name state() {
        return block.state().name();
    }

    /** The first of the letters that is free, along with its weights, and is not from now on. */
    Name gate(String... letters) {
        Name chosen = Stream.of(letters)
                .map(letter -> gate(Name.of(letter)))
                .filter(this::isFree)
                .findFirst()
                .orElseGet(() -> gate(Name.of(letters[0] + "g")));
        taken.add(chosen.key());
        return chosen;
    }

    private Name gate(Name plain) {
        return new Name(plain.base(), Accent.NONE, layer);
    }

    private boolean isFree(Name gate) {
        return Stream.of(gate, input(gate), recurrent(gate), bias(gate)).noneMatch(name -> taken.contains(name.key()));
    }

    /** The state that is proposed: the letter of the other with a tilde. */
    Name proposed(Name of, String otherwise) {
        Name tilde = new Name(of.base(), Accent.TILDE, of.label());
        boolean free = of.accent() == Accent.NONE && !taken.contains(tilde.key());
        Name chosen = free ? tilde : gate(otherwise);
        taken.add(chosen.key());
        return chosen;
    }

    /** The matrix before the input. */
    Name input(Name gate) {
        return weight(hand.input().base(), hand.sameLetter() ? inputLetter() : "", gate);
    }

    /** The matrix before the earlier state, or before both. */
    Name recurrent(Name gate) {
        boolean alike = !hand.stacked() && hand.sameLetter();
        return weight(hand.recurrent().base(), alike ? state().base() : "", gate);
    }

    Name bias(Name gate) {
        return weight("b", "", gate);
    }

    /** A second bias, within the product with the reset gate. */
    Name innerBias(Name gate) {
        return weight("b", state().base(), gate);
    }

    private Name weight(String base, String before, Name gate) {
        String own = gate.equals(state()) ? gate.base() + gate.label() : gate.base() + layer;
        return new Name(base, Accent.NONE, before + own);
    }

    private String inputLetter() {
        return block.inputs().get(0) instanceof Expr.Ref ref
                ? ref.symbol().name().base()
                : "x";
    }

    boolean isTaken(Name name) {
        return taken.contains(name.key());
    }

    /** A value of the layer now. */
    String now(Name name) {
        return written(name, Time.NOW);
    }

    /** A value of the layer one time step before, or after where it looks ahead. */
    String before(Name name) {
        return written(name, new Time.Relative(block.step()));
    }

    private String written(Name name, Time time) {
        Symbol like = block.state();
        return written(new Symbol(name, like.sequence(), like.style(), 0, Time.NONE), time);
    }

    private static String written(Symbol symbol, Time time) {
        String index = time.text(symbol.sequence().letter(), symbol.sequence().end());
        String letter = letter(symbol.name());
        String label = symbol.name().label();
        if (symbol.style() == TimeStyle.BELOW) {
            return letter + "_" + braced(label.isEmpty() ? index : label + "," + index);
        }
        String above = symbol.style() == TimeStyle.ABOVE ? index : "(" + index + ")";
        return letter + (label.isEmpty() ? "" : "_" + braced(label)) + "^" + braced(above);
    }

    private static String braced(String index) {
        return index.codePointCount(0, index.length()) == 1 ? index : "{" + index + "}";
    }

    /** A parameter. */
    static String written(Name name) {
        return letter(name) + (name.label().isEmpty() ? "" : "_" + braced(name.label()));
    }

    private static String letter(Name name) {
        return name.accent() == Accent.NONE ? name.base() : "\\" + name.accent().command() + "{" + name.base() + "}";
    }

    /** What the layer reads. */
    List<String> inputs() {
        return block.inputs().stream()
                .map(input ->
                        input instanceof Expr.Ref ref ? written(ref.symbol(), ref.time()) : PlainWriter.write(input))
                .toList();
    }
}
