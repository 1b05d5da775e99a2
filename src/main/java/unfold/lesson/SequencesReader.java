package unfold.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.yaml.YamlNode;

/** Takes the data of a lesson apart into its sequences: one group of named series, or a list of such groups. */
final class SequencesReader {

    /** Larger batches are refused. */
    static final int MOST = 100;

    private static final String EXAMPLE = "a group of named series, such as {x: [[1, 0], [0, 1]]}";

    private SequencesReader() {}

    /** The groups of a batch in their order, at least one. */
    static List<YamlNode.Mapping> groups(YamlNode.Sequence list) {
        if (list.items().isEmpty()) {
            throw new LessonException(
                    list.place(), "The list of sequences is empty; write for each sequence " + EXAMPLE + ".");
        }
        if (list.items().size() > MOST) {
            throw new LessonException(
                    list.items().get(MOST).place(),
                    "There are " + list.items().size() + " sequences; a lesson has at most " + MOST + ".");
        }
        List<YamlNode.Mapping> groups = new ArrayList<>();
        for (YamlNode item : list.items()) {
            String name = "Sequence " + (groups.size() + 1);
            if (!(item instanceof YamlNode.Mapping group)) {
                throw new LessonException(
                        item.place(), name + " under 'data' is " + item.inWords() + ", expected " + EXAMPLE + ".");
            }
            if (group.entries().isEmpty()) {
                throw new LessonException(group.place(), name + " has no data; write " + EXAMPLE + ".");
            }
            groups.add(group);
        }
        return groups;
    }

    /** Where every series stands: as {@code data.x}, in a batch as {@code data.2.x}. */
    static Map<String, Place> places(List<YamlNode.Mapping> groups) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String prefix = groups.size() == 1 ? "data." : "data." + (i + 1) + ".";
            Place group = groups.get(i).place();
            groups.get(0).places().keySet().forEach(name -> places.put(prefix + name, group));
            groups.get(i).places().forEach((name, place) -> places.put(prefix + name, place));
        }
        return places;
    }

    /** The sequence that is shown, from 1: the first unless the view names another. */
    static int shown(YamlNode view, int count) {
        YamlNode node =
                view instanceof YamlNode.Mapping mapping ? mapping.entries().get("sequence") : null;
        if (node == null) {
            return 1;
        }
        int shown = NumberReader.count(node, "The sequence to be shown", 1, MOST);
        if (shown > count) {
            throw new LessonException(
                    node.place(),
                    "The view shows sequence " + shown + ", but the lesson has " + count
                            + (count == 1 ? " sequence." : " sequences.")
                            + (count == 1 ? " A batch is a list of groups under 'data'." : ""));
        }
        return shown;
    }
}
