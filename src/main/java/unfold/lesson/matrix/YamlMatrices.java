package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;
import unfold.lesson.yaml.YamlNode;
import unfold.lesson.yaml.YamlReader;

/**
 * YAML: names with a number, a list of numbers (a vector) or a list of rows (a matrix); they may stand under
 * {@code weights:} as in a lesson. A lesson itself is refused.
 */
final class YamlMatrices implements MatrixFormat {

    private static final String WEIGHTS = "weights";

    @Override
    public boolean accepts(TextFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        String text = file.text();
        if (text.isBlank()) {
            throw new LessonException(Place.file(file.name()), "The file holds no numbers, only blank lines.");
        }
        YamlNode.Mapping document = YamlReader.read(
                file.name(),
                text,
                "A file of weights is made of names with their numbers, as in 'U: [[1, 2], [3, 4]]'");
        if (document.entries().containsKey("equations")) {
            throw new LessonException(
                    document.places().get("equations"),
                    "This is a lesson, expected only names with their numbers; open it as a lesson, or copy its weights"
                            + " into a file of their own.");
        }
        boolean within = document.entries().size() == 1 && document.entries().get(WEIGHTS) instanceof YamlNode.Mapping;
        YamlNode.Mapping matrices =
                within ? (YamlNode.Mapping) document.entries().get(WEIGHTS) : document;
        List<NamedTensor> found = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : matrices.entries().entrySet()) {
            Place place = matrices.places().get(entry.getKey());
            MatrixRows rows = new MatrixRows(entry.getKey());
            value(entry.getValue(), rows);
            found.add(new NamedTensor(Optional.of(entry.getKey()), rows.tensor(place), place));
        }
        if (found.isEmpty()) {
            throw new LessonException(
                    document.place(), "The file names no matrix; write one as in 'U: [[1, 2], [3, 4]]'.");
        }
        return found;
    }

    private static void value(YamlNode node, MatrixRows rows) {
        if (!(node instanceof YamlNode.Sequence list)) {
            rows.single();
            number(node, rows);
            rows.endRow(node.place());
            return;
        }
        boolean matrix = !list.items().isEmpty() && list.items().get(0) instanceof YamlNode.Sequence;
        if (!matrix) {
            rows.flat();
            row(list, rows);
            return;
        }
        for (YamlNode item : list.items()) {
            if (!(item instanceof YamlNode.Sequence row)) {
                throw new LessonException(
                        item.place(), "A row in brackets is expected here, as in the rows before it.");
            }
            row(row, rows);
        }
    }

    private static void row(YamlNode.Sequence row, MatrixRows rows) {
        row.items().forEach(item -> number(item, rows));
        rows.endRow(row.place());
    }

    private static void number(YamlNode node, MatrixRows rows) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isEmpty()) {
            throw new LessonException(
                    node.place(),
                    "In " + rows.nextEntry() + " stands " + node.inWords()
                            + ", expected a number. A vector is written [1, 2], a matrix [[1, 2], [3, 4]].");
        }
        try {
            rows.add(Decimals.read(scalar.text(), rows::nextEntry));
        } catch (LessonException e) {
            throw e.at(node.place());
        }
    }
}
