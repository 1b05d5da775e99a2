package unfold.lesson.packing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.packing.ArrayRole.Part;
import unfold.lesson.packing.StoredLayer.Form;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Takes the arrays of one layer apart, gate by gate. */
final class LayerArrays {

    private final Packing packing;
    private final Map<String, Tensor> arrays;
    private final Map<Part, String> parts;

    LayerArrays(Packing packing, Map<String, Tensor> arrays, Map<Part, String> parts) {
        this.packing = packing;
        this.arrays = arrays;
        this.parts = parts;
    }

    /** The layer without a state; nothing where its matrix is a vector, as of a normalisation. */
    Optional<StoredDense> dense() {
        boolean table = parts.containsKey(Part.TABLE);
        String weight = parts.get(table ? Part.TABLE : Part.DENSE);
        if (weight == null) {
            throw missing(Part.DENSE, parts.get(Part.DENSE_BIAS));
        }
        if (arrays.get(weight).shape().rank() != Rank.MATRIX) {
            return Optional.empty();
        }
        ArrayBlock block = ArrayBlock.of(weight, arrays.get(weight), packing.isTurned() || table);
        return Optional.of(new StoredDense(block, bias(Part.DENSE_BIAS, block.height())));
    }

    StoredLayer layer(Choices choices, Roles roles, boolean backward) {
        if (parts.containsKey(Part.STRANGE)) {
            throw new LessonException("'" + parts.get(Part.STRANGE) + "' is "
                    + (packing == Packing.ONNX ? "a peephole" : "a projection of the state")
                    + ", which no lesson's cell has; save a model without it.");
        }
        ArrayBlock input;
        ArrayBlock recurrent;
        if (packing == Packing.STACKED) {
            ArrayBlock whole = matrix(Part.STACKED);
            CellType cell = choices.order()
                    .map(order -> CellType.withGates(order.size()).orElseThrow())
                    .or(() -> roles.layers().stream().findFirst().map(RecurrentLayer::cell))
                    .orElse(CellType.LSTM);
            int units = units(whole, cell);
            boolean inputFirst = choices.inputFirst().orElse(roles.isInputFirst());
            recurrent = whole.colsFrom(inputFirst ? whole.width() - units : 0, units);
            input = whole.colsFrom(inputFirst ? 0 : units, whole.width() - units);
        } else {
            input = matrix(Part.INPUT);
            recurrent = matrix(Part.RECURRENT);
        }
        int units = recurrent.width();
        CellType cell = cell(recurrent);
        int height = units * cell.gates().size();
        if (input.height() != height) {
            throw new LessonException("'" + input.array() + "' is " + inWords(input.array()) + ", but with "
                    + named(recurrent) + " of " + units + " units it needs " + height
                    + (packing.isTurned() ? " columns." : " rows."));
        }
        return gates(cell, input, recurrent, choices, backward);
    }

    private StoredLayer gates(
            CellType cell, ArrayBlock input, ArrayBlock recurrent, Choices choices, boolean backward) {
        int units = recurrent.width();
        int height = recurrent.height();
        Biases biases = biases(height);
        List<Gate> order =
                choices.order().filter(any -> any.size() == cell.gates().size()).orElse(packing.order(cell));
        Map<Gate, StoredGate> gates = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            int from = i * units;
            gates.put(
                    order.get(i),
                    new StoredGate(
                            input.rowsFrom(from, units),
                            recurrent.rowsFrom(from, units),
                            biases.input.map(bias -> bias.rowsFrom(from, units)),
                            biases.recurrent.map(bias -> bias.rowsFrom(from, units))));
        }
        Optional<Boolean> keeps =
                packing == Packing.STACKED || packing == Packing.CS231N ? Optional.empty() : Optional.of(true);
        return new StoredLayer(
                recurrent.array(), cell, units, input.width(), gates, new Form(backward, resetsAfter(biases), keeps));
    }

    private Optional<Boolean> resetsAfter(Biases biases) {
        return switch (packing) {
            case PYTORCH -> Optional.of(true);
            case KERAS -> biases.input.isEmpty() ? Optional.empty() : Optional.of(biases.recurrent.isPresent());
            default -> Optional.empty();
        };
    }

    private record Biases(Optional<ArrayBlock> input, Optional<ArrayBlock> recurrent) {}

    private Biases biases(int height) {
        if (parts.containsKey(Part.BIAS)) {
            String name = parts.get(Part.BIAS);
            Tensor bias = arrays.get(name);
            if (packing == Packing.KERAS && bias.rows() == 2 && bias.cols() == height) {
                ArrayBlock both = ArrayBlock.of(name, bias, true);
                return new Biases(Optional.of(both.colsFrom(0, 1)), Optional.of(both.colsFrom(1, 1)));
            }
            if (packing == Packing.ONNX) {
                ArrayBlock both = bias(Part.BIAS, 2 * height).orElseThrow();
                return new Biases(Optional.of(both.rowsFrom(0, height)), Optional.of(both.rowsFrom(height, height)));
            }
        }
        Biases found = new Biases(bias(Part.BIAS, height), bias(Part.RECURRENT_BIAS, height));
        if (packing == Packing.PYTORCH && found.input.isPresent() != found.recurrent.isPresent()) {
            throw missing(
                    found.input.isPresent() ? Part.RECURRENT_BIAS : Part.BIAS,
                    parts.get(found.input.isPresent() ? Part.BIAS : Part.RECURRENT_BIAS));
        }
        return found;
    }

    private Optional<ArrayBlock> bias(Part part, int length) {
        String name = parts.get(part);
        if (name == null) {
            return Optional.empty();
        }
        Tensor bias = arrays.get(name);
        if (bias.size() != length || bias.rows() != 1 && bias.cols() != 1) {
            throw new LessonException("'" + name + "' is " + inWords(name)
                    + ", but the matrices of its layer need a vector of length " + length + ".");
        }
        return Optional.of(ArrayBlock.vector(name, bias));
    }

    private ArrayBlock matrix(Part part) {
        String name = parts.get(part);
        if (name == null) {
            throw missing(part, parts.values().iterator().next());
        }
        Tensor numbers = arrays.get(name);
        if (numbers.shape().rank() != Rank.MATRIX) {
            throw new LessonException("'" + name + "' is " + inWords(name) + ", expected a matrix.");
        }
        return ArrayBlock.of(name, numbers, packing.isTurned());
    }

    private LessonException missing(Part part, String beside) {
        String what = switch (part) {
            case INPUT -> "what multiplies its input";
            case RECURRENT -> "what multiplies its earlier state";
            case STACKED -> "its matrix";
            case DENSE -> "the matrix before it";
            default -> "the other bias";
        };
        String name = missingName(part);
        return new LessonException("The file has '" + beside + "' but not " + what
                + (name.isEmpty() ? "" : ", '" + name + "'") + "; save the whole layer.");
    }

    private String missingName(Part part) {
        return switch (packing) {
            case PYTORCH -> torch(part);
            case KERAS ->
                part == Part.INPUT || part == Part.DENSE ? "kernel" : part == Part.RECURRENT ? "recurrent_kernel" : "";
            case ONNX -> part == Part.INPUT ? "W" : part == Part.RECURRENT ? "R" : "";
            case CS231N -> part == Part.INPUT ? "Wx" : part == Part.RECURRENT ? "Wh" : "";
            default -> part == Part.STACKED ? "W" : "";
        };
    }

    private String torch(Part part) {
        String found = parts.values().iterator().next();
        String what = switch (part) {
            case INPUT -> "weight_ih";
            case RECURRENT -> "weight_hh";
            case BIAS -> "bias_ih";
            case RECURRENT_BIAS -> "bias_hh";
            default -> "weight";
        };
        return found.replaceFirst("(weight|bias)(_(ih|hh))?", what);
    }

    private int units(ArrayBlock whole, CellType cell) {
        int gates = cell.gates().size();
        int units = whole.height() / gates;
        if (units * gates != whole.height() || units >= whole.width()) {
            throw new LessonException("'" + whole.array() + "' is " + inWords(whole.array()) + "; stacked gates of "
                    + cell.inWords() + " have " + gates + " rows for each unit, and a column for each unit and"
                    + " each input.");
        }
        return units;
    }

    private CellType cell(ArrayBlock recurrent) {
        int units = recurrent.width();
        int gates = recurrent.height() / units;
        if (packing == Packing.STACKED) {
            return CellType.withGates(gates).orElseThrow();
        }
        return CellType.withGates(gates)
                .filter(cell -> gates * units == recurrent.height())
                .orElseThrow(() -> new LessonException("'" + recurrent.array() + "' is " + inWords(recurrent.array())
                        + "; of " + units + " units it would have " + 4 * units
                        + (packing.isTurned() ? " columns" : " rows")
                        + " for an LSTM, " + 3 * units + " for a GRU, " + units + " for an RNN."));
    }

    private String named(ArrayBlock block) {
        return "'" + block.array() + "'";
    }

    private String inWords(String name) {
        return arrays.get(name).shape().inWords();
    }
}
