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

    @Override
    public void to(Node[] alike, int time, DMatrixRMaj[] targets) {
        int count = targets.length;
        Node[] nodes = new Node[count];
        DMatrixRMaj[] found = new DMatrixRMaj[count];
        for (int i = 0; i < args.length; i++) {
            for (int s = 0; s < count && args[i] != null; s++) {
                nodes[s] = ((OperationNode) alike[s]).args[i];
            }
            if (args[i] != null) {
                args[i].at(nodes, time, found);
            }
            for (int s = 0; s < count; s++) {
                ((OperationNode) alike[s]).values[i] = args[i] == null ? null : found[s];
            }
        }
        for (int s = 0; s < count; s++) {
            operation.evaluate(((OperationNode) alike[s]).values, targets[s]);
        }
    }
}
