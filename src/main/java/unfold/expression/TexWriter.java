package unfold.expression;

import java.util.List;
import java.util.function.Function;

/** Writes expressions as TeX, in the lecture's own letters. */
public final class TexWriter {

    private final String letter;
    private final String end;
    private final Function<Expr, Tex> replacement;

    /**
     * @param letter what stands for the time of the moment: {@code t}, or a number for one step
     * @param end the letter of the last time step
     * @param replacement gives another TeX for some expressions (numbers in place of names), or null
     */
    public TexWriter(String letter, String end, Function<Expr, Tex> replacement) {
        this.letter = letter;
        this.end = end;
        this.replacement = replacement;
    }

    /** Symbols, with the time as t. */
    public static TexWriter symbols() {
        return new TexWriter("t", "T", expr -> null);
    }

    public String write(Expr expr) {
        return tex(expr).text();
    }

    public Tex tex(Expr expr) {
        Tex other = replacement.apply(expr);
        if (other != null) {
            return other;
        }
        if (expr instanceof Expr.Num num) {
            return Tex.atom(num.text());
        }
        if (expr instanceof Expr.Ref ref) {
            return Tex.atom(name(ref.symbol(), ref.time()));
        }
        if (expr instanceof Expr.Gradient gradient) {
            return Tex.atom(gradient(gradient.of()));
        }
        if (expr instanceof Expr.Group group) {
            return Tex.atom("\\left(" + tex(group.inside()).text() + "\\right)");
        }
        if (expr instanceof Expr.OverTime over) {
            return overTime(over);
        }
        Expr.Apply apply = (Expr.Apply) expr;
        List<Tex> args = apply.args().stream().map(this::tex).toList();
        return apply.operation().tex(args, apply.spelling());
    }

    private Tex overTime(Expr.OverTime over) {
        String each = tex(over.each()).at(Tex.Level.ELEMENTWISE);
        String sign = over.kind() == Expr.OverTime.Kind.SUM ? "" : "\\frac{1}{" + end + "}";
        return new Tex(sign + "\\sum_{" + letter + "} " + each, Tex.Level.ELEMENTWISE);
    }

    /** The derivative of the loss: δ for a function's argument, ∂L/∂ for what the lecture named. */
    private String gradient(Expr.Ref of) {
        if (of.symbol().isInner()) {
            return delta(of);
        }
        String below = name(of.symbol(), of.time());
        return "\\frac{\\partial L}{\\partial " + below + "}";
    }

    private String delta(Expr.Ref of) {
        return inner("\\delta", of.symbol(), of.time());
    }

    /** {@code δ^{s}_t}: the owner's name stands where the time does not. */
    private String inner(String base, Symbol symbol, Time time) {
        Name name = symbol.name();
        String owner = name.baseTex() + (name.label().isEmpty() ? "" : "_{" + name.labelTex() + "}");
        if (symbol.part() > 1) {
            owner += "," + symbol.part();
        }
        String index = index(time);
        if (index.isEmpty()) {
            return base + "^{" + owner + "}";
        }
        return symbol.style() == TimeStyle.BELOW
                ? base + "^{" + owner + "}_{" + index + "}"
                : base + "_{" + owner + "}^{" + bracketed(symbol, index) + "}";
    }

    /** A name with its label and its time, as the lecture places them. */
    public String name(Symbol symbol, Time time) {
        if (symbol == Symbol.CLOCK) {
            return index(time);
        }
        if (symbol.isInner()) {
            return inner("a", symbol, time);
        }
        if (symbol.fixed() != Time.NONE) {
            return name(symbol.fixedAt(Time.NONE), symbol.fixed());
        }
        Name name = symbol.name();
        String label = name.labelTex();
        String index = index(time);
        if (index.isEmpty()) {
            return name.baseTex() + (label.isEmpty() ? "" : "_{" + label + "}");
        }
        if (symbol.style() == TimeStyle.BELOW) {
            return name.baseTex() + "_{" + (label.isEmpty() ? "" : label + ",") + index + "}";
        }
        return name.baseTex() + (label.isEmpty() ? "" : "_{" + label + "}") + "^{" + bracketed(symbol, index) + "}";
    }

    private static String bracketed(Symbol symbol, String index) {
        return symbol.style() == TimeStyle.ABOVE_IN_BRACKETS ? "(" + index + ")" : index;
    }

    /** The time index: with a number for t the sum is worked out, so that 3 - 1 reads 2. */
    private String index(Time time) {
        if (time instanceof Time.Relative relative && isNumber()) {
            return Integer.toString(Integer.parseInt(letter) + relative.offset());
        }
        return time.text(letter, end);
    }

    private boolean isNumber() {
        return !letter.isEmpty() && letter.chars().allMatch(Character::isDigit);
    }
}
