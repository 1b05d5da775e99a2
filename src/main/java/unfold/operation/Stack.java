package unfold.operation;

import java.util.List;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Vectors on top of each other. */
public enum Stack implements Operation {
    STACK;

    @Override
    public String title() {
        return "stack";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.STACKED;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return Shape.vector(args.stream().mapToInt(Shape::rows).sum());
    }

    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        int at = 0;
        for (DMatrixRMaj arg : args) {
            int n = arg.getNumElements();
            System.arraycopy(arg.data, 0, result.data, at, n);
            at += n;
        }
    }

    @Override
    public Expr pullback(int index, Use use) {
        int from = use.shapes().subList(0, index).stream().mapToInt(Shape::rows).sum();
        Slice slice = new Slice(from, use.shape(index));
        return Terms.apply(slice, use.gradient(), use.arg(index));
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        String separator = spelling.isEmpty() ? ", " : spelling + " ";
        return Tex.atom(args.stream().map(Tex::text).collect(Collectors.joining(separator, "\\left[", "\\right]")));
    }
}
