package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.expression.Expr;
import unfold.tensor.Shape;
import unfold.trace.Interval;

/** A sum or mean over all time steps of a sequence. */
final class OverTimeNode extends Computed {

    private final Node each;
    private final Interval interval;
    private final double share;

    OverTimeNode(Shape shape, Expr.OverTime.Kind kind, Node each, Interval interval) {
        super(shape);
        this.each = each;
        this.interval = interval;
        this.share = kind == Expr.OverTime.Kind.MEAN ? interval.length() : 1;
    }

    @Override
    public void to(int time, DMatrixRMaj target) {
        target.zero();
        for (int t = interval.first(); t <= interval.last(); t++) {
            each.addTo(t, target);
        }
        for (int i = 0; share != 1 && i < target.getNumElements(); i++) {
            target.data[i] /= share;
        }
    }
}
