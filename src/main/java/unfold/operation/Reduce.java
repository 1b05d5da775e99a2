package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** All entries to one number. */
public enum Reduce implements Operation {
    SUM("sum", "\\mathrm{sum}"),
    MEAN("mean", "\\mathrm{mean}");

    private final String title;
    private final String tex;

    Reduce(String title, String tex) {
        this.title = title;
        this.tex = tex;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.REDUCED;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Shape.SCALAR;
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        int n = args[0].getNumElements();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += args[0].data[i];
        }
        result.data[0] = this == SUM ? sum : sum / n;
    }

    @Override
    public Expr pullback(int index, Use use) {
        Expr share = use.gradient();
        if (this == MEAN) {
            share = Terms.scaled(Terms.fraction(1, use.shape(0).size()), share);
        }
        boolean single = use.shape(0).rank() == Shape.Rank.SCALAR;
        return single ? share : Terms.apply(Spread.SPREAD, share, use.arg(0));
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Tex.atom(tex + "\\left(" + args.get(0).text() + "\\right)");
    }
}
