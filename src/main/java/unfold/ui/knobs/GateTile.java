package unfold.ui.knobs;

import java.util.List;
import unfold.lesson.experiment.GateBias;
import unfold.ui.model.Knob;
import unfold.ui.model.KnobFocus;
import unfold.ui.model.KnobState;
import unfold.ui.model.KnobsModel;

/** The bias of a gate that carries a state on. */
final class GateTile extends NumberTile {

    private final KnobsModel model;
    private final Choice<String> gates;

    GateTile(KnobsModel model) {
        super(model, Knob.GATE_BIAS);
        this.model = model;
        this.gates = new Choice<>("knob-gate-bias-gate", "Which gate", key -> key, this::turn);
        head(gates);
    }

    private void turn(String key) {
        KnobFocus old = model.stateProperty().get().focus();
        model.focus(new KnobFocus(old.weight(), old.place(), old.parameter(), key));
    }

    @Override
    void refresh() {
        KnobState state = model.stateProperty().get();
        List<String> keys =
                state.knobs().gates().stream().map(GateBias::gate).distinct().toList();
        boolean several = keys.size() > 1;
        gates.setVisible(several);
        gates.setManaged(several);
        gates.show(keys, state.focus().gate());
        super.refresh();
        if (keys.isEmpty()) {
            mark("Forget gate", false);
        }
    }
}
