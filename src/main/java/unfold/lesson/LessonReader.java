package unfold.lesson;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import unfold.lesson.encoding.DataReader;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;
import unfold.lesson.yaml.YamlReader;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.tensor.Tensor;

/** Makes a lesson of the tree of a lesson file. */
final class LessonReader {

    /** Layers are not wider than this. */
    static final int LARGEST_SIZE = 100_000;

    private final String name;
    private final Optional<Path> path;
    private final String text;
    private final YamlNode.Mapping root;
    private final Map<String, Place> places = new HashMap<>();

    LessonReader(String name, Optional<Path> path, String text) {
        this.name = name;
        this.path = path;
        this.text = text;
        this.root = YamlReader.read(name, text);
    }

    Lesson lesson() {
        root.entries().keySet().forEach(this::refuseUnknown);
        String title = title();
        YamlNode.Scalar equations = equations();
        Map<String, Integer> sizes =
                each("sizes", (node, key) -> NumberReader.count(node, "The size of " + key, 1, LARGEST_SIZE));
        Map<String, WeightSource> weights = weights();
        Map<String, Tensor> initial = each("initial", NumberReader::tensor);
        List<Map<String, List<Tensor>>> data = data();
        int shown = SequencesReader.shown(root.entries().get("view"), data.size());
        OtherSequences others = OtherSequences.of(data, shown);
        LessonNumbers numbers = new LessonNumbers(sizes, weights, initial, data.get(shown - 1), others);
        Presentation presentation = presentation();
        Origin origin = new Origin(name, path, EquationsPlace.of(equations, text), places);
        return new Lesson(title, equations.text(), numbers, presentation, origin);
    }

    private void refuseUnknown(String key) {
        if (!LessonKeys.ALL.contains(key)) {
            throw new LessonException(
                    root.places().get(key),
                    Decimals.quoted(key)
                            + " is not known; a lesson has "
                            + String.join(", ", LessonKeys.ALL)
                            + "."
                            + Spelling.suggestion(key, LessonKeys.ALL));
        }
    }

    private String title() {
        YamlNode node = root.entries().get("title");
        if (node == null) {
            throw missing("title", "title: Three steps by hand");
        }
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
            throw new LessonException(node.place(), "The title is " + node.inWords() + ", expected one line of text.");
        }
        return scalar.text();
    }

    private YamlNode.Scalar equations() {
        YamlNode node = root.entries().get("equations");
        String example = "equations: s_t = tanh(U x_t + W s_{t-1})";
        if (node == null) {
            throw missing("equations", example);
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            throw new LessonException(
                    node.place(),
                    "The equations are "
                            + node.inWords()
                            + ", expected text. Begin them with 'equations: |' and indent the lines"
                            + " below.");
        }
        if (scalar.text().isBlank()) {
            throw new LessonException(
                    node.place(),
                    "The equations are empty; write one definition a line, such as"
                            + " s_t = tanh(U x_t + W s_{t-1}).");
        }
        return scalar;
    }

    private Map<String, WeightSource> weights() {
        if (!root.entries().containsKey("weights")) {
            return Map.of();
        }
        YamlNode.Mapping mapping = group("weights");
        mapping.places().forEach((key, place) -> places.put("weights." + key, place));
        return WeightReader.read(mapping);
    }

    /** One sequence, or those of a batch. */
    private List<Map<String, List<Tensor>>> data() {
        if (!root.entries().containsKey("data")) {
            // Then the sizes or the headings must tell how long each sequence is.
            if (root.entries().containsKey("sizes") || headingsTellLengths()) {
                return List.of(Map.of());
            }
            throw missing("data", "data: {x: [[1, 0], [0, 1]]}");
        }
        if (root.entries().get("data") instanceof YamlNode.Sequence list) {
            List<YamlNode.Mapping> groups = SequencesReader.groups(list);
            refuseStepLabels(groups.size());
            return read(groups);
        }
        YamlNode.Mapping mapping = group("data");
        if (mapping.entries().isEmpty()) {
            throw new LessonException(
                    mapping.place(),
                    "There are no data; write one row of numbers per time step, such as x: [[1, 0], [0, 1]].");
        }
        return read(List.of(mapping));
    }

    private List<Map<String, List<Tensor>>> read(List<YamlNode.Mapping> groups) {
        places.putAll(SequencesReader.places(groups));
        Optional<Path> folder = path.map(file -> file.toAbsolutePath().getParent());
        return new DataReader(folder, NumberReader::series).read(groups);
    }

    private void refuseStepLabels(int sequences) {
        if (sequences > 1
                && root.entries().get("labels") instanceof YamlNode.Mapping labels
                && labels.entries().containsKey(LessonLabels.STEPS)) {
            throw new LessonException(
                    labels.places().get(LessonLabels.STEPS),
                    "The " + sequences + " sequences of a batch have time steps of their own; remove these labels and"
                            + " write the data as words, such as x: {words: the cat sat}.");
        }
    }

    private boolean headingsTellLengths() {
        try {
            return Recurrence.parse(equations().text()).sequences().stream()
                    .allMatch(sequence -> sequence.statedLength() > 0);
        } catch (NotationException e) {
            return false;
        }
    }

    private <T> Map<String, T> each(String key, BiFunction<YamlNode, String, T> reader) {
        Map<String, T> values = new LinkedHashMap<>();
        if (root.entries().containsKey(key)) {
            YamlNode.Mapping mapping = group(key);
            mapping.places().forEach((entry, place) -> places.put(key + "." + entry, place));
            mapping.entries().forEach((entry, node) -> values.put(entry, reader.apply(node, entry)));
        }
        return values;
    }

    private YamlNode.Mapping group(String key) {
        YamlNode node = root.entries().get(key);
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        throw new LessonException(
                node.place(),
                "Under '"
                        + key
                        + "' stands "
                        + node.inWords()
                        + ", expected names with values, such as "
                        + LessonKeys.example(key)
                        + ".");
    }

    private Presentation presentation() {
        OptionalInt cursor = OptionalInt.empty();
        Map<String, Tree> further = new LinkedHashMap<>();
        for (String key : LessonKeys.KEPT) {
            if (root.entries().containsKey(key)) {
                further.put(key, Tree.of(root.entries().get(key)));
            }
        }
        refuseUnclear(root.entries().get(LessonKeys.FORWARD_ONLY));
        if (root.entries().containsKey(Backward.KEY)) {
            Backward.check(group(Backward.KEY));
        }
        if (root.entries().containsKey("labels")) {
            YamlNode.Mapping labels = group("labels");
            labels.places().forEach((key, place) -> places.put("labels." + key, place));
            LessonLabels.check(labels);
        }
        if (root.entries().containsKey("view")) {
            YamlNode.Mapping view = group("view");
            OpeningView.refuseUnknown(view);
            OpeningView.check(view);
            Map<String, YamlNode> rest = new LinkedHashMap<>(view.entries());
            rest.remove("sequence");
            ComparedWith.check(rest.get(ComparedWith.KEY));
            YamlNode node = rest.remove("cursor");
            if (node != null) {
                cursor = OptionalInt.of(NumberReader.count(node, "The cursor", 0, Integer.MAX_VALUE));
            }
            if (!rest.isEmpty()) {
                further.put("view", Tree.of(new YamlNode.Mapping(rest, Map.of(), view.place())));
            }
        }
        return new Presentation(cursor, notes(), further);
    }

    private void refuseUnclear(YamlNode forwardOnly) {
        if (forwardOnly == null) {
            return;
        }
        String text = forwardOnly instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!text.equals("true") && !text.equals("false")) {
            throw new LessonException(
                    forwardOnly.place(),
                    "'forward_only' is " + (text.isEmpty() ? forwardOnly.inWords() : Decimals.quoted(text))
                            + ", expected true or false.");
        }
        places.put("forward_only.", forwardOnly.place());
    }

    private List<Note> notes() {
        YamlNode node = root.entries().get("notes");
        if (node == null) {
            return List.of();
        }
        List<YamlNode> items = NoteReader.items(node);
        for (int i = 0; i < items.size(); i++) {
            places.put("notes." + i, items.get(i).place());
        }
        return NoteReader.read(node);
    }

    private LessonException missing(String key, String example) {
        return new LessonException(Place.file(name), "The lesson has no '" + key + "'; add it, such as " + example);
    }
}
