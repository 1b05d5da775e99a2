package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unfold.lesson.problem.LessonException;

/** Decides which layer of a file is which layer of a lesson. */
final class LayerOrder {

    private LayerOrder() {}

    /**
     * For every layer of the lesson the one of the file, each direction in its order.
     *
     * @throws LessonException if their number or their cells differ
     */
    static List<StoredLayer> of(Roles roles, StoredFile file) {
        List<RecurrentLayer> layers = roles.layers();
        if (layers.isEmpty() || !roles.unknown().isEmpty()) {
            throw new LessonException("The lesson has no RNN, LSTM or GRU that the arrays could belong to: "
                    + (roles.unknown().isEmpty()
                            ? "nothing is carried from one time step to the next."
                            : String.join("; ", roles.unknown()) + "."));
        }
        if (file.layers().isEmpty()) {
            throw new LessonException("No array has the name of one in a recurrent layer of "
                    + file.packing().title() + ", " + file.packing().names() + "; the file has "
                    + String.join(", ", file.strange()) + ".");
        }
        if (layers.size() != file.layers().size()) {
            throw new LessonException("The file has " + count(file.layers().size()) + ": "
                    + stored(file) + "; the lesson has "
                    + count(layers.size()) + ": "
                    + layers.stream()
                            .map(layer -> layer.cell().inWords() + " around "
                                    + layer.state().name().key())
                            .collect(Collectors.joining(", "))
                    + "; save those that fit in a file of their own.");
        }
        List<StoredLayer> found = new ArrayList<>();
        List<StoredLayer> left = new ArrayList<>(file.layers());
        for (RecurrentLayer layer : layers) {
            StoredLayer next = left.stream()
                    .filter(each -> each.form().backward() == (layer.step() > 0))
                    .findFirst()
                    .orElseThrow(() -> new LessonException("No layer of the file runs "
                            + (layer.step() > 0 ? "from right to left" : "from left to right") + " as that of "
                            + layer.state().name().key() + " does; the file has " + stored(file) + "."));
            left.remove(next);
            if (next.cell() != layer.cell()) {
                throw new LessonException("The file has " + next.inWords() + ", the lesson "
                        + layer.cell().inWords() + " around "
                        + layer.state().name().key()
                        + "; open a lesson with the cell of the file, such as the bundled '"
                        + next.cell().lesson()
                        + "'.");
            }
            refuseOtherReset(layer, next);
            found.add(next);
        }
        return found;
    }

    private static void refuseOtherReset(RecurrentLayer layer, StoredLayer stored) {
        boolean after = layer.gru().resetsAfter();
        Optional<Boolean> theirs = stored.form().resetsAfter();
        if (layer.cell() == CellType.GRU && theirs.isPresent() && theirs.get() != after) {
            throw new LessonException("In the file the reset gate multiplies "
                    + (after ? "h before the product" : "W h after the product") + ", in the lesson "
                    + (after ? "W h after it" : "h before it")
                    + "; no weights make these two the same. The bundled lesson '" + (after ? "gru" : "gru-pytorch")
                    + "' has the cell of the file.");
        }
    }

    private static String stored(StoredFile file) {
        return file.layers().stream()
                .map(layer -> layer.inWords() + (layer.form().backward() ? " from right to left" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String count(int layers) {
        return layers == 1 ? "one recurrent layer" : layers + " recurrent layers";
    }
}
