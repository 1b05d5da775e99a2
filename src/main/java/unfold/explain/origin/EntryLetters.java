package unfold.explain.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.operation.Arithmetic;
import unfold.operation.Dot;
import unfold.operation.MatrixProduct;
import unfold.operation.Negate;
import unfold.operation.Scale;
import unfold.operation.Square;
import unfold.operation.Transpose;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** Writes terms of gradients in letters and plain text, where these have signs for them. */
final class EntryLetters {

    private final Program program;
    private final EntryNames names;

    EntryLetters(Program program, EntryNames names) {
        this.program = program;
        this.names = names;
    }

    /** One entry of a term that is worked out at a moment; empty if it is a mere name, or has no sign. */
    String of(Expr term, int moment, Entry entry) {
        if (!(term instanceof Expr.Apply)) {
            return "";
        }
        return write(term, moment)
                .map(text -> "(" + text + ")" + names.brackets(entry))
                .orElse("");
    }

    private Optional<String> write(Expr expr, int moment) {
        if (expr instanceof Expr.Ref ref) {
            Quantity quantity = program.quantities().of(ref.symbol());
            return quantity == null || quantity.timed() != ref.symbol().timed()
                    ? Optional.empty()
                    : Optional.of(names.of(Slot.value(quantity, program.time(ref, moment))));
        }
        if (expr instanceof Expr.Gradient gradient) {
            Quantity quantity = program.quantities().of(gradient.of().symbol());
            return Optional.of(names.of(Slot.gradient(quantity, program.time(gradient.of(), moment))));
        }
        if (expr instanceof Expr.Num num && !num.text().startsWith("\\")) {
            return Optional.of(num.text());
        }
        return expr instanceof Expr.Apply apply ? applied(apply, moment) : Optional.empty();
    }

    private Optional<String> applied(Expr.Apply apply, int moment) {
        List<String> args = new ArrayList<>();
        for (Expr arg : apply.args()) {
            boolean loose = arg instanceof Expr.Apply inner
                    && (inner.operation() == Arithmetic.PLUS || inner.operation() == Arithmetic.MINUS);
            boolean first =
                    apply.operation() == Arithmetic.PLUS || args.isEmpty() && apply.operation() == Arithmetic.MINUS;
            Optional<String> written = write(arg, moment);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            args.add(loose && !first ? "(" + written.get() + ")" : written.get());
        }
        String joint = joint(apply);
        if (joint != null && args.size() == 2) {
            return Optional.of(args.get(0) + joint + args.get(1));
        }
        boolean name = !(apply.args().get(0) instanceof Expr.Apply);
        String single = name ? args.get(0) : "(" + args.get(0) + ")";
        if (apply.operation() == Transpose.TRANSPOSE) {
            // Its sign is not part of the index before it.
            return Optional.of(single.replaceFirst("([_^])(\\w+)$", "$1{$2}") + "ᵀ");
        }
        if (apply.operation() == Square.SQUARE) {
            return Optional.of(single + "²");
        }
        return apply.operation() == Negate.NEGATE ? Optional.of("−" + single) : Optional.empty();
    }

    private static String joint(Expr.Apply apply) {
        if (apply.operation() instanceof Arithmetic arithmetic) {
            return switch (arithmetic) {
                case PLUS -> " + ";
                case MINUS -> " − ";
                case TIMES -> " ⊙ ";
                case OVER -> " / ";
            };
        }
        boolean product = apply.operation() == MatrixProduct.MATRIX_PRODUCT
                || apply.operation() == Scale.SCALE
                || apply.operation() == Dot.DOT;
        return product ? " " : null;
    }
}
