package unfold.lesson.packing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.Symbol;
import unfold.operation.Elementwise;

/**
 * A layer of a lesson that is a cell as libraries store it. Immutable.
 *
 * @param cell which one
 * @param state what it hands on
 * @param step -1 if it runs from left to right, 1 from right to left
 * @param units the length of the state
 * @param inputs what it reads, in the order in which it stands on top of each other, with their lengths
 * @param gates the parameters of each part
 * @param gru how a GRU's equations are written; of any other cell this says nothing
 * @param function what the state, or the candidate, goes through
 */
record RecurrentLayer(
        CellType cell,
        Symbol state,
        int step,
        int units,
        Map<Expr, Integer> inputs,
        Map<Gate, GateParts> gates,
        GruForm gru,
        Elementwise function) {

    RecurrentLayer {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
    }

    /**
     * How a GRU is written.
     *
     * @param resetsAfter whether the reset gate multiplies {@code W h} instead of h
     * @param keeps whether an open update gate keeps the old state
     */
    record GruForm(boolean resetsAfter, boolean keeps) {
        static final GruForm NONE = new GruForm(false, false);
    }

    /** The length of all inputs together. */
    int width() {
        return inputs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** "LSTM around h". */
    String inWords() {
        return cell.title() + " around " + state.name().key();
    }

    /** Its inputs as the equations write them: "x_t". */
    String inputsInWords() {
        return inputs.keySet().stream().map(PlainWriter::write).collect(Collectors.joining(" and "));
    }
}
