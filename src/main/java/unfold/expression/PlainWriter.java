package unfold.expression;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes expressions as plain text, for messages and tool tips. */
public final class PlainWriter {

    private PlainWriter() {}

    public static String write(Expr expr) {
        if (expr instanceof Expr.Num num) {
            return num.text();
        }
        if (expr instanceof Expr.Ref ref) {
            return name(ref.symbol(), index(ref.symbol(), ref.time()));
        }
        if (expr instanceof Expr.Gradient gradient) {
            return "∂L/∂" + write(gradient.of());
        }
        if (expr instanceof Expr.Group group) {
            return "(" + write(group.inside()) + ")";
        }
        if (expr instanceof Expr.OverTime over) {
            return over.kind().name().toLowerCase(Locale.ROOT) + "_"
                    + over.sequence().letter() + " " + write(over.each());
        }
        Expr.Apply apply = (Expr.Apply) expr;
        String sign = sign(apply);
        String joined = apply.args().stream().map(PlainWriter::write).collect(Collectors.joining(sign));
        return switch (apply.operation().title()) {
            case "transpose" -> joined + "ᵀ";
            case "negation" -> "-" + joined;
            case "stack" -> "[" + joined + "]";
            default -> isOperator(apply) ? joined : apply.operation().title() + "(" + joined + ")";
        };
    }

    private static boolean isOperator(Expr.Apply apply) {
        return !sign(apply).equals(", ");
    }

    private static String sign(Expr.Apply apply) {
        return switch (apply.operation().title()) {
            case "product", "matrix product", "multiple", "dot product" -> " ";
            case "element-wise product" -> " ⊙ ";
            case "quotient" -> " / ";
            case "difference" -> " - ";
            case "sum" -> apply.args().size() == 2 ? " + " : ", ";
            default -> ", ";
        };
    }

    /** A name with an index: {@code h_L,t} becomes {@code h_{L,t}}, above {@code h^{t-1}}. */
    public static String name(Symbol symbol, String index) {
        Name name = symbol.name();
        String prefix = symbol.isInner() ? "argument of " : "";
        String at = symbol.fixed() == Time.NONE ? index : index(symbol, symbol.fixed());
        String letter = prefix + name.base() + name.accent().mark();
        if (at.isEmpty()) {
            return letter + below(name.label());
        }
        if (symbol.style() == TimeStyle.BELOW) {
            return letter + below(name.label().isEmpty() ? at : name.label() + "," + at);
        }
        return letter + (at.length() == 1 ? "^" + at : "^{" + at + "}") + below(name.label());
    }

    private static String index(Symbol symbol, Time time) {
        Sequence sequence = symbol.sequence() == null ? Sequence.FIRST : symbol.sequence();
        return time.text(sequence.letter(), sequence.end());
    }

    private static String below(String index) {
        if (index.isEmpty()) {
            return "";
        }
        return index.chars().allMatch(Character::isLetterOrDigit) ? "_" + index : "_{" + index + "}";
    }
}
