package unfold.ui.knobs;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import unfold.analysis.flow.MatrixSize;
import unfold.ui.model.Knob;
import unfold.ui.model.KnobFocus;
import unfold.ui.model.KnobState;
import unfold.ui.model.KnobWords;
import unfold.ui.model.KnobsModel;

/** The gain of the recurrent weights, with their spectral radius and norm. */
final class GainTile extends NumberTile {

    private final KnobsModel model;
    private final Choice<String> weights;
    private final TextField radius = new TextField();

    GainTile(KnobsModel model) {
        super(model, Knob.GAIN);
        this.model = model;
        this.weights = new Choice<>(
                "knob-gain-weight", "Which recurrent weight", key -> key.isEmpty() ? "all" : key, this::turn);
        head(weights);
        radius.setId(getId() + "-radius");
        radius.getStyleClass().add("number");
        radius.setMinWidth(Region.USE_PREF_SIZE);
        radius.setOnAction(event -> type());
        radius.focusedProperty().addListener((property, old, now) -> {
            if (!now) {
                type();
            }
        });
        Label letter = new Label("ρ");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        letter.setLabelFor(radius);
        behindNumber(letter, radius);
        model.sizeProperty().addListener(changed -> sizes());
    }

    private void turn(String key) {
        KnobFocus old = model.stateProperty().get().focus();
        model.focus(new KnobFocus(key, old.place(), old.parameter(), old.gate()));
    }

    private void type() {
        String typed = typed(radius);
        if (model.stateProperty().get() == null || radius.isDisabled() || typed.equals(shown())) {
            return;
        }
        double value = number(typed);
        boolean good = Knob.GAIN.accepts(value);
        problem(radius, !good);
        if (good) {
            model.setRadius(value);
        } else {
            say(radius, "“" + typed + "” is not " + Knob.GAIN.expected() + ".");
        }
    }

    private String shown() {
        double now = model.sizeProperty().get().radius();
        return Double.isNaN(now) ? "" : KnobWords.plain(now);
    }

    private void showRadius() {
        Optional<String> why = model.withoutRadius();
        problem(radius, false);
        write(radius, shown());
        radius.setDisable(why.isPresent());
        radius.setAccessibleText("Spectral radius, as a number");
        say(radius, why.orElse("Spectral radius: " + Knob.GAIN.expected()));
    }

    @Override
    void refresh() {
        KnobState state = model.stateProperty().get();
        boolean several = state.weights().size() > 1;
        weights.show(state.weights(), state.focus().weight());
        weights.setVisible(several);
        weights.setManaged(several);
        super.refresh();
        showRadius();
        mark(several ? "Gain" : state.title(Knob.GAIN), state.isChanged(Knob.GAIN));
    }

    private void sizes() {
        KnobState state = model.stateProperty().get();
        if (state != null && state.absence(Knob.GAIN).isEmpty()) {
            showRadius();
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
