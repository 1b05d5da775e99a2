package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.expression.Operation;
import unfold.tensor.Shape;

/** Any operation on arguments. */
final class OperationNode extends Computed {

    private final Operation operation;
    private final Node[] args;
    private final DMatrixRMaj[] values;

    /**
     * @param args null where the operation does not read the argument
     */
    OperationNode(Shape shape, Operation operation, Node[] args) {
        super(shape);
        this.operation = operation;
        this.args = args;
        this.values = new DMatrixRMaj[args.length];
    }

    @Override
    public void to(int time, DMatrixRMaj target) {
        for (int i = 0; i < args.length; i++) {
            values[i] = args[i] == null ? null : args[i].at(time);
        }
        operation.evaluate(values, target);
    }
}
