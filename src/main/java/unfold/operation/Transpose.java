package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Rows become columns. */
public enum Transpose implements Operation {
    TRANSPOSE;

    @Override
    public String title() {
        return "transpose";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.TRANSPOSED;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return args.get(0).transposed();
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        CommonOps_DDRM.transpose(args[0], result);
    }

    @Override
    public Expr pullback(int index, Use use) {
        return Terms.transposed(use.gradient());
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        Tex arg = args.get(0);
        // A time above leaves no room for the sign beside it.
        boolean raised = arg.text().contains("^") && !arg.text().startsWith("\\left");
        String base = raised ? "\\left(" + arg.text() + "\\right)" : arg.at(Tex.Level.ATOM);
        return new Tex(base + "^{\\top}", Tex.Level.POSTFIX);
    }
}
