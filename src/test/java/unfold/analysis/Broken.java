package unfold.analysis;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.operation.Elementwise;
import unfold.operation.Terms;
import unfold.tensor.Shape;

/** A tanh whose pullback has the wrong sign inside: 1 + y² instead of 1 - y². */
public enum Broken implements Operation {
    TANH;

    /** The recurrence with this tanh in place of the right one. */
    public static Recurrence in(Recurrence recurrence) {
        List<Definition> broken = recurrence.definitions().stream()
                .filter(definition -> !definition.implied())
                .map(d -> new Definition(d.target(), d.right().map(Broken::instead), d.span()))
                .toList();
        return Recurrence.of(recurrence.text(), broken);
    }

    private static Expr instead(Expr expr) {
        return expr instanceof Expr.Apply apply && apply.operation() == Elementwise.TANH
                ? new Expr.Apply(TANH, apply.args(), apply.spelling(), apply.span())
                : expr;
    }

    @Override
    public String title() {
        return "tanh";
    }

    @Override
    public ShapeRule rule() {
        return Elementwise.TANH.rule();
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Elementwise.TANH.shape(args);
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        Elementwise.TANH.evaluate(args, result);
    }

    @Override
    public Expr pullback(int index, Use use) {
        return Terms.times(use.gradient(), Terms.plus(Terms.ONE, Terms.square(use.result())));
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Elementwise.TANH.tex(args, spelling);
    }
}
