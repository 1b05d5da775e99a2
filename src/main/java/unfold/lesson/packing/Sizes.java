package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightSource;
import unfold.tensor.Shape;

/** Says what became of a lesson's numbers when it took the sizes of a file. */
final class Sizes {

    private Sizes() {}

    /** Whole sentences; none if nothing changed. */
    static List<String> inWords(OpenLesson before, OpenLesson after, Set<String> loaded) {
        List<String> words = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (String key : after.recurrence().states()) {
            int now = after.shapes().of(key).size();
            int then = before.shapes().of(key).size();
            if (now != then) {
                states.add(key + " has " + now + " units instead of " + then);
            }
        }
        if (!states.isEmpty()) {
            words.add("As in the file, " + String.join(", ", states) + ".");
        }
        List<String> made = new ArrayList<>();
        Map<String, Shape> shapes = after.parameterShapes();
        before.parameterShapes().forEach((key, shape) -> {
            if (!loaded.contains(key) && !shape.equals(shapes.get(key))) {
                made.add(key + recipe(after, key));
            }
        });
        if (!made.isEmpty()) {
            words.add("Made anew, because the old numbers do not fit: " + String.join(", ", made) + ".");
        }
        List<String> zero = new ArrayList<>(before.lesson().initial().keySet());
        zero.removeAll(after.lesson().initial().keySet());
        zero.removeIf(name -> before.lesson().initial().get(name).largest() == 0);
        if (!zero.isEmpty()) {
            words.add("Initial values that do not fit are zero now: " + String.join(", ", zero) + ".");
        }
        return words;
    }

    private static String recipe(OpenLesson lesson, String key) {
        return lesson.lesson().weights().get(key) instanceof WeightSource.Made made
                ? " (" + made.recipe().kind().word() + ")"
                : "";
    }
}
