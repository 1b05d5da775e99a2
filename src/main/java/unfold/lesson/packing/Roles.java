package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.lesson.OpenLesson;
import unfold.lesson.cell.Components;
import unfold.lesson.problem.LessonException;
import unfold.notation.Definition;

/**
 * What the parameters of a lesson do, read from its equations alone.
 *
 * @param layers with a state, in the order of the text; layers that share all parameters are one
 * @param dense the others
 * @param unknown why other layers with a state are no cell that libraries store
 */
record Roles(List<RecurrentLayer> layers, List<DenseLayer> dense, List<String> unknown) {

    Roles {
        layers = List.copyOf(layers);
        dense = List.copyOf(dense);
        unknown = List.copyOf(unknown);
    }

    static Roles of(OpenLesson lesson) {
        List<RecurrentLayer> layers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<Symbol> within = new HashSet<>();
        for (List<Definition> members : new Components(lesson.recurrence()).all()) {
            members.forEach(member -> within.add(member.target()));
            try {
                RecurrentLayer layer = CellReader.read(lesson, members);
                if (layers.stream().noneMatch(other -> other.gates().equals(layer.gates()))) {
                    layers.add(layer);
                }
            } catch (LessonException e) {
                unknown.add("the cell around "
                        + members.get(members.size() - 1).target().name().key() + " " + e.getMessage());
            }
        }
        List<DenseLayer> dense = new ArrayList<>();
        WeightedSum sums = new WeightedSum(lesson.recurrence(), lesson.shapes(), Set.of());
        for (Definition definition : lesson.recurrence().definitions()) {
            if (!within.contains(definition.target())) {
                String name = definition.target().name().key();
                dense(definition.right().ungrouped(), name, sums, dense);
            }
        }
        return new Roles(layers, dense, unknown);
    }

    /** Whether the first layer puts its inputs above its state, {@code W [x_t; h_{t-1}]}. */
    boolean isInputFirst() {
        return layers.stream()
                .findFirst()
                .map(layer -> layer.gates().values().iterator().next())
                .filter(parts -> !parts.inputs().isEmpty() && !parts.recurrent().isEmpty())
                .map(parts -> {
                    Piece input = parts.inputs().values().iterator().next();
                    Piece state = parts.recurrent().get(0);
                    boolean one = input.parameter().equals(state.parameter());
                    return one && (input.turned() ? input.row() < state.row() : input.col() < state.col());
                })
                .orElse(false);
    }

    private static void dense(Expr expr, String name, WeightedSum sums, List<DenseLayer> found) {
        Optional<DenseLayer> layer = layer(expr, name, sums);
        if (layer.isPresent()) {
            if (found.stream()
                    .noneMatch(other -> other.weight().equals(layer.get().weight()))) {
                found.add(layer.get());
            }
        } else if (expr instanceof Expr.Apply apply) {
            apply.args().forEach(arg -> dense(arg, name, sums, found));
        } else if (expr instanceof Expr.OverTime over) {
            dense(over.each(), name, sums, found);
        }
    }

    private static Optional<DenseLayer> layer(Expr expr, String name, WeightedSum sums) {
        if (!(expr instanceof Expr.Apply)) {
            return Optional.empty();
        }
        try {
            List<Term> terms = sums.terms(expr);
            List<Term> products =
                    terms.stream().filter(term -> term.operand().isPresent()).toList();
            if (products.isEmpty()
                    || terms.stream().anyMatch(term -> term.after().isPresent())) {
                return Optional.empty();
            }
            List<Piece> biases = terms.stream()
                    .filter(term -> term.operand().isEmpty())
                    .map(Term::piece)
                    .toList();
            return whole(products)
                    .map(weight -> new DenseLayer(
                            name, weight, products.get(0).operand().orElseThrow(), biases));
        } catch (LessonException e) {
            return Optional.empty();
        }
    }

    /** The matrix of all products, where it is one that was taken apart for vectors on top of each other. */
    private static Optional<Piece> whole(List<Term> products) {
        Piece first = products.get(0).piece();
        int width = 0;
        for (Term product : products) {
            Piece piece = product.piece();
            boolean next = piece.parameter().equals(first.parameter())
                    && piece.turned() == first.turned()
                    && piece.negative() == first.negative()
                    && (first.turned() ? piece.row() - first.row() : piece.col() - first.col()) == width;
            if (!next) {
                return Optional.empty();
            }
            width += piece.width();
        }
        return Optional.of(
                first.turned()
                        ? new Piece(
                                first.parameter(),
                                first.row(),
                                width,
                                first.col(),
                                first.cols(),
                                true,
                                first.negative())
                        : new Piece(
                                first.parameter(),
                                first.row(),
                                first.rows(),
                                first.col(),
                                width,
                                false,
                                first.negative()));
    }
}
