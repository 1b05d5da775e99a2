package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unfold.expression.Tex;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Writes numbers as bracketed arrays, the middle of large ones left out and their size added. */
final class Matrices {

    private static final int GAP = -1;

    private final Detail detail;
    private final Coloring coloring;

    Matrices(Detail detail, Coloring coloring) {
        this.detail = detail;
        this.coloring = coloring;
    }

    /** All entries in one ink; a single number without brackets. */
    Tex tex(Tensor tensor, Ink ink) {
        return tex(tensor, row -> ink);
    }

    /** Each row in an ink of its own. */
    Tex tex(Tensor tensor, IntFunction<Ink> inkOfRow) {
        Figures figures = Figures.of(tensor, detail.digits());
        if (tensor.size() == 1) {
            return number(tensor.get(0), figures, inkOfRow.apply(0));
        }
        boolean flat = detail.flat() && tensor.cols() == 1;
        List<Integer> rows = shown(tensor.rows());
        List<Integer> cols = shown(tensor.cols());
        String body = flat
                ? rows.stream()
                        .map(row -> cell(tensor, row, 0, figures, inkOfRow))
                        .collect(Collectors.joining(" & "))
                : rows.stream()
                        .map(row -> row(tensor, row, cols, figures, inkOfRow))
                        .collect(Collectors.joining(" \\\\ "));
        int columns = flat ? rows.size() : cols.size();
        String text = "\\left[\\begin{array}{" + "r".repeat(columns) + "} " + body + " \\end{array}\\right]";
        text += (flat ? "^{\\top}" : "") + size(tensor.shape());
        if (figures.exponent() == 0) {
            return new Tex(text, flat ? Tex.Level.POSTFIX : Tex.Level.ATOM);
        }
        return new Tex(coloring.paint(inkOfRow.apply(0), figures.factor()) + " \\, " + text, Tex.Level.POSTFIX);
    }

    private Tex number(double x, Figures figures, Ink ink) {
        String entry = figures.entry(x);
        String text = figures.exponent() == 0 ? entry : entry + " \\cdot " + figures.factor();
        Tex.Level level = x < 0 ? Tex.Level.NEGATED : figures.exponent() == 0 ? Tex.Level.ATOM : Tex.Level.PRODUCT;
        return new Tex(coloring.paint(ink, text), level);
    }

    private String row(Tensor tensor, int row, List<Integer> cols, Figures figures, IntFunction<Ink> inkOfRow) {
        if (row == GAP) {
            return cols.stream().map(col -> col == GAP ? "\\ddots" : "\\vdots").collect(Collectors.joining(" & "));
        }
        return cols.stream()
                .map(col -> col == GAP ? "\\cdots" : cell(tensor, row, col, figures, inkOfRow))
                .collect(Collectors.joining(" & "));
    }

    private String cell(Tensor tensor, int row, int col, Figures figures, IntFunction<Ink> inkOfRow) {
        return row == GAP ? "\\cdots" : coloring.paint(inkOfRow.apply(row), figures.entry(tensor.get(row, col)));
    }

    /** The indices that are shown, a gap among them where some are not. */
    private List<Integer> shown(int count) {
        if (count <= detail.entries()) {
            return IntStream.range(0, count).boxed().toList();
        }
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < detail.entries() - 2; i++) {
            shown.add(i);
        }
        shown.add(GAP);
        shown.add(count - 1);
        return shown;
    }

    private String size(Shape shape) {
        boolean whole = shape.rows() <= detail.entries() && shape.cols() <= detail.entries();
        if (whole) {
            return "";
        }
        return switch (shape.rank()) {
            case VECTOR -> "_{" + shape.rows() + "}";
            default -> "_{" + shape.rows() + " \\times " + shape.cols() + "}";
        };
    }
}
