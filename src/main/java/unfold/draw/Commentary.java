package unfold.draw;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a lesson says about its run in its own words. Immutable.
 *
 * @param introduction paragraphs to be read before the first operation
 * @param notes remarks by the index of the operation that they are about, ascending
 */
public record Commentary(List<String> introduction, Map<Integer, List<String>> notes) {

    /** Nothing said. */
    public static final Commentary NONE = new Commentary(List.of(), Map.of());

    public Commentary {
        introduction = List.copyOf(introduction);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /** With an introduction whose paragraphs are parted by empty lines. */
    public static Commentary of(String introduction, Map<Integer, List<String>> notes) {
        List<String> paragraphs = Arrays.stream(introduction.split("\\n\\s*\\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        return new Commentary(paragraphs, notes);
    }

    /** The remarks on the operation that is current at a cursor. */
    public List<String> at(int cursor) {
        return notes.getOrDefault(cursor - 1, List.of());
    }
}
