package unfold.operation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.ShapeRule;
import unfold.expression.Tex;
import unfold.tensor.Shape;

/** Positive numbers that add up to 1, in the ratio of the exponentials. */
public enum Softmax implements Operation {
    SOFTMAX;

    @Override
    public String title() {
        return "softmax";
    }

    @Override
    public ShapeRule rule() {
        return ShapeRule.VECTOR;
    }

    @Override
    public Shape shape(List<Shape> args) {
        return args.get(0);
    }

    /** Shifted by the largest argument, so that no exponential overflows. */
    @Override
    public void evaluate(DMatrixRMaj[] args, DMatrixRMaj result) {
        double[] a = args[0].data;
        double[] p = result.data;
        int n = result.getNumElements();
        double largest = largest(a, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            p[i] = Math.exp(a[i] - largest);
            sum += p[i];
        }
        for (int i = 0; i < n; i++) {
            p[i] /= sum;
        }
    }

    static double largest(double[] a, int n) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, a[i]);
        }
        return largest;
    }

    /** p ⊙ (G - (p·G) 1), from the Jacobian diag(p) - p pᵀ. */
    @Override
    public Expr pullback(int index, Use use) {
        Expr p = use.result();
        Expr mean = Terms.dot(p, use.gradient());
        return Terms.times(p, Terms.minus(use.gradient(), mean));
    }

    @Override
    public Tex tex(List<Tex> args, String spelling) {
        return Tex.atom("\\mathrm{softmax}\\left(" + args.get(0).text() + "\\right)");
    }
}
