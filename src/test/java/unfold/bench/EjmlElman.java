package unfold.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.mult.VectorVectorMult_DDRM;
import unfold.engine.Inputs;

/** The network on EJML's matrices, in the forms in which one comes to write it. */
final class EjmlElman implements ElmanRun {

    /** How the gradients of the weights are added up. */
    enum Form {
        /** With the product of matrices that everybody finds first. */
        FIRST("EJML, as one writes it first"),
        /** With the operation that is made for it. */
        OUTER_PRODUCTS("EJML, addOuterProd"),
        /** And what does not depend on the step before as one product over all time steps. */
        HOISTED("EJML, products over all t");

        private final String title;

        Form(String title) {
            this.title = title;
        }
    }

    private final Form form;
    private final Map<String, DMatrixRMaj> weights = new HashMap<>();
    private final Map<String, DMatrixRMaj> gradients = new HashMap<>();
    private final DMatrixRMaj start;

    /** A column for each time step. */
    private final DMatrixRMaj x;

    private final DMatrixRMaj y;
    private final DMatrixRMaj z;
    private final DMatrixRMaj before;
    private final DMatrixRMaj h;
    private final DMatrixRMaj dz;
    private final DMatrixRMaj dout;
    private final DMatrixRMaj fromOutput;
    private final DMatrixRMaj[] vectors = new DMatrixRMaj[5];

    EjmlElman(Form form, Inputs inputs) {
        this.form = form;
        for (String key : List.of("U", "W", "V", "b", "c")) {
            DMatrixRMaj matrix = new DMatrixRMaj(ElmanRun.matrix(inputs, key));
            weights.put(key, matrix);
            gradients.put(key, matrix.createLike());
        }
        this.start = new DMatrixRMaj(inputs.initial().get("h").get(0).toArray());
        gradients.put("h", start.createLike());
        this.x = columns(ElmanRun.series(inputs.data().get("x")));
        this.y = columns(ElmanRun.series(inputs.data().get("y")));
        this.z = x.createLike();
        this.before = x.createLike();
        this.h = x.createLike();
        this.dz = x.createLike();
        this.dout = x.createLike();
        this.fromOutput = x.createLike();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = start.createLike();
        }
    }

    private static DMatrixRMaj columns(double[][] steps) {
        return CommonOps_DDRM.transpose(new DMatrixRMaj(steps), null);
    }

    @Override
    public String name() {
        return form.title;
    }

    @Override
    public double run() {
        gradients.values().forEach(DMatrixRMaj::zero);
        double loss = forward();
        backward();
        if (form == Form.HOISTED) {
            CommonOps_DDRM.multAddTransB(dz, x, gradients.get("U"));
            CommonOps_DDRM.multAddTransB(dz, before, gradients.get("W"));
            CommonOps_DDRM.multAddTransB(dout, h, gradients.get("V"));
        }
        return loss;
    }

    private double forward() {
        boolean hoisted = form == Form.HOISTED;
        if (hoisted) {
            CommonOps_DDRM.mult(weights.get("U"), x, z);
        }
        DMatrixRMaj state = vectors[0];
        DMatrixRMaj in = vectors[1];
        DMatrixRMaj sum = vectors[2];
        state.setTo(start);
        for (int t = 0; t < x.numCols; t++) {
            CommonOps_DDRM.extractColumn(hoisted ? z : x, t, in);
            if (hoisted) {
                sum.setTo(in);
            } else {
                CommonOps_DDRM.mult(weights.get("U"), in, sum);
            }
            CommonOps_DDRM.multAdd(weights.get("W"), state, sum);
            CommonOps_DDRM.addEquals(sum, weights.get("b"));
            put(before, t, state);
            for (int i = 0; i < sum.numRows; i++) {
                state.data[i] = Math.tanh(sum.data[i]);
            }
            put(h, t, state);
            if (!hoisted) {
                CommonOps_DDRM.mult(weights.get("V"), state, sum);
                put(dout, t, sum);
            }
        }
        if (hoisted) {
            CommonOps_DDRM.mult(weights.get("V"), h, dout);
        }
        return subtractTargets();
    }

    private double subtractTargets() {
        double loss = 0;
        double[] c = weights.get("c").data;
        for (int i = 0; i < dout.numRows; i++) {
            for (int t = 0; t < dout.numCols; t++) {
                double error = dout.get(i, t) + c[i] - y.get(i, t);
                dout.set(i, t, error);
                loss += error * error / 2;
            }
        }
        return loss;
    }

    private void backward() {
        boolean hoisted = form == Form.HOISTED;
        if (hoisted) {
            CommonOps_DDRM.multTransA(weights.get("V"), dout, fromOutput);
        }
        DMatrixRMaj delta = vectors[0];
        DMatrixRMaj out = vectors[1];
        DMatrixRMaj sum = vectors[2];
        delta.zero();
        for (int t = x.numCols - 1; t >= 0; t--) {
            CommonOps_DDRM.multTransA(weights.get("W"), delta, sum);
            CommonOps_DDRM.extractColumn(hoisted ? fromOutput : dout, t, out);
            if (hoisted) {
                CommonOps_DDRM.addEquals(sum, out);
                CommonOps_DDRM.extractColumn(dout, t, out);
            } else {
                CommonOps_DDRM.multAddTransA(weights.get("V"), out, sum);
            }
            for (int i = 0; i < sum.numRows; i++) {
                double state = h.get(i, t);
                delta.data[i] = sum.data[i] * (1 - state * state);
            }
            put(dz, t, delta);
            CommonOps_DDRM.addEquals(gradients.get("b"), delta);
            CommonOps_DDRM.addEquals(gradients.get("c"), out);
            if (!hoisted) {
                outerProducts(t, delta, out);
            }
        }
        CommonOps_DDRM.multTransA(weights.get("W"), delta, gradients.get("h"));
    }

    private void outerProducts(int t, DMatrixRMaj delta, DMatrixRMaj out) {
        add("U", delta, CommonOps_DDRM.extractColumn(x, t, vectors[3]));
        add("W", delta, CommonOps_DDRM.extractColumn(before, t, vectors[3]));
        add("V", out, CommonOps_DDRM.extractColumn(h, t, vectors[3]));
    }

    private void add(String weight, DMatrixRMaj left, DMatrixRMaj right) {
        if (form == Form.FIRST) {
            CommonOps_DDRM.multAddTransB(left, right, gradients.get(weight));
        } else {
            VectorVectorMult_DDRM.addOuterProd(1, left, right, gradients.get(weight));
        }
    }

    private static void put(DMatrixRMaj columns, int t, DMatrixRMaj vector) {
        CommonOps_DDRM.insert(vector, columns, 0, t);
    }

    @Override
    public Map<String, double[][]> gradients() {
        Map<String, double[][]> all = new HashMap<>();
        gradients.forEach((key, matrix) -> all.put(key, matrix.get2DData()));
        return all;
    }
}
