package unfold.lesson.packing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Expr;

/**
 * The parameters of one part of a lesson's cell.
 *
 * @param inputs what each input is multiplied by
 * @param recurrent what the earlier state is multiplied by; empty or one
 * @param biases what is added
 * @param innerBiases what is added to the recurrent product alone, before the reset gate
 */
record GateParts(Map<Expr, Piece> inputs, List<Piece> recurrent, List<Piece> biases, List<Piece> innerBiases) {

    GateParts {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        recurrent = List.copyOf(recurrent);
        biases = List.copyOf(biases);
        innerBiases = List.copyOf(innerBiases);
    }
}
