package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.lesson.OpenLesson;
import unfold.lesson.Rewriting;
import unfold.lesson.packing.Proposal.Brought;
import unfold.lesson.problem.LessonException;
import unfold.notation.NotationException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Brings a file of one packing to a lesson. */
final class Packed {

    private final OpenLesson lesson;
    private final Choices choices;
    private final Packing packing;
    private final Roles before;
    private final StoredFile file;
    private final Map<String, String> unused = new LinkedHashMap<>();

    Packed(OpenLesson lesson, Map<String, Tensor> arrays, Choices choices, Packing packing) {
        this.lesson = lesson;
        this.choices = choices;
        this.packing = packing;
        this.before = Roles.of(lesson);
        this.file = StoredFile.read(packing, arrays, choices, before);
    }

    Brought brought() {
        if (file.joined() && before.isInputFirst() && choices.inputFirst().isEmpty()) {
            throw new LessonException("No shape tells whether the columns of a matrix are [h; x], as usual, or"
                    + " [x; h], as in the lesson; say which (on the command line --columns hx or --columns xh).");
        }
        List<StoredLayer> stored = LayerOrder.of(before, file);
        OpenLesson target = inSizes(stored);
        Roles roles = target == lesson ? before : Roles.of(target);
        Assembly assembly = new Assembly();
        for (int i = 0; i < stored.size(); i++) {
            refuseWidth(roles.layers().get(i), stored.get(i));
            assembly.add(roles.layers().get(i), stored.get(i));
        }
        dense(roles, assembly);
        file.strange().forEach(name -> unused.put(name, "such a name means nothing in a file of " + packing.title()));
        assembly.refuseOverlaps();
        Map<String, Tensor> numbers = new LinkedHashMap<>();
        Map<String, List<Row.Part>> parts = new LinkedHashMap<>();
        assembly.byParameter().forEach((key, assignments) -> {
            Tensor old = target.inputs().parameters().get(key);
            double[] all = old.toArray();
            assignments.forEach(assignment -> assignment.into(all, old.cols()));
            numbers.put(key, Tensor.of(old.shape(), all));
            parts.put(
                    key,
                    assignments.stream().map(each -> part(each, old.shape())).toList());
        });
        List<Row> rows = new ArrayList<>();
        for (Row row : rows(lesson, target, numbers)) {
            List<Row.Part> from = parts.getOrDefault(row.parameter(), List.of());
            rows.add(new Row(row.parameter(), row.before(), row.shape(), row.numbers(), from));
        }
        return new Brought(Optional.of(packing), target, rows, unused, notes(stored, assembly, target, numbers));
    }

    private static Row.Part part(Assignment assignment, Shape shape) {
        Piece piece = assignment.piece();
        return new Row.Part(
                piece.inWords(shape.rows(), shape.cols()),
                assignment.inWords(),
                assignment.sources(),
                assignment.negated() != piece.negative());
    }

    /** A row for every parameter, with numbers but no word about where they come from. */
    static List<Row> rows(OpenLesson before, OpenLesson target, Map<String, Tensor> loaded) {
        List<Row> rows = new ArrayList<>();
        target.parameterShapes().forEach((key, shape) -> {
            Tensor numbers =
                    loaded.getOrDefault(key, target.inputs().parameters().get(key));
            rows.add(new Row(key, before.parameterShapes().get(key), shape, numbers, List.of()));
        });
        return rows;
    }

    private List<String> notes(
            List<StoredLayer> stored, Assembly assembly, OpenLesson target, Map<String, Tensor> loaded) {
        List<String> notes = new ArrayList<>();
        stored.stream().findFirst().ifPresent(layer -> {
            List<Gate> usual = packing.order(layer.cell());
            List<Gate> order =
                    choices.order().filter(any -> any.size() == usual.size()).orElse(usual);
            String words = packing == Packing.GATES
                    ? ""
                    : layer.cell() == CellType.RNN ? "" : "order " + packing.inLetters(layer.cell(), order);
            notes.add("Read as " + packing.title() + (words.isEmpty() ? "." : ", " + words + "."));
        });
        if (file.joined()) {
            boolean inputFirst = choices.inputFirst().orElse(before.isInputFirst());
            notes.add("Columns are taken as " + (inputFirst ? "[x; h]" : "[h; x]")
                    + ", which no shape can tell (on the command line --columns "
                    + (inputFirst ? "hx" : "xh") + " says otherwise).");
        }
        notes.addAll(assembly.notes());
        List<String> zeros = new ArrayList<>();
        assembly.byParameter().forEach((key, all) -> {
            boolean nothing = all.stream().allMatch(each -> each.sources().isEmpty());
            if (nothing && lesson.inputs().parameters().get(key).largest() != 0) {
                zeros.add(key);
            }
        });
        if (!zeros.isEmpty()) {
            notes.add("Zero, because the file has nothing for it: " + String.join(", ", zeros) + ".");
        }
        notes.addAll(Sizes.inWords(lesson, target, loaded.keySet()));
        unused.forEach((name, why) -> notes.add("Not used: " + name + ", as " + why + "."));
        return notes;
    }

    /** The lesson with as many units as the file has. */
    private OpenLesson inSizes(List<StoredLayer> stored) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            RecurrentLayer layer = before.layers().get(i);
            if (layer.units() != stored.get(i).units()) {
                sizes.put(layer.state().name().key(), stored.get(i).units());
            }
        }
        if (sizes.isEmpty()) {
            return lesson;
        }
        for (int i = 0; i < stored.size(); i++) {
            if (i == 0) {
                refuseWidth(before.layers().get(i), stored.get(i));
            }
        }
        try {
            return Rewriting.around(lesson, sizes, Map.of()).lesson();
        } catch (NotationException | LessonException e) {
            String key = sizes.keySet().iterator().next();
            String why = e.getMessage();
            throw new LessonException("The file has " + sizes.get(key) + " units, the lesson's " + key + " has "
                    + lesson.shapes().of(key).size() + ", and it cannot follow: " + why);
        }
    }

    private void refuseWidth(RecurrentLayer layer, StoredLayer stored) {
        if (layer.width() != stored.width()) {
            StoredGate any = stored.gates().values().iterator().next();
            throw new LessonException("'" + any.input().array() + "' is for inputs of length " + stored.width()
                    + ", but what " + layer.state().name().key() + " reads, " + layer.inputsInWords()
                    + ", has length " + layer.width() + "; data are not changed.");
        }
    }

    private void dense(Roles roles, Assembly assembly) {
        List<DenseLayer> free = new ArrayList<>(roles.dense());
        for (StoredDense stored : file.dense()) {
            Optional<DenseLayer> fitting = free.stream()
                    .filter(layer -> layer.weight().height() == stored.weight().height()
                            && layer.weight().width() == stored.weight().width())
                    .findFirst();
            if (fitting.isPresent()) {
                assembly.add(fitting.get(), stored);
                free.remove(fitting.get());
            } else if (file.dense().size() == 1 && roles.dense().size() == 1) {
                Piece weight = roles.dense().get(0).weight();
                throw new LessonException("'" + stored.weight().array() + "' makes "
                        + stored.weight().height()
                        + " outputs of " + stored.weight().width() + " numbers, but " + weight.parameter() + " makes "
                        + weight.height() + " of " + weight.width() + ".");
            } else {
                unused.put(
                        stored.weight().array(),
                        roles.dense().isEmpty()
                                ? "the lesson has no layer without a state"
                                : "no layer of the lesson has its shape");
                stored.bias().ifPresent(bias -> unused.put(bias.array(), "its matrix has no place"));
            }
        }
    }
}
