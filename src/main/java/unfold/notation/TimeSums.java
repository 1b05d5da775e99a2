package unfold.notation;

import java.util.List;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;

/** Refuses a sum over all time steps in the definition of something at one of them. */
final class TimeSums {

    private TimeSums() {}

    static void refuse(List<Definition> definitions) {
        for (Definition definition : definitions) {
            if (definition.target().timed()) {
                definition.right().map(TimeSums::refused);
            }
        }
    }

    private static Expr refused(Expr expr) {
        if (expr instanceof Expr.OverTime over) {
            String sum = PlainWriter.write(over);
            throw new NotationException(
                    over.span(),
                    "'" + sum + "' is one thing for all time steps. Define it on a line of its own, as in m = " + sum
                            + ", and write m here.");
        }
        return expr;
    }
}
