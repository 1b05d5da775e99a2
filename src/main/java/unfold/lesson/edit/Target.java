package unfold.lesson.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unfold.derivation.Program;
import unfold.expression.Symbol;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;

/**
 * Numbers that a lesson gives, as one table: a parameter as it is; data of the shown sequence with one row for each
 * time step; initial values with one row for each time before the first or after the last step, nearest first.
 *
 * @param key the name in the equations
 */
public record Target(Kind kind, String key) {

    /** What the numbers are in the lesson. */
    public enum Kind {
        PARAMETER,
        DATA,
        INITIAL
    }

    /** The numbers; a parameter keeps its shape, the others are matrices. */
    public Tensor table(OpenLesson lesson) {
        return switch (kind) {
            case PARAMETER -> lesson.inputs().parameters().get(key);
            case DATA -> rows(lesson.inputs().data().get(key));
            case INITIAL -> rows(initial(lesson));
        };
    }

    private List<Tensor> initial(OpenLesson lesson) {
        Program program = lesson.network().program();
        List<Tensor> values = new ArrayList<>(lesson.inputs().initial().getOrDefault(key, List.of()));
        int count = boundaries(program, quantity(program, key)).size();
        values.addAll(Collections.nCopies(
                Math.max(0, count - values.size()), Tensor.zeros(lesson.shapes().of(key))));
        return values;
    }

    /** The data, states and parameters of a program by their names in the equations. */
    private static Quantity quantity(Program program, String key) {
        return program.quantities().list().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The times at which a quantity has initial values, in their order. */
    static List<Integer> boundaries(Program program, Quantity quantity) {
        Symbol symbol = program.quantities().symbol(quantity.id());
        return program.outside(symbol).stream()
                .filter(time -> !program.isStart(symbol, time))
                .toList();
    }

    private static Tensor rows(List<Tensor> each) {
        int width = each.get(0).size();
        double[] all = new double[each.size() * width];
        for (int i = 0; i < each.size(); i++) {
            each.get(i).copyTo(all, i * width);
        }
        return Tensor.of(Shape.matrix(each.size(), width), all);
    }

    /**
     * The lesson with other numbers here.
     *
     * @param table in the shape of {@link #table}; a parameter may have another one
     * @throws LessonException if they do not fit
     */
    OpenLesson put(OpenLesson lesson, Tensor table) {
        return switch (kind) {
            case PARAMETER -> lesson.withWeights(Map.of(key, table));
            case DATA ->
                lesson.withGiven(Map.of(key, steps(lesson.inputs().data().get(key), table)), Map.of());
            case INITIAL -> lesson.withGiven(Map.of(), Map.of(key, steps(initial(lesson), table)));
        };
    }

    /** The rows of a table, each in its former shape; those that did not change are the former ones. */
    private static List<Tensor> steps(List<Tensor> before, Tensor table) {
        double[] all = table.toArray();
        int width = table.cols();
        return IntStream.range(0, before.size())
                .mapToObj(row -> {
                    double[] numbers = Arrays.copyOfRange(all, row * width, (row + 1) * width);
                    Tensor now = Tensor.of(before.get(row).shape(), numbers);
                    return now.equals(before.get(row)) ? before.get(row) : now;
                })
                .toList();
    }
}
