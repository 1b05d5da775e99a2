package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Tex;

/** The square of every entry, as derivatives contain it. */
public enum Square implements Unary {
    SQUARE;

    @Override
    public String title() {
        return "square";
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        double[] x = args[0].data;
        double[] y = result.data;
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * x[i];
        }
    }

    @Override
    public Expr pullback(int index, Use use) {
        return Terms.times(use.gradient(), Terms.times(Terms.number(2), use.arg(0)));
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        Tex arg = args.get(0);
        boolean raised = arg.level() == Tex.Level.ATOM && !arg.text().contains("^");
        String base = raised ? arg.text() : "\\left(" + arg.text() + "\\right)";
        return new Tex(base + "^2", Tex.Level.POSTFIX);
    }
}
