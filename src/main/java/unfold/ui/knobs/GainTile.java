package unfold.ui.knobs;

import unfold.analysis.MatrixSize;
import unfold.ui.model.Knob;
import unfold.ui.model.KnobFocus;
import unfold.ui.model.KnobState;
import unfold.ui.model.KnobWords;
import unfold.ui.model.KnobsModel;

/** The gain of the recurrent weights, with their spectral radius and norm. */
final class GainTile extends NumberTile {

    private final KnobsModel model;
    private final Choice<String> weights;

    GainTile(KnobsModel model) {
        super(model, Knob.GAIN);
        this.model = model;
        this.weights = new Choice<>(
                "knob-gain-weight", "Which recurrent weight", key -> key.isEmpty() ? "all" : key, this::turn);
        head(weights);
        model.sizeProperty().addListener(changed -> sizes());
    }

    private void turn(String key) {
        KnobFocus old = model.stateProperty().get().focus();
        model.focus(new KnobFocus(key, old.place(), old.parameter(), old.gate()));
    }

    @Override
    void refresh() {
        KnobState state = model.stateProperty().get();
        boolean several = state.weights().size() > 1;
        weights.show(state.weights(), state.focus().weight());
        weights.setVisible(several);
        weights.setManaged(several);
        super.refresh();
        mark(several ? "Gain" : state.title(Knob.GAIN), state.isChanged(Knob.GAIN));
    }

    private void sizes() {
        KnobState state = model.stateProperty().get();
        if (state != null && state.absence(Knob.GAIN).isEmpty()) {
            remark(remark(state));
            explain(
                    state.focus().weight().isEmpty()
                            ? "The largest spectral radius ρ and the largest singular value σ of all recurrent weights"
                            : "Spectral radius ρ and largest singular value σ of "
                                    + state.focus().weight());
        }
    }

    @Override
    String remark(KnobState state) {
        MatrixSize size = model.sizeProperty().get();
        String radius = Double.isNaN(size.radius()) ? "" : "ρ " + KnobWords.rough(size.radius());
        String norm = Double.isNaN(size.norm()) ? "" : "σ " + KnobWords.rough(size.norm());
        return radius.isEmpty() || norm.isEmpty() ? radius + norm : radius + ", " + norm;
    }
}
