package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.packing.ArrayRole.Part;
import unfold.lesson.packing.GateNames.Meaning;
import unfold.lesson.packing.StoredLayer.Form;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Puts arrays that are named gate by gate together to one layer. */
final class GateArrays {

    private final Map<String, Tensor> arrays;
    private final Map<String, Meaning> meanings;
    private final CellType cell;
    private final boolean inputFirst;
    private boolean joined;

    GateArrays(Map<String, Tensor> arrays, Choices choices, Roles roles) {
        this.arrays = arrays;
        this.cell = cell(arrays);
        this.meanings = GateNames.of(cell, arrays.keySet());
        this.inputFirst = choices.inputFirst().orElse(roles.isInputFirst());
    }

    /** The cell in which most names mean something. */
    private static CellType cell(Map<String, Tensor> arrays) {
        CellType best = CellType.RNN;
        for (CellType cell : CellType.values()) {
            if (gates(cell, arrays) > gates(best, arrays)) {
                best = cell;
            }
        }
        return best;
    }

    private static long gates(CellType cell, Map<String, Tensor> arrays) {
        return GateNames.of(cell, arrays.keySet()).values().stream()
                .filter(meaning -> meaning.gate().isPresent())
                .count();
    }

    /** How many arrays have a meaning; 0 where some have none, or none multiplies a state. */
    static int known(Map<String, Tensor> arrays) {
        Map<String, Meaning> all = GateNames.of(cell(arrays), arrays.keySet());
        boolean state = all.values().stream()
                .anyMatch(meaning -> meaning.part() == Part.RECURRENT || meaning.part() == Part.STACKED);
        return state && all.size() == arrays.size() && all.size() > 1 ? all.size() : 0;
    }

    StoredFile file() {
        Map<Gate, StoredGate> gates = new LinkedHashMap<>();
        for (Gate gate : cell.gates()) {
            gates.put(gate, gate(gate));
        }
        int units = gates.values().iterator().next().recurrent().width();
        String first = gates.values().iterator().next().recurrent().array();
        int width = gates.values().iterator().next().input().width();
        gates.forEach((gate, stored) -> {
            refuseOther(stored.recurrent(), units, units);
            refuseOther(stored.input(), units, width);
            stored.bias().ifPresent(bias -> refuseOther(bias, units, 1));
            stored.recurrentBias().ifPresent(bias -> refuseOther(bias, units, 1));
        });
        Form form = new Form(false, Optional.empty(), Optional.empty());
        List<String> strange = arrays.keySet().stream()
                .filter(name -> !meanings.containsKey(name))
                .toList();
        return new StoredFile(
                Packing.GATES,
                List.of(new StoredLayer(first, cell, units, width, gates, form)),
                dense(),
                strange,
                joined);
    }

    private void refuseOther(ArrayBlock block, int rows, int cols) {
        if (block.height() != rows || block.width() != cols) {
            Tensor numbers = arrays.get(block.array());
            boolean transpose = numbers.rows() == cols && numbers.cols() == rows;
            throw new LessonException("'" + block.array() + "' is "
                    + numbers.shape().inWords() + ", but with the other arrays it needs "
                    + (cols == 1 ? "length " + rows : rows + " rows and " + cols + " columns")
                    + (transpose
                            ? "; its transpose would fit (on the command line --transpose " + block.array() + ")."
                            : "."));
        }
    }

    private StoredGate gate(Gate gate) {
        Map<Part, String> named = new EnumMap<>(Part.class);
        Map<String, String> letters = new LinkedHashMap<>();
        meanings.forEach((name, meaning) -> {
            if (meaning.gate().equals(Optional.of(gate))) {
                String other = meaning.part() == Part.STACKED
                        ? letters.put(meaning.letter(), name)
                        : named.put(meaning.part(), name);
                if (other != null) {
                    throw new LessonException(
                            "'" + other + "' and '" + name + "' would be the same part of one layer.");
                }
            }
        });
        if (letters.size() == 2) {
            both(letters, named);
        }
        String whole = letters.size() == 1 ? letters.values().iterator().next() : null;
        if (whole != null && named.get(Part.INPUT) == null && named.get(Part.RECURRENT) == null) {
            return stacked(whole, named);
        }
        if (named.get(Part.INPUT) == null || named.get(Part.RECURRENT) == null) {
            throw new LessonException("The file has nothing that multiplies the "
                    + (named.get(Part.INPUT) == null ? "input" : "earlier state")
                    + (gate == Gate.STATE ? "" : " in the " + gate.title() + ", " + gate.letter(cell))
                    + "; save the whole layer.");
        }
        return new StoredGate(
                matrix(named.get(Part.INPUT)), matrix(named.get(Part.RECURRENT)),
                bias(named, Part.BIAS), bias(named, Part.RECURRENT_BIAS));
    }

    /** Of U and W the square one multiplies the state. */
    private void both(Map<String, String> letters, Map<Part, String> named) {
        boolean u = isSquare(letters.get("U"));
        boolean w = isSquare(letters.get("W"));
        if (u == w) {
            throw new LessonException("'" + letters.get("U") + "' and '" + letters.get("W") + "' are "
                    + (u ? "both" : "neither of them") + " square, so nothing says which multiplies the state; give"
                    + " them names such as W_x" + letters.get("W").substring(1).replace("_", "") + " and W_h"
                    + letters.get("W").substring(1).replace("_", "") + ", or map each with --map.");
        }
        named.put(Part.INPUT, letters.get(u ? "W" : "U"));
        named.put(Part.RECURRENT, letters.get(u ? "U" : "W"));
        letters.clear();
    }

    private boolean isSquare(String name) {
        return arrays.get(name).rows() == arrays.get(name).cols();
    }

    private StoredGate stacked(String name, Map<Part, String> named) {
        joined = true;
        ArrayBlock whole = matrix(name);
        int units = whole.height();
        int width = whole.width() - units;
        if (width < 1) {
            throw new LessonException("'" + name + "' is "
                    + arrays.get(name).shape().inWords() + "; before [h; x] it needs more columns than rows.");
        }
        return new StoredGate(
                whole.colsFrom(inputFirst ? 0 : units, width),
                whole.colsFrom(inputFirst ? width : 0, units),
                bias(named, Part.BIAS),
                bias(named, Part.RECURRENT_BIAS));
    }

    private ArrayBlock matrix(String name) {
        if (arrays.get(name).shape().rank() != Rank.MATRIX) {
            throw new LessonException(
                    "'" + name + "' is " + arrays.get(name).shape().inWords() + ", expected a matrix.");
        }
        return ArrayBlock.of(name, arrays.get(name), false);
    }

    private Optional<ArrayBlock> bias(Map<Part, String> named, Part part) {
        return Optional.ofNullable(named.get(part)).map(name -> ArrayBlock.vector(name, arrays.get(name)));
    }

    private List<StoredDense> dense() {
        List<String> weights = names(Part.DENSE);
        List<String> biases = names(Part.DENSE_BIAS);
        List<StoredDense> all = new ArrayList<>();
        if (weights.size() > 1 || biases.size() > 1 || weights.size() < biases.size()) {
            List<String> names = weights.size() > 1 ? weights : biases;
            throw new LessonException(String.join(" and ", names)
                    + (names.size() > 1 ? " would be the same array" : " has no matrix") + " of the output layer.");
        }
        for (String name : weights) {
            ArrayBlock weight = matrix(name);
            Optional<ArrayBlock> bias =
                    biases.stream().findFirst().map(other -> ArrayBlock.vector(other, arrays.get(other)));
            bias.ifPresent(block -> refuseOther(block, weight.height(), 1));
            all.add(new StoredDense(weight, bias));
        }
        return all;
    }

    private List<String> names(Part part) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().part() == part)
                .map(Map.Entry::getKey)
                .toList();
    }
}
