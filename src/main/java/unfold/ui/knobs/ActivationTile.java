package unfold.ui.knobs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import unfold.lesson.experiment.ActivationPlace;
import unfold.operation.Elementwise;
import unfold.ui.model.KnobFocus;
import unfold.ui.model.KnobState;
import unfold.ui.model.KnobsModel;

/** The function that a state goes through: it stands in the equations, and is changed there. */
final class ActivationTile extends Tile {

    private final KnobsModel model;
    private final Choice<Integer> places;
    private final List<ToggleButton> buttons = new ArrayList<>();

    ActivationTile(KnobsModel model) {
        super("knob-activation", () -> reset(model));
        this.model = model;
        this.places = new Choice<>("knob-activation-place", "Where in the equations", this::name, this::turn);
        for (Elementwise function : ActivationPlace.FUNCTIONS) {
            ToggleButton button = new ToggleButton(ActivationPlace.word(function));
            button.setId("knob-activation-" + function.title());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(function.title());
            button.setTooltip(new Tooltip(function.title()));
            button.setOnAction(event -> {
                model.activate(function);
                // A second click on the chosen one must not take its mark away.
                refresh();
            });
            buttons.add(button);
        }
        head(places);
        body(buttons.toArray(ToggleButton[]::new));
    }

    private static void reset(KnobsModel model) {
        KnobState state = model.stateProperty().get();
        model.activate(place(state).function());
    }

    private static ActivationPlace place(KnobState state) {
        return state.knobs().activations().get(state.focus().place());
    }

    private String name(int place) {
        List<ActivationPlace> all = model.stateProperty().get().knobs().activations();
        List<String> names = place < all.size() ? all.get(place).names() : List.of();
        long before = IntStream.range(0, Math.min(place, all.size()))
                .filter(i -> all.get(i).names().equals(names))
                .count();
        return String.join(", ", names) + (before > 0 ? " (" + (before + 1) + ")" : "");
    }

    private void turn(int place) {
        KnobFocus old = model.stateProperty().get().focus();
        model.focus(new KnobFocus(old.weight(), place, old.parameter(), old.gate()));
    }

    @Override
    void refresh() {
        KnobState state = model.stateProperty().get();
        List<ActivationPlace> all = state.knobs().activations();
        boolean several = all.size() > 1;
        places.setVisible(several);
        places.setManaged(several);
        if (all.isEmpty()) {
            mark("Activation", false);
            absent("No tanh, σ, relu or identity stands on the way of a state.");
            return;
        }
        absent("");
        remark("");
        places.show(
                IntStream.range(0, all.size()).boxed().toList(), state.focus().place());
        Elementwise chosen = state.experiment().function(place(state));
        mark(
                several ? "Activation" : "Activation of " + name(0),
                chosen != place(state).function());
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(ActivationPlace.FUNCTIONS.get(i) == chosen);
        }
    }
}
