package unfold.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import unfold.derivation.Action;
import unfold.derivation.Route;
import unfold.tensor.Tensor;
import unfold.trace.Companions;
import unfold.trace.Quantity;
import unfold.trace.Role;

/**
 * The sequences that share their weights with the one that is recorded. Each runs at its own length, so
 * nothing is padded and nothing has to be masked; the loss of the batch is the sum of theirs. Immutable.
 *
 * @param before those that come before the recorded one, in their order
 * @param after those that come after it
 */
public record Batch(List<Member> before, List<Member> after) {

    /** No other sequences. */
    public static final Batch NONE = new Batch(List.of(), List.of());

    /** A sequence: the recurrence at its length, and its numbers. */
    public record Member(Network network, Inputs inputs) {}

    /** What all others come to: the sum of their losses, and of their gradients by parameter. */
    record Shares(double loss, Map<String, Tensor> gradients) {

        /** There are no others. */
        static final Shares NONE = new Shares(0, Map.of());
    }

    public Batch {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether there are no others. */
    boolean isAlone() {
        return before.isEmpty() && after.isEmpty();
    }

    /** The others in their order. */
    public List<Member> others() {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    Companions companions(double loss) {
        if (isAlone()) {
            return Companions.NONE;
        }
        return new Companions(before.size() + 1, before.size() + 1 + after.size(), loss);
    }

    /**
     * Runs all others forward and backward; those of one length share the memory of their runs.
     *
     * @param route of the recorded sequence; where it is a part of the gradients, the others' do not belong to it
     */
    Shares shares(Route route) {
        Map<Network, Network> routed = new HashMap<>();
        Map<Network, List<Integer>> places = new LinkedHashMap<>();
        List<Member> others = others();
        for (int i = 0; i < others.size(); i++) {
            Network network = routed.computeIfAbsent(others.get(i).network, each -> each.along(route.ofOthers()));
            places.computeIfAbsent(network, key -> new ArrayList<>()).add(i);
        }
        double[] losses = new double[others.size()];
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        places.forEach((network, own) -> {
            List<Inputs> sequences = own.stream().map(i -> others.get(i).inputs).toList();
            double[] found = route.isPart() ? losses(network, sequences) : gradients(network, sequences, gradients);
            for (int i = 0; i < found.length; i++) {
                losses[own.get(i)] = found[i];
            }
        });
        // In the order of the sequences, whatever their lengths are.
        return new Shares(Arrays.stream(losses).reduce(0, Double::sum), gradients);
    }

    private static double[] losses(Network network, List<Inputs> sequences) {
        Execution execution = network.take();
        int total = total(network);
        double[] losses = new double[sequences.size()];
        for (int i = 0; i < losses.length; i++) {
            execution.load(sequences.get(i));
            execution.forward();
            losses[i] = execution.number(total);
        }
        network.giveBack(execution);
        return losses;
    }

    /** Adds the gradients of the sequences' parameters to those by name, and returns the losses. */
    private static double[] gradients(Network network, List<Inputs> sequences, Map<String, Tensor> gradients) {
        BatchRunner runner = network.takeBatch();
        double[] losses = runner.lossesAndGradients(sequences);
        for (Quantity parameter : parameters(network)) {
            gradients.merge(parameter.key(), runner.gradient(parameter.id()), Batch::sum);
        }
        network.giveBack(runner);
        return losses;
    }

    private static Tensor sum(Tensor one, Tensor other) {
        double[] entries = one.toArray();
        for (int i = 0; i < entries.length; i++) {
            entries[i] += other.get(i);
        }
        return Tensor.of(one.shape(), entries);
    }

    private static int total(Network network) {
        return network.program().quantities().list().stream()
                .filter(quantity -> quantity.role() == Role.TOTAL_LOSS)
                .mapToInt(Quantity::id)
                .findFirst()
                .orElseThrow();
    }

    /** Those that the loss depends on. */
    private static List<Quantity> parameters(Network network) {
        Set<Integer> added = new HashSet<>();
        network.program()
                .schedule()
                .forEach(step -> step.actions().forEach(action -> {
                    if (action instanceof Action.Add add) {
                        added.add(add.quantity());
                    }
                }));
        return network.program().quantities().list().stream()
                .filter(quantity -> quantity.role() == Role.PARAMETER && added.contains(quantity.id()))
                .toList();
    }
}
