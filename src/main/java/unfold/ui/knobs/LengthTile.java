package unfold.ui.knobs;

import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import unfold.ui.model.Knob;
import unfold.ui.model.KnobState;
import unfold.ui.model.KnobsModel;

/** The number of time steps, whose data are repeated in their order or drawn at random. */
final class LengthTile extends NumberTile {

    private final KnobsModel model;
    private final Choice<Boolean> drawn;
    private final Button seed = new Button("next seed");

    LengthTile(KnobsModel model) {
        super(model, Knob.LENGTH);
        this.model = model;
        this.drawn = new Choice<>(
                "knob-length-order",
                "How the data are taken",
                random -> random ? "drawn" : "repeated",
                random -> model.sample(random ? OptionalLong.of(1) : OptionalLong.empty()));
        seed.setId("knob-length-seed");
        seed.setMinWidth(Region.USE_PREF_SIZE);
        seed.setTooltip(new Tooltip("Draw other time steps"));
        seed.setOnAction(event -> model.sample(OptionalLong.of(seed() + 1)));
        head(drawn);
        behindNumber(seed);
    }

    private long seed() {
        return model.stateProperty().get().experiment().data().sample().orElse(0);
    }

    @Override
    void refresh() {
        super.refresh();
        KnobState state = model.stateProperty().get();
        boolean there = state.absence(Knob.LENGTH).isEmpty();
        boolean random = state.experiment().data().sample().isPresent();
        drawn.setVisible(there);
        drawn.setManaged(there);
        drawn.show(List.of(false, true), random);
        seed.setVisible(random);
        seed.setManaged(random);
        if (there) {
            remark("");
        }
    }
}
