package unfold.lesson.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes a tree as YAML for people: short values on one line, a matrix as one row a line, text of
 * several lines as a literal block.
 */
public final class YamlWriter {

    /** Lists and groups up to this many characters stand on one line. */
    private static final int SHORT = 76;

    private final List<Event> events = new ArrayList<>();

    private YamlWriter() {}

    /** The text of a document, ending with a line break. */
    public static String write(Tree.Entries document) {
        YamlWriter writer = new YamlWriter();
        writer.events.add(new StreamStartEvent());
        writer.events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        writer.mapping(document, FlowStyle.BLOCK);
        writer.events.add(new DocumentEndEvent(false));
        writer.events.add(new StreamEndEvent());
        DumpSettings settings = DumpSettings.builder()
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .build();
        return new Present(settings).emitToString(writer.events.iterator());
    }

    private void write(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            events.add(scalar(leaf));
        } else if (tree instanceof Tree.Items items) {
            sequence(items);
        } else {
            Tree.Entries entries = (Tree.Entries) tree;
            boolean flat = entries.entries().values().stream().allMatch(Tree.Leaf.class::isInstance);
            boolean flow = entries.entries().isEmpty() || flat && length(tree) <= SHORT;
            mapping(entries, flow ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
    }

    private void sequence(Tree.Items items) {
        boolean row = items.items().stream().allMatch(Tree.Leaf.class::isInstance);
        boolean flow = row && !hasLines(items) || length(items) <= SHORT;
        events.add(new SequenceStartEvent(
                Optional.empty(), Optional.empty(), true, flow ? FlowStyle.FLOW : FlowStyle.BLOCK));
        items.items().forEach(this::write);
        events.add(new SequenceEndEvent());
    }

    private void mapping(Tree.Entries entries, FlowStyle style) {
        events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
        entries.entries().forEach((key, value) -> {
            events.add(scalar(new Tree.Leaf(key, false)));
            write(value);
        });
        events.add(new MappingEndEvent());
    }

    private static ScalarEvent scalar(Tree.Leaf leaf) {
        ScalarStyle style = ScalarStyle.PLAIN;
        if (leaf.value().indexOf('\n') >= 0) {
            style = ScalarStyle.LITERAL;
        } else if (!leaf.bare() && YamlWords.isReserved(leaf.value())) {
            style = ScalarStyle.DOUBLE_QUOTED;
        }
        return new ScalarEvent(Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), leaf.value(), style);
    }

    private static boolean hasLines(Tree.Items items) {
        return items.items().stream()
                .anyMatch(item -> item instanceof Tree.Leaf leaf && leaf.value().contains("\n"));
    }

    /** About the characters that the tree takes on one line; more than a line if it cannot. */
    private static int length(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            return leaf.value().contains("\n") ? SHORT + 1 : leaf.value().length() + 2;
        }
        int length = 0;
        if (tree instanceof Tree.Items items) {
            for (Tree item : items.items()) {
                length = Math.min(SHORT + 1, length + length(item) + 2);
            }
        } else {
            for (Map.Entry<String, Tree> entry : ((Tree.Entries) tree).entries().entrySet()) {
                int value = length(entry.getValue());
                length = Math.min(SHORT + 1, length + entry.getKey().length() + value + 4);
            }
        }
        return length;
    }
}
