package unfold.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import unfold.engine.Inputs;

/**
 * Plain Java as fast as it gets: every product adds multiples of whole rows, the forward matrices are kept transposed
 * for that, and the gradients of the weights are one product over all time steps at the end. Sequences of a batch run
 * one after the other, which keeps their states in the cache and costs the products nothing. Its tanh is Java's own, which
 * takes longer than the engine's.
 */
final class PlainElman implements ElmanRun {

    private final double[][] w;
    private final double[][] v;
    private final double[][] uColumns;
    private final double[][] wColumns;
    private final double[][] vColumns;
    private final double[] b;
    private final double[] c;
    private final double[] start;
    private final List<double[][]> x;
    private final List<double[][]> y;

    /** The states before each step, then the last one. */
    private final double[][] h;

    private final double[][] dz;
    private final double[][] dout;
    private final double[][] dU;
    private final double[][] dW;
    private final double[][] dV;
    private final double[] db;
    private final double[] dc;
    private final double[] dStart;

    PlainElman(List<Inputs> sequences) {
        Inputs first = sequences.get(0);
        this.w = ElmanRun.matrix(first, "W");
        this.v = ElmanRun.matrix(first, "V");
        this.uColumns = Rows.transposed(ElmanRun.matrix(first, "U"));
        this.wColumns = Rows.transposed(w);
        this.vColumns = Rows.transposed(v);
        this.b = ElmanRun.vector(first, "b");
        this.c = ElmanRun.vector(first, "c");
        this.start = first.initial().get("h").get(0).toArray();
        this.x = sequences.stream()
                .map(each -> ElmanRun.series(each.data().get("x")))
                .toList();
        this.y = sequences.stream()
                .map(each -> ElmanRun.series(each.data().get("y")))
                .toList();
        int units = b.length;
        int steps = x.get(0).length;
        this.h = new double[steps + 1][units];
        this.dz = new double[steps][units];
        this.dout = new double[steps][units];
        this.dU = new double[units][units];
        this.dW = new double[units][units];
        this.dV = new double[units][units];
        this.db = new double[units];
        this.dc = new double[units];
        this.dStart = new double[units];
    }

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public double run() {
        for (double[][] gradient : List.of(dU, dW, dV, new double[][] {db, dc, dStart})) {
            for (double[] row : gradient) {
                Arrays.fill(row, 0);
            }
        }
        double loss = 0;
        for (int i = 0; i < x.size(); i++) {
            loss += forward(x.get(i), y.get(i));
            backward();
            accumulate(x.get(i));
        }
        return loss;
    }

    private double forward(double[][] input, double[][] target) {
        double loss = 0;
        System.arraycopy(start, 0, h[0], 0, start.length);
        for (int t = 0; t < input.length; t++) {
            double[] state = h[t + 1];
            System.arraycopy(b, 0, state, 0, b.length);
            Rows.add(state, input[t], uColumns);
            Rows.add(state, h[t], wColumns);
            for (int i = 0; i < state.length; i++) {
                state[i] = Math.tanh(state[i]);
            }
            double[] out = dout[t];
            System.arraycopy(c, 0, out, 0, c.length);
            Rows.add(out, state, vColumns);
            for (int i = 0; i < out.length; i++) {
                out[i] -= target[t][i];
                loss += out[i] * out[i];
            }
        }
        return loss / 2;
    }

    private void backward() {
        for (int t = dz.length - 1; t >= 0; t--) {
            double[] delta = dz[t];
            Arrays.fill(delta, 0);
            Rows.add(delta, dout[t], v);
            if (t + 1 < dz.length) {
                Rows.add(delta, dz[t + 1], w);
            }
            double[] state = h[t + 1];
            for (int i = 0; i < delta.length; i++) {
                delta[i] *= 1 - state[i] * state[i];
            }
        }
        Rows.add(dStart, dz[0], w);
    }

    private void accumulate(double[][] input) {
        int steps = dz.length;
        for (int i = 0; i < dU.length; i++) {
            Rows.add(dU[i], dz, i, input, steps);
            Rows.add(dW[i], dz, i, h, steps);
        }
        double[][] after = Arrays.copyOfRange(h, 1, steps + 1);
        for (int i = 0; i < dV.length; i++) {
            Rows.add(dV[i], dout, i, after, steps);
        }
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < db.length; i++) {
                db[i] += dz[t][i];
                dc[i] += dout[t][i];
            }
        }
    }

    @Override
    public Map<String, double[][]> gradients() {
        return Map.of("U", dU, "W", dW, "V", dV, "b", column(db), "c", column(dc), "h", column(dStart));
    }

    private static double[][] column(double[] vector) {
        return Arrays.stream(vector).mapToObj(each -> new double[] {each}).toArray(double[][]::new);
    }
}
