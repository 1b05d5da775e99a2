package unfold.analysis.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.analysis.Run;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.operation.Arithmetic;
import unfold.operation.Elementwise;
import unfold.operation.MatrixProduct;
import unfold.operation.Scale;
import unfold.operation.Stack;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * The bound that the lectures give for one step back through a plain cell h_t = f(W h_{t-1} + …):
 * ‖∂h_t/∂h_{t-1}‖ ≤ ‖W‖ · max f'; the same for the pre-activation form h_t = W f(h_{t-1}) + …. Immutable.
 *
 * @param weights W
 * @param norm ‖W‖, its largest singular value
 * @param function f
 * @param steepest the largest slope that f has anywhere: 1 for tanh, 1/4 for the sigmoid
 * @param measured the largest |f'| of any unit that the run had in the step to a time
 */
public record Bound(
        RecurrentBlocks.Block weights, double norm, String function, double steepest, Map<Integer, Double> measured) {

    /**
     * The bound, or why there is none.
     *
     * @param reason a sentence where there is no bound; empty where there is one
     */
    public record Finding(Optional<Bound> bound, String reason) {

        static Finding none(String reason) {
            return new Finding(Optional.empty(), reason);
        }
    }

    /** Keeps the order of time. */
    public Bound {
        measured = new LinkedHashMap<>(measured);
    }

    /** Looks whether a chain is a plain cell, and bounds its factors if so. */
    public static Finding of(Run run, Chain chain) {
        Program program = run.network().program();
        if (chain.parts().size() != 1) {
            return Finding.none(
                    "The bound is for one state and one step back; here S_t holds " + contents(chain) + ".");
        }
        Quantity state = chain.parts().get(0).quantity();
        List<RecurrentBlocks.Block> blocks = RecurrentBlocks.of(program, chain);
        if (blocks.size() != 1) {
            String many = blocks.isEmpty() ? "is none" : "are " + blocks.size();
            return Finding.none("The bound is for one square recurrent matrix; here there " + many + ".");
        }
        if (!blocks.get(0).isSquare()) {
            RecurrentBlocks.Area area = blocks.get(0).area();
            return Finding.none("The bound is for one square recurrent matrix; "
                    + blocks.get(0).name() + " is " + area.rows() + "×" + area.cols() + ".");
        }
        List<Part> step = Carried.step(program, chain.interval(), chain.backward());
        Part part = part(step, program.quantities().symbol(state.id()));
        Optional<Expr.Apply> activation = activation(part.right());
        Expr inside = activation.map(each -> each.args().get(0)).orElse(part.right());
        boolean named = inside instanceof Expr.Ref && activation.isPresent();
        Expr sum = named
                ? step.stream()
                        .filter(each -> each.target().equals(((Expr.Ref) inside).symbol()))
                        .map(Part::right)
                        .findFirst()
                        .orElse(inside)
                : inside;
        Optional<Expr> read = stateOf(sum, program, state);
        Optional<Expr.Apply> before = read.flatMap(Bound::activation);
        if (read.isEmpty() || reads(step, program, state) != 1 || activation.isPresent() && before.isPresent()) {
            return Finding.none("The bound is for h_t = f(W h_{t-1} + ...); " + state.key()
                    + " comes from the step before in another way.");
        }
        Slopes.Use use = activation
                .or(() -> before)
                .map(each -> new Slopes.Use(program, new Values(program, run.trace()), part, each))
                .orElse(null);
        return new Finding(Optional.of(of(run, chain, blocks.get(0), use)), "");
    }

    private static Bound of(Run run, Chain chain, RecurrentBlocks.Block weights, Slopes.Use use) {
        Tensor matrix = weights.of(
                run.trace().last(Slot.value(weights.parameter(), Slot.UNTIMED)).orElseThrow());
        Map<Integer, Double> measured = new LinkedHashMap<>();
        for (int time : chain.times()) {
            measured.put(time, use == null ? 1 : use.at(time).largest());
        }
        Elementwise function = use == null ? Elementwise.IDENTITY : use.function();
        double norm = SpectralNorm.of(matrix.toArray(), matrix.rows());
        return new Bound(weights, norm, function.title(), SlopeOf.steepest(function), measured);
    }

    private static String contents(Chain chain) {
        return chain.quantities().size() > 1
                ? chain.name()
                : chain.name() + " of " + chain.parts().size() + " steps";
    }

    private static Part part(List<Part> step, Symbol symbol) {
        return step.stream()
                .filter(each -> each.target().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Expr.Apply> activation(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.operation() instanceof Elementwise
                ? Optional.of(apply)
                : Optional.empty();
    }

    /** What W multiplies where the state enters as one term of a sum: W h_{t-1}, or W f(h_{t-1}). */
    private static Optional<Expr> stateOf(Expr sum, Program program, Quantity state) {
        if (!(sum instanceof Expr.Apply apply)) {
            return Optional.empty();
        }
        if (apply.operation() == Arithmetic.PLUS) {
            return apply.args().stream()
                    .flatMap(arg -> stateOf(arg, program, state).stream())
                    .findFirst();
        }
        boolean product = apply.operation() == MatrixProduct.MATRIX_PRODUCT || apply.operation() == Scale.SCALE;
        return apply.args().stream()
                .filter(arg -> product && reads(arg, program, state))
                .filter(arg -> arg instanceof Expr.Ref
                        || arg instanceof Expr.Apply inner && inner.operation() == Stack.STACK
                        || activation(arg).isPresent())
                .findFirst();
    }

    private static boolean reads(Expr expr, Program program, Quantity state) {
        boolean[] found = {false};
        expr.refs(ref -> found[0] |= program.quantities().of(ref.symbol()).equals(state));
        return found[0];
    }

    /** How many times one step reads the state where it matters to the next one. */
    private static long reads(List<Part> step, Program program, Quantity state) {
        long[] count = {0};
        step.forEach(part -> part.right().refs(ref -> {
            boolean other = !ref.time().equals(Time.NOW);
            count[0] += other && program.quantities().of(ref.symbol()).equals(state) ? 1 : 0;
        }));
        return count[0];
    }

    /** ‖W‖ · max f'. */
    public double value() {
        return norm * steepest;
    }

    /** ‖W‖ times the largest slope that the run had at a time: closer than {@link #value}. */
    public double at(int time) {
        return norm * measured.get(time);
    }
}
