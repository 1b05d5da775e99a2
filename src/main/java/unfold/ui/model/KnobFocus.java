package unfold.ui.model;

import java.util.ArrayList;
import java.util.List;
import unfold.lesson.experiment.ActivationPlace;
import unfold.lesson.experiment.GateBias;
import unfold.lesson.experiment.Knobs;
import unfold.lesson.experiment.RecurrentWeight;
import unfold.lesson.experiment.RecurrentWeight.Form;
import unfold.lesson.experiment.WeightSettings;
import unfold.operation.Elementwise;

/**
 * What those knobs turn that could turn several things. Immutable.
 *
 * @param weight the key of a recurrent weight, the empty one for all
 * @param place which activation, from 0
 * @param parameter the key of the parameter that begins otherwise
 * @param gate the key of a gate; empty if there is none
 */
public record KnobFocus(String weight, int place, String parameter, String gate) {

    /** From so many recurrent weights on, all are turned together at first. */
    private static final int MANY = 3;

    /** What one looks at first. */
    static KnobFocus first(Knobs knobs) {
        List<RecurrentWeight> recurrent = knobs.recurrent();
        String weight = recurrent.stream()
                .filter(each -> each.form() != Form.ENTRIES)
                .findFirst()
                .or(() -> recurrent.stream().findFirst())
                .map(RecurrentWeight::parameter)
                .orElse("");
        String parameter = !weight.isEmpty() || knobs.parameters().isEmpty()
                ? weight
                : knobs.parameters().get(0);
        return new KnobFocus(
                recurrent.size() >= MANY ? WeightSettings.ALL : weight,
                firstPlace(knobs),
                parameter,
                knobs.gates().stream().findFirst().map(GateBias::gate).orElse(""));
    }

    private static int firstPlace(Knobs knobs) {
        List<ActivationPlace> places = knobs.activations();
        int tanh = -1;
        for (int i = 0; i < places.size(); i++) {
            boolean state = places.get(i).names().stream()
                    .anyMatch(knobs.lesson().recurrence().states()::contains);
            if (state) {
                return i;
            }
            tanh = tanh < 0 && places.get(i).function() == Elementwise.TANH ? i : tanh;
        }
        return Math.max(0, tanh);
    }

    /** This one, where it still means something. */
    KnobFocus in(Knobs knobs) {
        KnobFocus first = first(knobs);
        boolean gates = knobs.gates().stream().anyMatch(each -> each.gate().equals(gate));
        return new KnobFocus(
                weights(knobs).contains(weight) ? weight : first.weight,
                place < knobs.activations().size() ? place : first.place,
                knobs.parameters().contains(parameter) ? parameter : first.parameter,
                gates ? gate : first.gate);
    }

    static List<String> weights(Knobs knobs) {
        List<String> keys = new ArrayList<>();
        knobs.recurrent().forEach(weight -> keys.add(weight.parameter()));
        if (keys.size() > 1) {
            keys.add(0, WeightSettings.ALL);
        }
        return keys;
    }
}
