package unfold.derivation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.ShapeRule;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.operation.FusedLoss;

/** Computes losses of a softmax or sigmoid from the logits, wherever that gives the same gradients. */
final class Fusion {

    private final List<Unit> units;
    private final Map<Symbol, Expr> rights = new LinkedHashMap<>();

    /** What losses are taken of. */
    private final Set<Symbol> predictions = new HashSet<>();

    /** What something at a time step reads. */
    private final Set<Symbol> readOverTime = new HashSet<>();

    /**
     * @param units modified by {@link #apply}
     */
    Fusion(List<Unit> units) {
        this.units = units;
        for (Unit unit : units) {
            for (Part part : unit.parts()) {
                rights.put(part.target(), part.right());
                collectPredictions(part.right());
                if (part.target().timed()) {
                    part.right().refs(ref -> readOverTime.add(ref.symbol()));
                }
            }
        }
    }

    private void collectPredictions(Expr expr) {
        if (expr instanceof Expr.Apply apply) {
            if (apply.operation().rule() == ShapeRule.COMPARED && apply.args().get(0) instanceof Expr.Ref ref) {
                predictions.add(ref.symbol());
            }
            apply.args().forEach(this::collectPredictions);
        }
    }

    /** Rewrites the losses in the units. */
    void apply() {
        units.replaceAll(unit -> new Unit(
                unit.definition(),
                unit.parts().stream()
                        .map(part -> new Part(part.target(), part.right().map(this::fused), part.shape()))
                        .toList()));
    }

    private Expr fused(Expr expr) {
        if (!(expr instanceof Expr.Apply loss)
                || loss.operation().rule() != ShapeRule.COMPARED
                || !(loss.args().get(0) instanceof Expr.Ref prediction)
                || !(rights.get(prediction.symbol()) instanceof Expr.Apply function)) {
            return expr;
        }
        FusedLoss fused = FusedLoss.of(loss.operation(), function.operation());
        if (fused == null || !isNow(prediction) || !passesOn(prediction, function)) {
            return expr;
        }
        List<Expr> args = List.of(function.args().get(0), loss.args().get(1), prediction);
        return new Expr.Apply(fused, args, "", Span.NOWHERE);
    }

    private static boolean isNow(Expr.Ref ref) {
        return ref.time().equals(Time.NOW) || ref.time() == Time.NONE;
    }

    /**
     * Whether the gradients that other readers send to the prediction reach the logits all the same:
     * logits that are a prediction themselves would be passed by; those of another time step, or a
     * prediction without time that is read at many, would get them at the wrong time.
     */
    private boolean passesOn(Expr.Ref prediction, Expr.Apply function) {
        boolean chained = function.args().get(0) instanceof Expr.Ref logits
                && (predictions.contains(logits.symbol()) || !isNow(logits));
        boolean many = !prediction.symbol().timed() && readOverTime.contains(prediction.symbol());
        return !chained && !many;
    }
}
