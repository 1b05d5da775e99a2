package unfold.lesson.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Cancellation;
import unfold.lesson.text.Decimals;

/**
 * Reads one YAML document. Tags are refused, so that a file can never ask for an object; a value
 * that is referred to again (an alias) counts each time against the limit on values.
 */
public final class YamlReader {

    static final int LONGEST_LINE = 500_000;
    static final int DEEPEST = 40;
    static final int MOST_VALUES = 1_000_000;

    private final String file;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<Anchor, Integer> anchoredValues = new HashMap<>();
    private int values;

    private YamlReader(String file, String text) {
        this.file = file;
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        refuseLongLines(file, text);
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * Reads a text that holds named values.
     *
     * @param file the file's name for messages; may be null
     * @throws LessonException if it is no YAML, or not made of named values
     */
    public static YamlNode.Mapping read(String file, String text) {
        return read(file, text, "A lesson is made of named values such as 'title: ...'");
    }

    /**
     * Reads the same of a file that is no lesson.
     *
     * @param made what it is made of, as the beginning of a sentence
     */
    public static YamlNode.Mapping read(String file, String text, String made) {
        YamlReader reader = new YamlReader(file, text);
        try {
            return reader.document(made);
        } catch (YamlEngineException e) {
            throw YamlMistake.explain(e, file, text);
        }
    }

    /** The YAML scanner takes time that grows with the square of a line's length. */
    private static void refuseLongLines(String file, String text) {
        int start = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                start = i + 1;
                line++;
            } else if (i - start == LONGEST_LINE) {
                throw new LessonException(
                        new Place(file, line, 0),
                        "The line is longer than " + LONGEST_LINE + " characters; write a matrix one row a line.");
            }
        }
    }

    private YamlNode.Mapping document(String made) {
        events.next();
        Event first = events.next();
        if (first.getEventId() != Event.ID.DocumentStart) {
            throw new LessonException(
                    Place.file(file),
                    "The file holds no lesson, only blank lines or comments; it needs at least"
                            + " title, equations and data.");
        }
        YamlNode node = node(events.next(), 0);
        if (!(node instanceof YamlNode.Mapping mapping)) {
            throw new LessonException(node.place(), made + ", but here stands " + node.inWords() + ".");
        }
        events.next();
        Event last = events.next();
        if (last.getEventId() == Event.ID.DocumentStart) {
            throw new LessonException(
                    place(last),
                    "A second document starts here ('---'); a lesson file holds one. Remove the"
                            + " line or split the file.");
        }
        return mapping;
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return referred(alias);
        }
        if (depth > DEEPEST) {
            throw new LessonException(place(event), "The values are nested more than " + DEEPEST + " deep.");
        }
        int before = values;
        count(1, event);
        refuseTag(event);
        YamlNode node;
        if (event instanceof ScalarEvent scalar) {
            node = new YamlNode.Scalar(scalar.getValue(), style(scalar), place(event));
        } else if (event instanceof SequenceStartEvent) {
            node = sequence(event, depth);
        } else {
            node = mapping(event, depth);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        if (anchor.isPresent()) {
            anchors.put(anchor.get(), node);
            anchoredValues.put(anchor.get(), values - before);
        }
        return node;
    }

    private YamlNode referred(AliasEvent alias) {
        YamlNode node = anchors.get(alias.getAlias());
        if (node == null) {
            throw new LessonException(
                    place(alias),
                    "'*"
                            + alias.getAlias()
                            + "' refers to nothing: no value before it is marked '&"
                            + alias.getAlias()
                            + "'.");
        }
        count(anchoredValues.get(alias.getAlias()), alias);
        return node;
    }

    private YamlNode sequence(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new YamlNode.Sequence(items, place(start));
    }

    private YamlNode mapping(Event start, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            YamlNode key = node(event, depth + 1);
            if (!(key instanceof YamlNode.Scalar scalar) || scalar.text().isEmpty()) {
                throw new LessonException(key.place(), "A name is expected before the colon.");
            }
            Place earlier = places.putIfAbsent(scalar.text(), key.place());
            if (earlier != null) {
                throw new LessonException(
                        key.place(),
                        Decimals.quoted(scalar.text())
                                + " is given twice, first in line "
                                + earlier.line()
                                + "; keep one of the two.");
            }
            entries.put(scalar.text(), node(events.next(), depth + 1));
        }
        return new YamlNode.Mapping(entries, places, place(start));
    }

    private void refuseTag(Event event) {
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag.isPresent()) {
            throw new LessonException(
                    place(event),
                    "Types written with '!' are not read in a lesson; remove the word that starts" + " with '!'.");
        }
    }

    private void count(int more, Event event) {
        Cancellation.check();
        values += more;
        if (values > MOST_VALUES || values < 0) {
            throw new LessonException(
                    place(event),
                    "The file holds more than "
                            + MOST_VALUES
                            + " values (what '*' refers to counts each time); move large matrices"
                            + " into files of their own.");
        }
    }

    private static YamlNode.Scalar.Style style(ScalarEvent scalar) {
        if (scalar.isPlain()) {
            return YamlNode.Scalar.Style.PLAIN;
        }
        if (scalar.isLiteral()) {
            return YamlNode.Scalar.Style.LITERAL;
        }
        return scalar.isFolded() ? YamlNode.Scalar.Style.FOLDED : YamlNode.Scalar.Style.QUOTED;
    }

    private Place place(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
