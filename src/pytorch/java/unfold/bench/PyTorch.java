package unfold.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.RNN;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unfold.engine.Inputs;

/**
 * The same networks in PyTorch, in double precision on one thread: by the operation that runs the whole sequence, and
 * step by step with a matrix for all gates. Gradients of weights and initial states; they add up from run to run, which
 * costs less than setting them to zero.
 */
final class PyTorch {

    private static final NDManager MANAGER = manager();

    /** Parameters stacked as PyTorch has them, by recurrence: before the input, before the state, both biases. */
    private static final Map<Recurrences, List<List<String>>> PACKED = Map.of(
            Recurrences.ELMAN, List.of(List.of("U"), List.of("W"), List.of("b"), List.of("")),
            Recurrences.LSTM,
                    List.of(
                            List.of("W_ii", "W_if", "W_ig", "W_io"),
                            List.of("W_hi", "W_hf", "W_hg", "W_ho"),
                            List.of("b_i", "b_f", "b_g", "b_o"),
                            List.of("", "", "", "")),
            Recurrences.GRU,
                    List.of(
                            List.of("W_ir", "W_iz", "W_in"),
                            List.of("W_hr", "W_hz", "W_hn"),
                            List.of("b_r", "b_z", "b_in"),
                            List.of("", "", "b_hn")));

    private final Workload workload;
    private final List<Inputs> sequences;
    private final NDArray x;
    private final NDArray y;
    private final NDList layer;
    private final Map<String, NDArray> initial = new LinkedHashMap<>();
    private final NDArray v;
    private final NDArray c;
    private final PtNDArray one = (PtNDArray) MANAGER.create(1.0);

    private PyTorch(Workload workload, List<Inputs> sequences) {
        this.workload = workload;
        this.sequences = sequences;
        this.x = series("x");
        this.y = series("y");
        this.layer = PACKED.get(workload.recurrence()).stream()
                .map(this::stacked)
                .collect(Collectors.toCollection(NDList::new));
        workload.inputs().initial().forEach((key, values) -> {
            double[] batch = sequences.stream()
                    .flatMapToDouble(each -> Arrays.stream(values.get(0).toArray()))
                    .toArray();
            initial.put(key, learnt(batch, new Shape(1, sequences.size(), workload.units())));
        });
        boolean hasOutput = workload.recurrence() == Recurrences.ELMAN;
        this.v = hasOutput ? stacked(List.of("V")) : null;
        this.c = hasOutput ? stacked(List.of("c")) : null;
    }

    private static NDManager manager() {
        NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
        JniUtils.setNumThreads(1);
        JniUtils.setGradMode(true);
        return manager;
    }

    /** Both ways, after a look that they compute the same as Unfold does. */
    static List<Contender> contenders(Workload workload, List<Inputs> sequences) {
        PyTorch torch = new PyTorch(workload, sequences);
        Contender fused = new Contender("PyTorch, fused", torch::fused);
        Contender stepByStep = new Contender("PyTorch, step by step", torch::stepByStep);
        double expected = sequences.stream()
                .mapToDouble(each -> workload.network().runner(each).loss())
                .sum();
        for (Contender each : List.of(fused, stepByStep)) {
            double loss = each.run().getAsDouble();
            if (Math.abs(loss - expected) > 1e-9 * Math.abs(expected)) {
                throw new IllegalStateException(each.name() + ": the loss is " + loss + ", not " + expected);
            }
        }
        return List.of(fused, stepByStep);
    }

    /** Time, sequence, unit. */
    private NDArray series(String key) {
        double[] numbers = IntStream.range(0, workload.steps())
                .boxed()
                .flatMap(
                        t -> sequences.stream().map(each -> each.data().get(key).get(t)))
                .flatMapToDouble(step -> Arrays.stream(step.toArray()))
                .toArray();
        return MANAGER.create(numbers, new Shape(workload.steps(), sequences.size(), workload.units()));
    }

    private NDArray stacked(List<String> keys) {
        int units = workload.units();
        double[] numbers = keys.stream()
                .flatMapToDouble(key -> Arrays.stream(
                        key.isEmpty()
                                ? new double[units]
                                : workload.inputs().parameters().get(key).toArray()))
                .toArray();
        int rows = keys.size() * units;
        return learnt(numbers, numbers.length == rows ? new Shape(rows) : new Shape(rows, units));
    }

    private static NDArray learnt(double[] numbers, Shape shape) {
        NDArray array = MANAGER.create(numbers, shape);
        array.setRequiresGradient(true);
        return array;
    }

    @SuppressWarnings("try")
    private double fused() {
        try (NDScope scope = new NDScope()) {
            return backward(states());
        }
    }

    private NDArray states() {
        PtNDArray input = (PtNDArray) x;
        PtNDArray h = (PtNDArray) initial.get("h");
        return switch (workload.recurrence()) {
            case ELMAN ->
                JniUtils.rnn(input, h, layer, true, 1, RNN.Activation.TANH, 0, true, false, false)
                        .get(0);
            case LSTM ->
                JniUtils.lstm(input, new NDList(h, initial.get("c")), layer, true, 1, 0, true, false, false)
                        .get(0);
            case GRU ->
                JniUtils.gru(input, h, layer, true, 1, 0, true, false, false).get(0);
        };
    }

    @SuppressWarnings("try")
    private double stepByStep() {
        try (NDScope scope = new NDScope()) {
            NDList states = new NDList();
            NDArray h = initial.get("h").squeeze(0);
            NDArray cell = initial.containsKey("c") ? initial.get("c").squeeze(0) : null;
            for (int t = 0; t < workload.steps(); t++) {
                NDArray in = linear(x.get(t), 0, 2);
                if (workload.recurrence() == Recurrences.ELMAN) {
                    h = in.add(linear(h, 1, 3)).tanh();
                } else if (workload.recurrence() == Recurrences.LSTM) {
                    NDList gates = in.add(linear(h, 1, 3)).split(4, 1);
                    cell = sigmoid(gates.get(1))
                            .mul(cell)
                            .add(sigmoid(gates.get(0)).mul(gates.get(2).tanh()));
                    h = sigmoid(gates.get(3)).mul(cell.tanh());
                } else {
                    NDList left = in.split(3, 1);
                    NDList right = linear(h, 1, 3).split(3, 1);
                    NDArray reset = sigmoid(left.get(0).add(right.get(0)));
                    NDArray update = sigmoid(left.get(1).add(right.get(1)));
                    NDArray candidate = left.get(2).add(reset.mul(right.get(2))).tanh();
                    // (1 - z) n + z h, as PyTorch itself computes it.
                    h = candidate.add(update.mul(h.sub(candidate)));
                }
                states.add(h);
            }
            return backward(NDArrays.stack(states));
        }
    }

    private NDArray linear(NDArray input, int weight, int bias) {
        return Linear.linear(input, layer.get(weight), layer.get(bias)).singletonOrThrow();
    }

    private static NDArray sigmoid(NDArray input) {
        return input.getNDArrayInternal().sigmoid();
    }

    private double backward(NDArray states) {
        NDArray out = v == null ? states : Linear.linear(states, v, c).singletonOrThrow();
        NDArray loss = out.sub(y).square().sum().mul(0.5);
        JniUtils.backward((PtNDArray) loss, one, false, false);
        return loss.getDouble();
    }
}
