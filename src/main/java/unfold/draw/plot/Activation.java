package unfold.draw.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import unfold.analysis.flow.Slopes;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.draw.plot.heat.Numbers;
import unfold.expression.Expr;
import unfold.operation.Elementwise;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** The slopes of one activation in a recurrence. */
record Activation(Slopes slopes) {

    private static final Map<String, String> TEX = Map.of(
            "tanh", "\\tanh",
            "sigmoid", "\\sigma",
            "relu", "\\mathrm{ReLU}",
            "identity", "\\mathrm{id}",
            "exp", "\\exp",
            "log", "\\ln",
            "sign", "\\mathrm{sign}");

    /** Those of the chosen variables, of all if none has one; the last of the text first, as on the stage. */
    static List<Activation> of(Measured run, PlotSettings settings, BooleanSupplier cancelled) {
        List<Activation> all = new ArrayList<>(
                Slopes.of(run.run(), cancelled).stream().map(Activation::new).toList());
        Collections.reverse(all);
        List<Activation> chosen = all.stream()
                .filter(each ->
                        settings.variables().contains(each.slopes.quantity().key()))
                .toList();
        return chosen.isEmpty() ? all : chosen;
    }

    /** Whether a run has an activation at its time steps. */
    static boolean any(Measured run) {
        boolean[] found = new boolean[1];
        run.run().program().parts().stream()
                .filter(part -> part.target().timed())
                .forEach(part -> part.right().map(expr -> {
                    found[0] |= expr instanceof Expr.Apply apply && apply.operation() instanceof Elementwise;
                    return expr;
                }));
        return found[0];
    }

    /** How many units it is applied to: in {@code V tanh(h_t)} others than the definition has. */
    int size() {
        return shape().size();
    }

    private Shape shape() {
        return slopes.slopes().values().stream()
                .findFirst()
                .map(Tensor::shape)
                .orElse(slopes.quantity().shape());
    }

    /** What one of its units is called. */
    String unit(Subject subject, int index) {
        boolean isOfDefinition = shape().equals(slopes.quantity().shape());
        return isOfDefinition ? MapWords.entry(subject, slopes.quantity(), index) : String.valueOf(index + 1);
    }

    /** {@code σ'} with the letter of the variable below. */
    Block.Title title(Subject subject) {
        String function = TEX.getOrDefault(slopes.function(), "f");
        String tex = function + "'_{" + subject.names().tex(slopes.quantity()) + "}";
        return new Block.Title(
                tex, slopes.function() + "′ in " + slopes.quantity().key());
    }

    /** The steepest slope, or, where a function has none, the largest that occurs. */
    double top() {
        if (Double.isFinite(slopes.steepest()) && slopes.steepest() > 0) {
            return slopes.steepest();
        }
        return slopes.slopes().keySet().stream()
                .mapToDouble(slopes::largest)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** The cursor at which the activation of a time is computed. */
    int known(Subject subject, int time) {
        Slot slot = Slot.value(slopes.quantity(), time);
        return subject.trace().writer(slot).map(step -> step + 1).orElse(0);
    }

    boolean canSaturate(int time) {
        return slopes.slopes().containsKey(time) && slopes.steepest() > 0 && Double.isFinite(slopes.steepest());
    }

    /** Whether the slope of a unit is below the share of the steepest that counts as saturated. */
    boolean isSaturated(int time, int unit) {
        return canSaturate(time)
                && Math.abs(slopes.slopes().get(time).get(unit)) < Slopes.SATURATED * slopes.steepest();
    }

    Numbers numbers(Subject subject, Columns columns) {
        Numbers numbers = new Numbers(size(), columns.size());
        for (int column = 0; column < columns.size(); column++) {
            int time = columns.get(column).time();
            Tensor at = slopes.slopes().get(time);
            for (int unit = 0; at != null && unit < size(); unit++) {
                numbers.set(unit, column, at.get(unit), known(subject, time));
                if (isSaturated(time, unit)) {
                    numbers.flag(unit, column);
                }
            }
        }
        return numbers;
    }
}
