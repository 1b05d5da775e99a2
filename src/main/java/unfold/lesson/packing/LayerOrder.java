package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.List;
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
            throw new LessonException("The lesson has no cell as " + file.packing().title() + " has: "
                    + (roles.unknown().isEmpty()
                            ? "nothing is carried from one time step to the next."
                            : String.join(" ", roles.unknown())));
        }
        if (layers.size() != file.layers().size()) {
            throw new LessonException("The file has " + count(file.layers().size())
                    + (file.layers().isEmpty() ? "" : ": " + stored(file)) + "; the lesson has "
                    + count(layers.size()) + ": "
                    + layers.stream().map(RecurrentLayer::inWords).collect(Collectors.joining(", ")) + ".");
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
                        + layer.inWords() + ".");
            }
            found.add(next);
        }
        return found;
    }

    private static String stored(StoredFile file) {
        return file.layers().stream()
                .map(layer -> layer.inWords() + (layer.form().backward() ? " from right to left" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String count(int layers) {
        return layers == 0 ? "no recurrent layer" : layers == 1 ? "one recurrent layer" : layers + " recurrent layers";
    }
}
