package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Tex;

/** The opposite of every entry. */
public enum Negate implements Unary {
    NEGATE;

    @Override
    public String title() {
        return "negation";
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        double[] x = args[0].data;
        double[] y = result.data;
        for (int i = 0; i < y.length; i++) {
            y[i] = -x[i];
        }
    }

    @Override
    public Expr pullback(int index, Use use) {
        return Terms.negated(use.gradient());
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Tex.negated(args.get(0));
    }
}
