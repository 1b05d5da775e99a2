package unfold.ui.knobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import unfold.lesson.experiment.Beginning;
import unfold.lesson.recipe.RecipeKind;
import unfold.ui.model.Knob;
import unfold.ui.model.KnobFocus;
import unfold.ui.model.KnobState;
import unfold.ui.model.KnobsModel;

/** What a parameter begins with: its loaded numbers, or others with a gain and a seed. */
final class StartTile extends NumberTile {

    private final KnobsModel model;
    private final Choice<String> parameters;
    private final Choice<Optional<RecipeKind>> kinds;
    private final Button seed = new Button("next seed");

    StartTile(KnobsModel model) {
        super(model, Knob.START);
        this.model = model;
        this.parameters = new Choice<>("knob-start-parameter", "Which parameter", key -> key, this::turn);
        this.kinds = new Choice<>(
                "knob-start-kind",
                "What it begins with",
                kind -> kind.map(RecipeKind::word).orElse("as loaded"),
                model::begin);
        parameters.setMinWidth(Region.USE_PREF_SIZE);
        seed.setId("knob-start-seed");
        seed.setMinWidth(Region.USE_PREF_SIZE);
        seed.setTooltip(new Tooltip("Draw the next random numbers"));
        seed.setOnAction(event -> model.nextSeed());
        head(parameters, kinds);
        behindNumber(seed);
    }

    private void turn(String key) {
        KnobFocus old = model.stateProperty().get().focus();
        model.focus(new KnobFocus(old.weight(), old.place(), key, old.gate()));
    }

    @Override
    void refresh() {
        KnobState state = model.stateProperty().get();
        String key = state.focus().parameter();
        parameters.show(state.knobs().parameters(), key);
        boolean there = !state.knobs().parameters().isEmpty();
        parameters.setVisible(there);
        kinds.setVisible(there);
        if (there) {
            List<Optional<RecipeKind>> all = new ArrayList<>(List.of(Optional.empty()));
            Beginning.kinds(state.knobs().lesson().shapes().of(key)).forEach(kind -> all.add(Optional.of(kind)));
            kinds.show(all, state.beginning().map(Beginning::kind));
        }
        super.refresh();
        mark("Start", state.isChanged(Knob.START));
        boolean random =
                state.beginning().filter(each -> each.kind().isRandom()).isPresent();
        seed.setVisible(random);
        seed.setManaged(random);
        if (there && state.beginning().isEmpty()) {
            remark("");
        }
    }

    @Override
    String remark(KnobState state) {
        return state.beginning().map(Beginning::scaleName).orElse("");
    }
}
