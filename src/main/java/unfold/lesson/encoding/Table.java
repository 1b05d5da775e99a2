package unfold.lesson.encoding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.matrix.MatrixFile;
import unfold.lesson.matrix.NamedTensor;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;
import unfold.lesson.yaml.RelativePath;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;
import unfold.tensor.Tensor;

/** A vector for every word: the rows of an embedding, all of one length. */
final class Table {

    private final Map<String, Tensor> rows = new LinkedHashMap<>();

    private Table() {}

    /**
     * The table under {@code embedding}: written out, or the name of a file beside the lesson.
     *
     * @param folder where the lesson lies, if anywhere
     */
    static Table read(Settings settings, Optional<Path> folder) {
        YamlNode node = settings.node("embedding");
        Table table = new Table();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries()
                    .forEach((word, row) ->
                            table.add(word, numbers(row, word), mapping.places().get(word)));
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            table.addFile(settings.name(), scalar, folder);
        }
        if (table.rows.isEmpty()) {
            throw new LessonException(
                    node.place(),
                    "The embedding of " + settings.name() + " is " + (isEmpty(node) ? "empty" : node.inWords())
                            + ", expected a row of numbers for every word, such as {cat: [0.7, -0.2]}, or a file's name.");
        }
        return table;
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.Mapping || node.inWords().equals("nothing");
    }

    List<String> words() {
        return List.copyOf(rows.keySet());
    }

    Tensor row(String word) {
        return rows.get(word);
    }

    /** The table as it is written out in a lesson. */
    Tree tree() {
        Map<String, Tree> entries = new LinkedHashMap<>();
        rows.forEach((word, row) -> {
            List<Tree> numbers = new ArrayList<>();
            for (double number : row.toArray()) {
                numbers.add(Tree.bare(Decimals.shortest(number)));
            }
            entries.put(word, new Tree.Items(numbers));
        });
        return new Tree.Entries(entries);
    }

    private void add(String word, double[] row, Place place) {
        if (!rows.isEmpty()) {
            Map.Entry<String, Tensor> first = rows.entrySet().iterator().next();
            if (first.getValue().size() != row.length) {
                throw new LessonException(
                        place,
                        "The row of " + Decimals.quoted(word) + " has " + row.length
                                + (row.length == 1 ? " number" : " numbers") + ", but that of "
                                + Decimals.quoted(first.getKey()) + " has "
                                + first.getValue().size()
                                + "; all rows of an embedding are of one length.");
            }
        }
        if (rows.putIfAbsent(word, Tensor.vector(row)) != null) {
            throw new LessonException(
                    place, Decimals.quoted(word) + " has two rows in the embedding; keep one of the two.");
        }
        if (rows.size() > Vocabulary.LARGEST) {
            throw new LessonException(
                    place, "The embedding has more than " + Vocabulary.LARGEST + " words; keep those that occur.");
        }
    }

    private static double[] numbers(YamlNode node, String word) {
        if (!(node instanceof YamlNode.Sequence row) || row.items().isEmpty()) {
            throw new LessonException(
                    node.place(),
                    "The row of " + Decimals.quoted(word) + " is "
                            + (node instanceof YamlNode.Sequence ? "an empty list" : node.inWords())
                            + ", expected numbers in brackets, such as [0.7, -0.2].");
        }
        double[] numbers = new double[row.items().size()];
        for (int i = 0; i < numbers.length; i++) {
            YamlNode item = row.items().get(i);
            String text = item instanceof YamlNode.Scalar scalar && scalar.plain() ? scalar.text() : item.inWords();
            numbers[i] = number(text, word, i, item.place());
        }
        return numbers;
    }

    private static double number(String text, String word, int index, Place place) {
        try {
            return Decimals.read(text, () -> "the row of " + Decimals.quoted(word) + ", entry " + (index + 1));
        } catch (LessonException e) {
            throw e.at(place);
        }
    }

    private void addFile(String name, YamlNode.Scalar node, Optional<Path> folder) {
        Path home = folder.orElseThrow(() -> new LessonException(
                node.place(),
                "The embedding of " + name + " comes from the file " + Decimals.quoted(node.text())
                        + ", but this lesson lies in no folder; write the rows into the lesson."));
        Path path = RelativePath.under(home, RelativePath.checked(node), node.place());
        TextFile file = TextFile.read(path, MatrixFile.MOST_BYTES);
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
            for (NamedTensor row : MatrixFile.read(file)) {
                add(row.name().orElse("?"), row.tensor().toArray(), row.place());
            }
            return;
        }
        String[] lines = file.text().split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                addLine(lines[i].strip(), new Place(file.name(), i + 1, 0));
            }
        }
    }

    /** A word and its numbers, separated by commas, semicolons, tabs or spaces. */
    private void addLine(String line, Place place) {
        String[] parts = line.split("\\s*[,;\\t]\\s*|\\s+");
        double[] row = new double[parts.length - 1];
        if (row.length == 0) {
            throw new LessonException(
                    place,
                    "After " + Decimals.quoted(line) + " stands no number; each line of an embedding is a word and its"
                            + " numbers, such as cat, 0.7, -0.2.");
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = number(parts[i + 1], parts[0], i, place);
        }
        add(parts[0], row, place);
    }
}
