package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;
import unfold.tensor.Tensor;

/**
 * Which time steps of an encoded series a lesson takes, and what it multiplies them by. Immutable.
 *
 * @param steps counted from 0, in the order wanted, some perhaps several times; empty for all as they are
 * @param scale the factor of every number
 */
record Excerpt(List<Integer> steps, double scale) {

    static final Excerpt WHOLE = new Excerpt(List.of(), 1);
    static final List<String> KEYS = List.of("steps", "scale");

    Excerpt {
        steps = List.copyOf(steps);
    }

    /**
     * Reads it from the settings of a series.
     *
     * @param length how many steps there are
     * @throws LessonException if it takes a step that is not there
     */
    static Excerpt of(Settings settings, int length) {
        double scale = 1;
        if (settings.has("scale")) {
            YamlNode node = settings.node("scale");
            String text = node instanceof YamlNode.Scalar scalar && scalar.plain() ? scalar.text() : node.inWords();
            try {
                scale = Decimals.read(text, () -> "the scale of " + settings.name());
            } catch (LessonException e) {
                throw e.at(node.place());
            }
        }
        List<Integer> steps = new ArrayList<>();
        if (settings.has("steps")) {
            for (String text : settings.list("steps")) {
                steps.add(step(text, length)
                        .orElseThrow(() -> new LessonException(
                                settings.place("steps"),
                                Decimals.quoted(text) + " under 'steps' of " + settings.name()
                                        + " is none of its time steps, which are numbered from 1 to " + length + ".")));
            }
        }
        return new Excerpt(steps, scale);
    }

    private static OptionalInt step(String text, int length) {
        int step = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        return step >= 1 && step <= length ? OptionalInt.of(step - 1) : OptionalInt.empty();
    }

    /** The steps of this excerpt at these places of it, counted from 0. */
    Excerpt at(List<Integer> places) {
        return new Excerpt(places.stream().map(this::step).toList(), scale);
    }

    private int step(int place) {
        return steps.isEmpty() ? place : steps.get(place);
    }

    /** The same with its numbers multiplied once more. */
    Excerpt times(double factor) {
        return new Excerpt(steps, scale * factor);
    }

    <T> List<T> of(List<T> whole) {
        return steps.isEmpty() ? whole : steps.stream().map(whole::get).toList();
    }

    Tensor scaled(Tensor vector) {
        if (scale == 1) {
            return vector;
        }
        double[] numbers = vector.toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= scale;
        }
        return Tensor.of(vector.shape(), numbers);
    }

    /** What stands in the lesson, this excerpt included. */
    Tree written(Tree series) {
        Map<String, Tree> entries = new LinkedHashMap<>(((Tree.Entries) series).entries());
        entries.keySet().removeAll(KEYS);
        if (!steps.isEmpty()) {
            List<Tree> numbers = new ArrayList<>();
            steps.forEach(step -> numbers.add(Tree.bare(Integer.toString(step + 1))));
            entries.put("steps", new Tree.Items(numbers));
        }
        if (scale != 1) {
            entries.put("scale", Tree.bare(Decimals.shortest(scale)));
        }
        return new Tree.Entries(entries);
    }
}
