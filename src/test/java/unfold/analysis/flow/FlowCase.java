package unfold.analysis.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.analysis.RandomNetwork;
import unfold.analysis.Run;
import unfold.derivation.Route;
import unfold.engine.Batch;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.engine.Reference;
import unfold.notation.Recurrence;
import unfold.shape.Given;
import unfold.shape.Shapes;
import unfold.tensor.Tensor;

/** Runs to measure. */
final class FlowCase {

    private FlowCase() {}

    static Run random(String text, String sizes) {
        RandomNetwork random = RandomNetwork.of(Recurrence.parse(text), sizes);
        return run(random.network(), random.inputs());
    }

    static Run run(Network network, Inputs inputs) {
        return new Run(network, inputs, Batch.NONE, network.trace(inputs));
    }

    static Run along(Run run, Route route) {
        return run(run.network().along(route), run.inputs());
    }

    /** An Elman network of a reference file. */
    static Run elman(Reference reference, String activation) {
        Recurrence recurrence = Recurrence.parse("z_t = U x_t + W h_{t-1} + b_h\nh_t = " + activation
                + "(z_t)\na_t = V h_t + b_o\no_t = softmax(a_t)\nloss_t = cross_entropy(o_t, y_t)");
        Map<String, Tensor> parameters = reference.parameters();
        List<Tensor> x = reference.series("inputs", "x");
        List<Tensor> y = reference.targets(parameters.get("b_o").size());
        Given given = new Given().steps(x.size());
        parameters.forEach((name, value) -> given.shape(name, value.shape(), "weights of " + name));
        given.shape("x", x.get(0).shape(), "data x").shape("y", y.get(0).shape(), "data y");
        Map<String, List<Tensor>> initial = new HashMap<>();
        initial.put("h", List.of(Reference.tensor(reference.section("inputs").get("h0"))));
        Network network = Network.compile(recurrence, Shapes.infer(recurrence, given));
        return run(network, new Inputs(parameters, Map.of("x", new ArrayList<>(x), "y", y), initial));
    }
}
