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
        for (int i = 0; i < result.getNumElements(); i++) {
            result.data[i] = -args[0].data[i];
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
