package unfold.engine;

import org.ejml.data.DMatrixRMaj;
import unfold.tensor.Rows;
import unfold.tensor.Shape;

/**
 * A parameter times a vector, or its transpose times one: the columns of the matrix, or its rows, each times an
 * entry of the vector. Sequences that share the parameter are multiplied together.
 */
final class WeightProduct extends Computed {

    private final double[][] lines;
    private final Node vector;

    /**
     * @param lines the columns of the matrix for {@code W x}, its rows for {@code Wᵀ x}
     */
    WeightProduct(Shape shape, double[][] lines, Node vector) {
        super(shape);
        this.lines = lines;
        this.vector = vector;
    }

    @Override
    public void to(int time, DMatrixRMaj target) {
        Rows.setMultiples(target.data, lines, vector.at(time).data);
    }

    @Override
    public void addTo(int time, DMatrixRMaj target) {
        Rows.addMultiples(target.data, lines, vector.at(time).data);
    }

    @Override
    public void to(Node[] alike, int time, DMatrixRMaj[] targets) {
        Rows.setMultiples(entries(targets), lines, vectors(alike, time, targets.length));
    }

    @Override
    public void addTo(Node[] alike, int time, DMatrixRMaj[] targets) {
        Rows.addMultiples(entries(targets), lines, vectors(alike, time, targets.length));
    }

    private double[][] vectors(Node[] alike, int time, int count) {
        Node[] nodes = new Node[count];
        for (int s = 0; s < count; s++) {
            nodes[s] = ((WeightProduct) alike[s]).vector;
        }
        DMatrixRMaj[] values = new DMatrixRMaj[count];
        vector.at(nodes, time, values);
        return entries(values);
    }

    private static double[][] entries(DMatrixRMaj[] matrices) {
        double[][] entries = new double[matrices.length][];
        for (int s = 0; s < entries.length; s++) {
            entries[s] = matrices[s].data;
        }
        return entries;
    }
}
