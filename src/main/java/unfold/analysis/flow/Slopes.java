package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import unfold.analysis.Run;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.operation.Elementwise;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;

/**
 * The derivative f'(z) of one activation at every unit and time of a run, taken from the operation's own pullback.
 * Immutable.
 *
 * @param quantity in whose definition it stands
 * @param function its name: {@code tanh}
 * @param steepest the largest derivative that the function has anywhere; infinite for exp and log
 * @param slopes by time, in the shape of the activation
 */
public record Slopes(Quantity quantity, String function, double steepest, Map<Integer, Tensor> slopes) {

    /** A unit is saturated where its slope is below this share of the steepest. */
    public static final double SATURATED = 0.05;

    /** Keeps the order of time. */
    public Slopes {
        slopes = new LinkedHashMap<>(slopes);
    }

    /**
     * The slopes of all activations at time steps, in the order of the text.
     *
     * @param cancelled asked at every time step; once it says true, the rest is left out
     */
    public static List<Slopes> of(Run run, BooleanSupplier cancelled) {
        Program program = run.network().program();
        Values values = new Values(program, run.trace());
        List<Slopes> all = new ArrayList<>();
        for (Part part : program.parts()) {
            for (Expr.Apply each : part.target().timed() ? activations(part.right()) : List.<Expr.Apply>of()) {
                all.add(measured(new Use(program, values, part, each), cancelled));
            }
        }
        return all;
    }

    /** An activation in an assignment. */
    record Use(Program program, Values values, Part part, Expr.Apply activation) {

        Elementwise function() {
            return (Elementwise) activation.operation();
        }

        /** The slopes at a time. */
        Tensor at(int time) {
            Shape shape = program.shapes().of(activation);
            Expr slope = SlopeOf.of(function(), activation.args().get(0), activation);
            double[] data = slope == null ? new double[1] : values.at(slope, time).data;
            double[] all = new double[shape.size()];
            for (int i = 0; i < all.length; i++) {
                // A slope that is the same everywhere is a single number.
                all[i] = data[data.length == 1 ? 0 : i];
            }
            return Tensor.of(shape, all);
        }
    }

    private static Slopes measured(Use use, BooleanSupplier cancelled) {
        Quantity quantity = owner(use.program, use.part);
        Map<Integer, Tensor> slopes = new LinkedHashMap<>();
        for (int time : quantity.interval().times().toArray()) {
            if (!cancelled.getAsBoolean()) {
                slopes.put(time, use.at(time));
            }
        }
        return new Slopes(quantity, use.function().title(), SlopeOf.steepest(use.function()), slopes);
    }

    /** The quantity in whose definition a part stands; the part itself under a sum over time, which has no name there. */
    static Quantity owner(Program program, Part part) {
        Quantity named = program.quantities().of(part.target().withoutPart());
        return named == null ? program.quantities().of(part.target()) : named;
    }

    private static List<Expr.Apply> activations(Expr expr) {
        List<Expr.Apply> found = new ArrayList<>();
        if (expr instanceof Expr.Apply apply) {
            apply.args().forEach(arg -> found.addAll(activations(arg)));
            if (apply.operation() instanceof Elementwise) {
                found.add(apply);
            }
        }
        return found;
    }

    /**
     * The share of saturated units at a time, from 0 to 1: those whose slope is below {@link #SATURATED} times the
     * steepest, for ReLU the ones that are off. NaN for a function without a steepest slope, and if a slope is NaN.
     */
    public double saturated(int time) {
        double[] all = slopes.get(time).toArray();
        if (steepest == 0 || Double.isInfinite(steepest) || Double.isNaN(Kernels.largest(all))) {
            return Double.NaN;
        }
        return Arrays.stream(all)
                        .filter(slope -> Math.abs(slope) < SATURATED * steepest)
                        .count()
                / (double) all.length;
    }

    /** The share of saturated units at all times together. */
    public double saturated() {
        return slopes.keySet().stream().mapToDouble(this::saturated).average().orElse(Double.NaN);
    }

    /** The largest absolute slope of any unit at a time. */
    public double largest(int time) {
        return slopes.get(time).largest();
    }
}
