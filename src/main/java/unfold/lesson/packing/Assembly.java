package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unfold.lesson.problem.LessonException;
import unfold.operation.Elementwise;

/** Brings the layers of a file to the layers of a lesson, block by block. */
final class Assembly {

    private final List<Assignment> assignments = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** Everything that was brought to a parameter, by parameter, from top to bottom and left to right. */
    Map<String, List<Assignment>> byParameter() {
        Map<String, List<Assignment>> all = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            all.computeIfAbsent(assignment.piece().parameter(), key -> new ArrayList<>())
                    .add(assignment);
        }
        all.values()
                .forEach(each -> each.sort(Comparator.comparingInt(
                                (Assignment assignment) -> assignment.piece().row())
                        .thenComparingInt(assignment -> assignment.piece().col())));
        return all;
    }

    private void put(Piece piece, List<ArrayBlock> blocks, boolean minus) {
        for (ArrayBlock block : blocks) {
            if (block.height() != piece.height() || block.width() != piece.width()) {
                throw new LessonException("In the equations " + piece.parameter() + " has " + piece.height()
                        + (piece.height() == 1 ? " row and " : " rows and ") + piece.width()
                        + (piece.width() == 1 ? " column" : " columns") + " here, but " + block.inWords() + " has "
                        + block.height() + " and " + block.width() + "; write a matrix in its place.");
            }
        }
        assignments.add(new Assignment(piece, blocks, minus));
    }

    /** What the reader should know about it. */
    Set<String> notes() {
        return notes;
    }

    /**
     * One layer with a state.
     *
     * @throws LessonException if the lesson has no place for something that is not zero
     */
    void add(RecurrentLayer layer, StoredLayer stored) {
        boolean after = layer.gru().resetsAfter();
        if (layer.cell() == CellType.GRU && stored.form().resetsAfter().isEmpty()) {
            notes.add("The arrays do not say where the reset gate acts; as in the lesson, it is taken to multiply "
                    + (after ? "W h, after the product." : "h, before the product."));
        }
        if (layer.function() != Elementwise.TANH) {
            notes.add("The arrays do not say which function follows; where tanh is usual, "
                    + layer.function().title() + " of the lesson stays.");
        }
        boolean negate = layer.cell() == CellType.GRU
                && stored.form()
                        .keeps()
                        .filter(keeps -> keeps != layer.gru().keeps())
                        .isPresent();
        layer.gates().forEach((gate, parts) -> {
            StoredGate found = stored.gates().get(gate);
            boolean minus = negate && gate == Gate.UPDATE;
            inputs(layer, gate, parts, found, minus);
            matrix(parts.recurrent().stream().findFirst(), found.recurrent(), layer, gate, minus);
            boolean apart = layer.cell() == CellType.GRU && gate == Gate.CANDIDATE && after;
            List<ArrayBlock> outer = found.bias().stream().toList();
            List<ArrayBlock> inner = found.recurrentBias().stream().toList();
            if (apart) {
                biases(parts.biases(), outer, layer, gate, minus);
                biases(parts.innerBiases(), inner, layer, gate, minus);
            } else {
                biases(
                        parts.biases(),
                        Stream.concat(outer.stream(), inner.stream()).toList(),
                        layer,
                        gate,
                        minus);
            }
        });
        if (layer.cell() == CellType.GRU && stored.form().keeps().isEmpty()) {
            notes.add("The arrays do not say whether an open update gate keeps the old state; as in the lesson, it "
                    + (layer.gru().keeps() ? "keeps it." : "takes the new one."));
        }
        if (negate) {
            notes.add("The file's update gate keeps the old state, that of the lesson takes the new one: weights and"
                    + " biases of the update gate are negated, as σ(−a) = 1 − σ(a).");
        }
    }

    private void inputs(RecurrentLayer layer, Gate gate, GateParts parts, StoredGate found, boolean minus) {
        int[] from = {0};
        layer.inputs().forEach((input, width) -> {
            ArrayBlock block = found.input().colsFrom(from[0], width);
            matrix(Optional.ofNullable(parts.inputs().get(input)), block, layer, gate, minus);
            from[0] += width;
        });
    }

    private void matrix(Optional<Piece> piece, ArrayBlock block, RecurrentLayer layer, Gate gate, boolean minus) {
        if (piece.isPresent()) {
            put(piece.get(), List.of(block), minus);
        } else if (!block.isZero()) {
            throw new LessonException("The " + gate.title() + " of the " + layer.inWords() + " has no place for "
                    + block.inWords() + ", which is not zero; add it to the equations.");
        }
    }

    private void biases(List<Piece> places, List<ArrayBlock> found, RecurrentLayer layer, Gate gate, boolean minus) {
        if (places.isEmpty()) {
            found.stream().filter(block -> !block.isZero()).findFirst().ifPresent(block -> {
                throw new LessonException("The " + gate.title() + " of the " + layer.inWords()
                        + " adds no bias where " + block.inWords() + " would belong, which is not zero; add one to"
                        + " the equations.");
            });
            return;
        }
        if (places.size() > 1 && places.size() == found.size()) {
            for (int i = 0; i < places.size(); i++) {
                put(places.get(i), List.of(found.get(i)), minus);
            }
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            put(places.get(i), i == 0 ? found : List.of(), minus);
        }
        if (found.size() > 1) {
            notes.add("Two biases of the file are added up where the lesson has one.");
        }
    }

    /** One layer without a state. */
    void add(DenseLayer layer, StoredDense stored) {
        put(layer.weight(), List.of(stored.weight()), false);
        List<ArrayBlock> bias = stored.bias().stream().toList();
        if (layer.biases().isEmpty() && bias.stream().anyMatch(block -> !block.isZero())) {
            throw new LessonException("'" + bias.get(0).array() + "' is not zero, but the lesson adds no bias to "
                    + layer.weight().parameter() + "; add one to the equations.");
        }
        for (int i = 0; i < layer.biases().size(); i++) {
            put(layer.biases().get(i), i == 0 ? bias : List.of(), false);
        }
    }

    /** Two blocks that come to one place must be the same. */
    void refuseOverlaps() {
        byParameter().forEach((parameter, all) -> {
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Piece a = all.get(i).piece();
                    Piece b = all.get(j).piece();
                    boolean apart = a.row() + a.rows() <= b.row()
                            || b.row() + b.rows() <= a.row()
                            || a.col() + a.cols() <= b.col()
                            || b.col() + b.cols() <= a.col();
                    if (!apart) {
                        throw new LessonException("The equations use " + parameter
                                + " in several places, and the file has other numbers for each.");
                    }
                }
            }
        });
    }
}
