package unfold.draw.plot;

import java.util.List;
import unfold.analysis.flow.Triangle;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Columns;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * What the loss of each step brings to the gradient of a state at every time: norms of ∂L_k/∂h_t, and how much of
 * each lies in the direction of their sum ∂L/∂h_t. Norms do not add up; these projections do, to ‖∂L/∂h_t‖. Immutable.
 */
final class LossGradients {

    private final LossState state;
    private final Columns columns;
    private final List<Integer> losses;
    private final double[][] norms;
    private final double[][] projections;
    private final double[] totals;
    private final int[] known;

    /**
     * @param state one of the run's
     * @param triangle of all quantities of the state
     */
    LossGradients(Subject subject, LossState state, Triangle triangle) {
        this.state = state;
        this.losses = triangle.losses();
        this.columns = LossState.columns(subject, List.of(state));
        this.norms = new double[losses.size()][columns.size()];
        this.projections = new double[losses.size()][columns.size()];
        this.totals = new double[columns.size()];
        this.known = new int[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            int time = columns.get(column).time();
            work(triangle, column, state.at(subject, time));
            known[column] = known(subject, time);
        }
    }

    private int known(Subject subject, int time) {
        int latest = 0;
        for (Quantity quantity : state.at(subject, time)) {
            int step = subject.trace().writer(Slot.gradient(quantity, time)).orElse(-1);
            latest = Math.max(latest, step + 1);
        }
        return latest;
    }

    private void work(Triangle triangle, int column, List<Quantity> quantities) {
        int time = columns.get(column).time();
        int size = quantities.stream().mapToInt(each -> each.shape().size()).sum();
        double[][] gradients = new double[losses.size()][size];
        double[] sum = new double[size];
        for (int k = 0; k < losses.size(); k++) {
            int offset = 0;
            for (Quantity quantity : quantities) {
                triangle.gradient(losses.get(k), quantity.id(), time).copyTo(gradients[k], offset);
                offset += quantity.shape().size();
            }
            for (int i = 0; i < size; i++) {
                sum[i] += gradients[k][i];
            }
            norms[k][column] = Tensor.vector(gradients[k]).norm();
        }
        totals[column] = Tensor.vector(sum).norm();
        for (int k = 0; k < losses.size(); k++) {
            projections[k][column] = along(gradients[k], sum, totals[column]);
        }
    }

    /** The part of a vector in the direction of another one of that length; 0 where that has no direction. */
    private static double along(double[] vector, double[] direction, double length) {
        double dot = 0;
        for (int i = 0; length != 0 && i < vector.length; i++) {
            dot += vector[i] * (direction[i] / length);
        }
        return dot;
    }

    LossState state() {
        return state;
    }

    Columns columns() {
        return columns;
    }

    /** The times of the losses; {@code Slot.UNTIMED} for one of no step. */
    List<Integer> losses() {
        return losses;
    }

    double norm(int loss, int column) {
        return norms[loss][column];
    }

    /** How much of the gradient of one loss lies in the direction of the whole gradient; perhaps below zero. */
    double projection(int loss, int column) {
        return projections[loss][column];
    }

    /** The norm of the whole gradient, which is the sum of all projections. */
    double total(int column) {
        return totals[column];
    }

    /** The cursor from which on the gradient of a column is there. */
    int known(int column) {
        return known[column];
    }

    /** Whether something of a loss can arrive: what has no way there is not shown as zero. */
    boolean exists(int loss, int column) {
        return norms[loss][column] != 0 || state.leadsTo(columns.get(column).time(), losses.get(loss));
    }
}
