package unfold.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;

/** The functions that a recurrence may call, by every spelling. A new one is added here. */
public final class Functions {

    private static final Map<String, Operation> BY_SPELLING = new TreeMap<>();

    static {
        List<Operation> named = List.of(
                Elementwise.TANH,
                Elementwise.SIGMOID,
                Elementwise.RELU,
                Elementwise.IDENTITY,
                Elementwise.SIGN,
                Elementwise.EXP,
                Elementwise.LOG,
                Reduce.SUM,
                Reduce.MEAN,
                Softmax.SOFTMAX,
                Lookup.LOOKUP,
                Loss.CROSS_ENTROPY,
                Loss.BINARY_CROSS_ENTROPY,
                Loss.SQUARED_ERROR,
                Loss.MEAN_SQUARED_ERROR);
        named.forEach(operation -> BY_SPELLING.put(operation.title(), operation));
        BY_SPELLING.put("σ", Elementwise.SIGMOID);
        BY_SPELLING.put("ReLU", Elementwise.RELU);
        BY_SPELLING.put("id", Elementwise.IDENTITY);
        BY_SPELLING.put("ln", Elementwise.LOG);
        BY_SPELLING.put("sgn", Elementwise.SIGN);
    }

    private Functions() {}

    /** The function of that spelling, or null. */
    public static Operation named(String spelling) {
        return BY_SPELLING.get(spelling);
    }

    /** Every spelling, sorted. */
    public static List<String> spellings() {
        return List.copyOf(BY_SPELLING.keySet());
    }

    /** How many arguments the function takes. */
    public static int arguments(Operation function) {
        return function.rule() == ShapeRule.COMPARED || function.rule() == ShapeRule.LOOKED_UP ? 2 : 1;
    }
}
