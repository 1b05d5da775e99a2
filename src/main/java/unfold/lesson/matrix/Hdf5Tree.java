package unfold.lesson.matrix;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;
import io.jhdf.links.SoftLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Cancellation;
import unfold.lesson.text.Decimals;

/**
 * Finds the arrays in the groups of an HDF5 file. No link leads out of the file: one to another file is refused
 * unopened, one within the file is followed name by name.
 */
final class Hdf5Tree {

    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 10_000;

    /** What Keras and MATLAB keep beside the weights. */
    private static final Set<String> APART =
            Set.of("optimizer_weights", "optimizer", "seed_generator", "#refs#", "#subsystem#");

    private static final Set<String> NUMBERS = Set.of("double", "single", "logical");

    /**
     * An array and where it stands.
     *
     * @param path the names of its groups and its own
     * @param columnMajor whether MATLAB or Octave wrote it, with its lengths in reverse
     */
    record Leaf(List<String> path, Dataset dataset, boolean columnMajor) {}

    private final Group root;
    private final FoundArrays found;
    private final Set<Long> open = new HashSet<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private int nodes;

    private Hdf5Tree(Group root, FoundArrays found) {
        this.root = root;
        this.found = found;
    }

    /** All arrays, those of each group in the order of their names. */
    static List<Leaf> leaves(Group root, FoundArrays found) {
        Hdf5Tree tree = new Hdf5Tree(root, found);
        tree.group(root, List.of());
        return tree.leaves;
    }

    private void group(Group group, List<String> path) {
        if (path.size() > DEEPEST || !open.add(group.getAddress())) {
            throw new LessonException(
                    found.place(String.join("/", path)),
                    path.size() > DEEPEST
                            ? "The groups are nested more than " + DEEPEST + " deep; save the arrays side by side."
                            : "The group contains itself; save the arrays into a new file.");
        }
        for (Map.Entry<String, Node> child : new TreeMap<>(group.getChildren()).entrySet()) {
            Cancellation.check();
            if (++nodes > MOST_NODES) {
                throw new LessonException(
                        found.place(String.join("/", path)),
                        "The file has more than " + MOST_NODES + " groups and arrays, the most that is read; save"
                                + " fewer of them into one file.");
            }
            if (!APART.contains(child.getKey())) {
                List<String> inner = new ArrayList<>(path);
                inner.add(child.getKey());
                node(target(child.getValue(), group, inner), inner);
            }
        }
        open.remove(group.getAddress());
    }

    private void node(Node node, List<String> path) {
        if (node instanceof Dataset dataset) {
            String written = matlabClass(dataset, path);
            leaves.add(new Leaf(path, dataset, !written.isEmpty()));
        } else if (node instanceof Group group) {
            refuseSparse(group, path);
            matlabClass(group, path);
            if (isOctave(group)) {
                octave(group, path);
            } else {
                group(group, path);
            }
        }
    }

    private Node target(Node node, Group parent, List<String> path) {
        if (node instanceof ExternalLink link) {
            throw new LessonException(
                    found.place(String.join("/", path)),
                    "This is a link into another file (" + Decimals.quoted(link.getTargetPath())
                            + "), which is not opened; save the array itself into this file.");
        }
        return node instanceof SoftLink link ? within(link, parent, path) : node;
    }

    private Node within(SoftLink link, Group parent, List<String> path) {
        String target = link.getTargetPath();
        Node at = target.startsWith("/") ? root : parent;
        for (String name : target.split("/")) {
            at = name.isEmpty() || name.equals(".") ? at : child(at, name);
        }
        if (at == null) {
            throw new LessonException(
                    found.place(String.join("/", path)),
                    "This is a link to " + Decimals.quoted(target)
                            + ", which is no array of this file; save the array itself in its place.");
        }
        return at;
    }

    private static Node child(Node node, String name) {
        Node child = node instanceof Group group ? group.getChildren().get(name) : null;
        return child instanceof SoftLink || child instanceof ExternalLink ? null : child;
    }

    /** What MATLAB calls an array; empty if MATLAB did not write it. */
    private String matlabClass(Node node, List<String> path) {
        String name = text(node.getAttribute("MATLAB_class"));
        if (!name.isEmpty() && !NUMBERS.contains(name) && !name.matches("u?int(8|16|32|64)")) {
            MatVersion5.refuse(true, "a value of the class " + name, String.join("/", path), found);
        }
        refuseEmpty(node, "MATLAB_empty", path);
        return name;
    }

    /** An empty matrix is stored as its lengths, with a mark. */
    private void refuseEmpty(Node node, String mark, List<String> path) {
        if (node.getAttribute(mark) != null) {
            throw new LessonException(
                    found.place(String.join("/", path)),
                    "The array is empty, expected at least one number; save it with its numbers.");
        }
    }

    private void refuseSparse(Group group, List<String> path) {
        if (group.getAttribute("MATLAB_sparse") != null) {
            throw sparse(path);
        }
    }

    private LessonException sparse(List<String> path) {
        return new LessonException(
                found.place(String.join("/", path)),
                "The array is a sparse matrix, expected a full one; in MATLAB or Octave, save full(A) in its place.");
    }

    private static boolean isOctave(Group group) {
        return group.getAttribute("OCTAVE_NEW_FORMAT") != null
                && group.getChildren().containsKey("value");
    }

    private void octave(Group group, List<String> path) {
        Node type = group.getChildren().get("type");
        String name = type instanceof Dataset words && words.isScalar() ? String.valueOf(words.getData()) : "";
        if (name.contains("sparse")) {
            throw sparse(path);
        }
        if (!name.contains("matrix") && !name.contains("scalar") && !name.contains("bool")
                || name.contains("struct")
                || name.contains("complex")
                || !(group.getChildren().get("value") instanceof Dataset value)) {
            MatVersion5.refuse(
                    true,
                    "a value of the type " + name.replaceAll("[sd]q_", "").replace('_', ' '),
                    String.join("/", path),
                    found);
            return;
        }
        refuseEmpty(group, "OCTAVE_EMPTY_MATRIX", path);
        leaves.add(new Leaf(path, value, true));
    }

    private static String text(Attribute attribute) {
        Object value = attribute == null || attribute.getSize() > 1 ? "" : attribute.getData();
        return value instanceof String text ? text : "";
    }

    /** The names of the arrays: the last of the path where it tells them apart, else all of it. */
    static List<String> names(List<Leaf> leaves) {
        Map<String, Long> counts =
                leaves.stream().collect(Collectors.groupingBy(leaf -> last(leaf.path()), Collectors.counting()));
        return leaves.stream()
                .map(leaf -> {
                    String last = last(leaf.path());
                    boolean tells = counts.get(last) == 1 && !last.matches("\\d+");
                    List<String> groups = leaf.path().subList(0, leaf.path().size() - 1);
                    boolean model = !groups.isEmpty() && groups.get(0).equals("model_weights");
                    String prefix = String.join("/", model ? groups.subList(1, groups.size()) : groups);
                    return tells || prefix.isEmpty() ? last : prefix + "/" + last;
                })
                .toList();
    }

    /** The name without the {@code :0} that TensorFlow appends. */
    private static String last(List<String> path) {
        return path.get(path.size() - 1).replaceFirst(":\\d+$", "");
    }
}
