package unfold.expression;

import java.util.List;
import java.util.function.Function;

/** Writes expressions as TeX, in the lecture's own letters. */
public final class TexWriter {

    private final Indexing indexing;
    private final Function<Expr, Tex> replacement;

    /**
     * @param indexing what times are called
     * @param replacement gives another TeX for some expressions (numbers in place of names), or null
     */
    public TexWriter(Indexing indexing, Function<Expr, Tex> replacement) {
        this.indexing = indexing;
        this.replacement = replacement;
    }

    /** Symbols, with the time in letters. */
    public static TexWriter symbols() {
        return new TexWriter(Indexing.LETTERS, expr -> null);
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
        String end = indexing.end(over.sequence());
        String sign = over.kind() == Expr.OverTime.Kind.SUM ? "" : "\\frac{1}{" + end + "}";
        return new Tex(sign + "\\sum_{" + over.sequence().letter() + "} " + each, Tex.Level.ELEMENTWISE);
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
        if (symbol.innerNumber() > 1) {
            owner += "," + symbol.innerNumber();
        }
        String index = index(symbol, symbol.fixed() == Time.NONE ? time : symbol.fixed());
        if (index.isEmpty()) {
            return base + "^{" + owner + "}";
        }
        return symbol.style() == TimeStyle.BELOW
                ? base + "^{" + owner + "}_{" + index + "}"
                : base + "_{" + owner + "}^{" + bracketed(symbol, index) + "}";
    }

    /** A name with its label and its time, as the lecture places them. */
    public String name(Symbol symbol, Time time) {
        if (symbol.isClock()) {
            return index(symbol, time);
        }
        if (symbol.isInner()) {
            return inner("a", symbol, time);
        }
        if (symbol.fixed() != Time.NONE) {
            return name(symbol.whole(), symbol.fixed());
        }
        Name name = symbol.name();
        String label = name.labelTex();
        String index = index(symbol, time);
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
    private String index(Symbol symbol, Time time) {
        Sequence sequence = symbol.sequence() == null ? Sequence.FIRST : symbol.sequence();
        String now = indexing.now(sequence);
        if (time instanceof Time.Relative relative && isNumber(now)) {
            return Integer.toString(Integer.parseInt(now) + relative.offset());
        }
        return time.text(now, indexing.end(sequence));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }
}
