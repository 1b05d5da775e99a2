package unfold.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import unfold.expression.Expr;
import unfold.expression.Tex;
import unfold.expression.TexWriter;
import unfold.operation.Residual;
import unfold.operation.Slice;
import unfold.operation.Stack;
import unfold.operation.Transpose;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Writes expressions with the recorded numbers in place of the letters. */
final class Numerals {

    private static final int ADDENDS = 4;

    private final Scene scene;
    private final Letters letters;
    private final Letters.Palette palette;
    private final Matrices matrices;
    private final TexWriter writer;

    Numerals(Scene scene, Letters instant, Letters.Palette palette, Detail detail) {
        this.scene = scene;
        this.letters = instant;
        this.palette = palette;
        this.matrices = new Matrices(detail, palette.coloring());
        this.writer = new TexWriter(scene.moment(), this::replacement);
    }

    TexWriter writer() {
        return writer;
    }

    Tex tex(Tensor tensor, Ink ink) {
        return matrices.tex(tensor, ink);
    }

    /** Numbers where they are recorded; letters for what is not. */
    private Tex replacement(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            return ref.symbol().isClock()
                    ? null
                    : known(ref).orElseGet(() -> letters.writer().tex(ref));
        }
        if (expr instanceof Expr.Gradient) {
            return known(expr).orElseGet(() -> letters.writer().tex(expr));
        }
        if (expr instanceof Expr.OverTime over) {
            return overTime(over);
        }
        return expr instanceof Expr.Apply apply ? applied(apply) : null;
    }

    private Tex applied(Expr.Apply apply) {
        if (apply.operation() == Transpose.TRANSPOSE || apply.operation() == Stack.STACK) {
            return known(apply).orElse(null);
        }
        if (apply.operation() instanceof Slice slice) {
            Tex whole = writer.tex(apply.args().get(0));
            Tex part = letters.writer().tex(apply.args().get(1));
            return slice.tex(List.of(whole, part), "");
        }
        if (palette.weighted() && apply.operation() == Residual.SOFTMAX_CROSS_ENTROPY) {
            List<Tex> args = apply.args().stream().map(writer::tex).toList();
            Optional<Rows> target = rows(apply.args().get(1));
            return target.map(y ->
                            Residual.weighted(args, matrices.tex(Tensor.scalar(Weights.sum(y.tensor())), Ink.TARGET)))
                    .orElse(null);
        }
        return null;
    }

    /** Numbers with the ink of each row. */
    private record Rows(Tensor tensor, List<Ink> inks) {

        Rows(Tensor tensor, Ink ink) {
            this(tensor, Collections.nCopies(tensor.rows(), ink));
        }
    }

    private Optional<Tex> known(Expr expr) {
        return rows(expr).map(rows -> matrices.tex(rows.tensor, rows.inks::get));
    }

    /** What stands there in the trace: a value, a gradient, one of them transposed, or values stacked. */
    private Optional<Rows> rows(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            return scene.value(ref)
                    .map(tensor -> new Rows(tensor, palette.inks().of(ref.symbol())));
        }
        if (expr instanceof Expr.Gradient gradient) {
            return scene.gradient(gradient).map(tensor -> new Rows(tensor, Ink.GRADIENT));
        }
        if (expr instanceof Expr.Group group) {
            return rows(group.inside());
        }
        if (expr instanceof Expr.Apply apply && apply.operation() == Transpose.TRANSPOSE) {
            return rows(apply.args().get(0)).map(Numerals::transposed);
        }
        return expr instanceof Expr.Apply apply && apply.operation() == Stack.STACK ? stacked(apply) : Optional.empty();
    }

    private static Rows transposed(Rows rows) {
        Tensor tensor = rows.tensor;
        double[] entries = new double[tensor.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = tensor.get(i % tensor.rows(), i / tensor.rows());
        }
        Tensor turned = Tensor.of(tensor.shape().transposed(), entries);
        return new Rows(turned, rows.inks.get(0));
    }

    private Optional<Rows> stacked(Expr.Apply stack) {
        List<Ink> inks = new ArrayList<>();
        List<Double> entries = new ArrayList<>();
        for (Expr arg : stack.args()) {
            Optional<Rows> part = rows(arg);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            inks.addAll(part.get().inks);
            for (double entry : part.get().tensor.toArray()) {
                entries.add(entry);
            }
        }
        double[] all = entries.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new Rows(Tensor.of(Shape.vector(all.length), all), inks));
    }

    /** The addends of a sum over time one by one, the middle left out where they are many. */
    private Tex overTime(Expr.OverTime over) {
        Optional<List<Tensor>> all =
                over.each() instanceof Expr.Ref ref ? scene.series(ref.symbol()) : Optional.empty();
        if (all.isEmpty()) {
            return letters.writer().tex(over);
        }
        Ink ink = palette.inks().of(((Expr.Ref) over.each()).symbol());
        List<String> addends = new ArrayList<>();
        int count = all.get().size();
        for (int i = 0; i < count; i++) {
            boolean shown = count <= ADDENDS || i < 2 || i == count - 1;
            if (shown) {
                addends.add(matrices.tex(all.get().get(i), ink).at(Tex.Level.ELEMENTWISE));
            } else if (i == 2) {
                addends.add("\\cdots");
            }
        }
        String sum = String.join(" + ", addends);
        if (over.kind() == Expr.OverTime.Kind.SUM) {
            return new Tex(sum, count == 1 ? Tex.Level.PRODUCT : Tex.Level.SUM);
        }
        return new Tex("\\frac{1}{" + count + "} \\left(" + sum + "\\right)", Tex.Level.PRODUCT);
    }
}
