package unfold.lesson.edit;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import unfold.lesson.OpenLesson;
import unfold.lesson.encoding.Series;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** One change of numbers that a lesson gives. */
public record Edit(Target target, Entries entries, Change change) {

    /**
     * The lesson with the change made; nothing is compiled again unless a matrix gets another shape.
     *
     * @throws LessonException if the numbers do not fit, or are too large for a double
     */
    public OpenLesson of(OpenLesson lesson) {
        Tensor table = target.table(lesson);
        if (change instanceof Change.Transpose) {
            return transposed(lesson, table);
        }
        double[] numbers = table.toArray();
        if (change instanceof Change.Paste paste) {
            Block.of(paste.block(), this, lesson).into(numbers, table.cols());
        } else {
            double[] made = change instanceof Change.Randomise random ? made(random, table.shape()) : numbers;
            entries.in(table).forEach(i -> numbers[i] = changed(numbers[i], made[i]));
        }
        IntStream.range(0, numbers.length)
                .filter(i -> !Double.isFinite(numbers[i]))
                .findFirst()
                .ifPresent(i -> refuse(lesson, Entries.one(i, table.cols()), table.get(i)));
        return target.put(lesson, Tensor.of(table.shape(), numbers));
    }

    private static double[] made(Change.Randomise random, Shape shape) {
        return random.recipe().make(shape).toArray();
    }

    private double changed(double old, double made) {
        if (change instanceof Change.Fill fill) {
            return fill.value();
        } else if (change instanceof Change.Add add) {
            // As it is read in decimals: in binary 0.1 + 0.2 is not 0.3.
            return new BigDecimal(Decimals.shortest(old)).add(add.term()).doubleValue();
        } else if (change instanceof Change.Scale scale) {
            return old * scale.factor();
        }
        return made;
    }

    private void refuse(OpenLesson lesson, Entries where, double old) {
        String name = new Wording(lesson, target).of(where);
        if (change instanceof Change.Fill fill) {
            throw new LessonException(Decimals.shortest(fill.value()) + " for " + name
                    + " is not finite. Only finite numbers can be used; type another one.");
        }
        throw new LessonException(name + " = " + Decimals.shortest(old)
                + " would become too large for a double, whose largest is about 1.8e308; choose smaller numbers.");
    }

    private OpenLesson transposed(OpenLesson lesson, Tensor table) {
        if (target.kind() != Target.Kind.PARAMETER || table.shape().rank() != Shape.Rank.MATRIX) {
            throw new LessonException(new Wording(lesson, target).of(entries.with(Entries.Extent.ALL))
                    + " cannot be transposed; only a parameter that is a matrix can.");
        }
        double[] turned = new double[table.size()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = table.get(i % table.rows(), i / table.rows());
        }
        Tensor transpose = Tensor.of(table.shape().transposed(), turned);
        if (table.rows() == table.cols()) {
            return target.put(lesson, transpose);
        }
        try {
            return lesson.reshaped(target.key(), transpose);
        } catch (LessonException e) {
            throw new LessonException(target.key() + " is " + table.shape().inWords() + " and cannot become "
                    + transpose.shape().inWords() + " here. " + e.problem());
        }
    }

    /** Whether data that were written as a text have become numbers in {@code made}. */
    public boolean replacesText(OpenLesson lesson, OpenLesson made) {
        return target.kind() == Target.Kind.DATA && texts(made) < texts(lesson);
    }

    private static long texts(OpenLesson lesson) {
        return lesson.lesson().data().values().stream()
                .filter(Series.class::isInstance)
                .count();
    }

    /** What the reader calls it, as in "W[2,1] = 0.5" or "Scale row 2 of W by 2". */
    public String action(OpenLesson lesson) {
        String where = new Wording(lesson, target).of(entries);
        boolean one = entries.extent() == Entries.Extent.ENTRY;
        if (change instanceof Change.Fill fill) {
            return one
                    ? where + " = " + Decimals.shortest(fill.value())
                    : "Fill " + where + " with " + Decimals.shortest(fill.value());
        } else if (change instanceof Change.Add add) {
            return one
                    ? where + " = " + Decimals.shortest(changed(first(lesson), 0))
                    : "Add " + add.term().toPlainString() + " to " + where;
        } else if (change instanceof Change.Scale scale) {
            return "Scale " + where + " by " + Decimals.shortest(scale.factor());
        } else if (change instanceof Change.Randomise random) {
            return "Randomise " + where + ": " + random.recipe().kind().word() + ", seed "
                    + random.recipe().seed();
        } else if (change instanceof Change.Paste) {
            return "Paste into " + where;
        }
        return "Transpose " + target.key();
    }

    private double first(OpenLesson lesson) {
        Tensor table = target.table(lesson);
        return table.get(entries.in(table).findFirst().orElseThrow());
    }
}
