package unfold.draw.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.derivation.Dependency;
import unfold.derivation.Program;
import unfold.derivation.Unit;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.Wiring;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.expression.Time;
import unfold.operation.Product;
import unfold.operation.Transpose;

/** Which weights of a recurrence stand on which of its connections: {@code U}, {@code W}, {@code V}. Immutable. */
public final class WeightNames {

    /** No weight has a name. */
    public static final WeightNames NONE = new WeightNames();

    /** More weights on one connection say nothing. */
    private static final int MOST = 2;

    private final Map<Way, List<Written>> names = new HashMap<>();

    private record Way(int from, int to, int offset, boolean isFixed) {}

    private record Written(String tex, String plain) {}

    private WeightNames() {}

    private WeightNames(Program program, Wiring wiring) {
        Set<Symbol> weights = program.recurrence().parameterSymbols().keySet();
        for (Unit unit : program.units()) {
            int to = wiring.owner(
                    program.quantities().of(unit.definition().target()).id());
            read(unit.definition().right().ungrouped(), null, weights, (ref, weight) -> {
                boolean moves = ref.symbol().timed() && ref.time() instanceof Time.Relative;
                int offset = ref.time() instanceof Time.Relative relative ? relative.offset() : 0;
                int from = wiring.owner(program.quantities().of(ref.symbol()).id());
                List<Written> known = names.computeIfAbsent(
                        new Way(from, to, offset, ref.symbol().timed() && !moves), way -> new ArrayList<>());
                if (!known.contains(weight)) {
                    known.add(weight);
                }
            });
        }
    }

    /** The names in a program that is drawn with that wiring. */
    public static WeightNames of(Program program, Wiring wiring) {
        return new WeightNames(program, wiring);
    }

    private interface Visitor {
        void read(Expr.Ref ref, Written weight);
    }

    /** The innermost product with a weight counts. */
    private static void read(Expr expr, Written weight, Set<Symbol> weights, Visitor visitor) {
        if (expr instanceof Expr.Ref ref) {
            if (weight != null && !weights.contains(ref.symbol())) {
                visitor.read(ref, weight);
            }
        } else if (expr instanceof Expr.OverTime over) {
            read(over.each(), weight, weights, visitor);
        } else if (expr instanceof Expr.Apply apply) {
            List<Expr> args = apply.args();
            for (int i = 0; i < args.size(); i++) {
                Expr other = args.size() == 2 ? args.get(1 - i) : null;
                boolean named = other != null && apply.operation() == Product.PRODUCT && isWeight(other, weights);
                read(args.get(i), named ? written(other) : weight, weights, visitor);
            }
        }
    }

    private static boolean isWeight(Expr expr, Set<Symbol> weights) {
        return expr instanceof Expr.Ref ref && weights.contains(ref.symbol())
                || expr instanceof Expr.Apply apply
                        && apply.operation() instanceof Transpose
                        && isWeight(apply.args().get(0), weights);
    }

    private static Written written(Expr weight) {
        return new Written(TexWriter.symbols().write(weight), PlainWriter.write(weight));
    }

    /** The name of the weights on a connection, for letters of that size; empty if there are none, or too many. */
    Optional<TexImage> on(Dependency edge, double size) {
        List<Written> found =
                names.getOrDefault(new Way(edge.from(), edge.to(), edge.offset(), edge.isFixed()), List.of());
        if (found.isEmpty() || found.size() > MOST) {
            return Optional.empty();
        }
        String tex = found.stream().map(Written::tex).collect(Collectors.joining(",\\, "));
        String plain = found.stream().map(Written::plain).collect(Collectors.joining(", "));
        return Optional.of(TexCache.SHARED.get(tex, plain, size));
    }
}
