package unfold.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.YamlNode;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Reads the numbers of a lesson: single ones, vectors, matrices and series over time. */
final class NumberReader {

    private static final String RATHER = " A vector is written [1, 2], a matrix [[1, 2], [3, 4]].";

    private NumberReader() {}

    /** A number, a vector or a matrix; {@code name} is for messages. */
    static Tensor tensor(YamlNode node, String name) {
        return switch (depth(node)) {
            case 0 -> Tensor.scalar(number(node, () -> name));
            case 1 -> vector(node, name);
            case 2 -> matrix(node, name);
            default ->
                throw new LessonException(node.place(), name + " has more than two levels of brackets." + RATHER);
        };
    }

    /** One tensor per time step: numbers, rows of numbers, or matrices. */
    static List<Tensor> series(YamlNode node, String name) {
        if (!(node instanceof YamlNode.Sequence steps)) {
            throw new LessonException(
                    node.place(),
                    name + " is " + node.inWords() + ", expected one row of numbers per time step: [[1, 0], [0, 1]].");
        }
        int depth = depth(node);
        if (depth > 3) {
            throw new LessonException(
                    node.place(), name + " has more than three levels of brackets: time, row, column.");
        }
        refuseEmpty(steps, name);
        List<Tensor> series = new ArrayList<>();
        for (YamlNode step : steps.items()) {
            String at = name + " at time step " + (series.size() + 1);
            series.add(
                    switch (depth) {
                        case 1 -> Tensor.vector(number(step, () -> at));
                        case 2 -> vector(step, at);
                        default -> matrix(step, at);
                    });
            sameShape(series, name, step.place());
        }
        return series;
    }

    /** A whole number in a range. */
    static int count(YamlNode node, String name, int least, int most) {
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new LessonException(
                node.place(),
                name
                        + " is "
                        + (text.isEmpty() ? node.inWords() : Decimals.quoted(text))
                        + ", expected a whole number from "
                        + least
                        + " to "
                        + most
                        + ".");
    }

    /** A finite number. */
    static double number(YamlNode node, Supplier<String> entry) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            throw new LessonException(
                    node.place(), "In " + entry.get() + " stands " + node.inWords() + ", expected a number." + RATHER);
        }
        if (!scalar.plain()) {
            throw new LessonException(
                    node.place(),
                    Decimals.quoted(scalar.text())
                            + " in "
                            + entry.get()
                            + " is a text in quotes; write a number without quotes.");
        }
        try {
            return Decimals.read(scalar.text(), entry);
        } catch (LessonException e) {
            throw e.at(node.place());
        }
    }

    private static Tensor vector(YamlNode node, String name) {
        YamlNode.Sequence row = list(node, name, "a row of numbers");
        double[] values = new double[row.items().size()];
        for (int j = 0; j < values.length; j++) {
            int column = j + 1;
            values[j] = number(row.items().get(j), () -> name + ", entry " + column);
        }
        return Tensor.vector(values);
    }

    private static Tensor matrix(YamlNode node, String name) {
        List<YamlNode> rows = list(node, name, "a list of rows").items();
        int cols =
                list(rows.get(0), name + ", row 1", "a row of numbers").items().size();
        double[] values = new double[Math.multiplyExact(rows.size(), cols)];
        int k = 0;
        for (int i = 0; i < rows.size(); i++) {
            String rowName = name + ", row " + (i + 1);
            List<YamlNode> row = list(rows.get(i), rowName, "a row of numbers").items();
            if (row.size() != cols) {
                throw new LessonException(
                        rows.get(i).place(),
                        "Row " + (i + 1) + " of " + name
                                + " has "
                                + numbers(row.size())
                                + ", but row 1 has "
                                + cols
                                + "; all rows of a matrix are of one length.");
            }
            for (int j = 0; j < cols; j++) {
                int column = j + 1;
                values[k++] = number(row.get(j), () -> rowName + ", column " + column);
            }
        }
        return Tensor.of(Shape.matrix(rows.size(), cols), values);
    }

    private static YamlNode.Sequence list(YamlNode node, String name, String expected) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            String found =
                    node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()
                            ? Decimals.quoted(scalar.text())
                            : node.inWords();
            throw new LessonException(
                    node.place(), name + " is " + found + ", expected " + expected + " in brackets." + RATHER);
        }
        refuseEmpty(sequence, name);
        return sequence;
    }

    private static void refuseEmpty(YamlNode.Sequence sequence, String name) {
        if (sequence.items().isEmpty()) {
            throw new LessonException(sequence.place(), name + " is an empty list; write at least one number.");
        }
    }

    private static void sameShape(List<Tensor> series, String name, Place place) {
        Shape first = series.get(0).shape();
        Shape last = series.get(series.size() - 1).shape();
        if (!first.equals(last)) {
            throw new LessonException(
                    place,
                    name
                            + " at time step "
                            + series.size()
                            + " is "
                            + last.inWords()
                            + ", but at time step 1 "
                            + first.inWords()
                            + "; all time steps are of one shape.");
        }
    }

    /** The levels of brackets, judged by the first entries. */
    private static int depth(YamlNode node) {
        int depth = 0;
        YamlNode inner = node;
        while (inner instanceof YamlNode.Sequence sequence) {
            depth++;
            if (sequence.items().isEmpty()) {
                break;
            }
            inner = sequence.items().get(0);
        }
        return depth;
    }

    private static String numbers(int count) {
        return count == 1 ? "1 number" : count + " numbers";
    }
}
