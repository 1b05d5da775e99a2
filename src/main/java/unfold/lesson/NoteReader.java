package unfold.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.lesson.text.Decimals;
import unfold.lesson.yaml.Tree;
import unfold.lesson.yaml.YamlNode;
import unfold.trace.Phase;

/** Reads the notes of a lesson file, and makes the tree that is written for them. */
final class NoteReader {

    private static final List<String> KEYS = List.of("of", "phase", "time", "text");
    private static final List<String> PHASES = List.of("forward", "backward");
    private static final String EXAMPLE = "{of: s, phase: backward, text: Two gradients meet.}";

    private NoteReader() {}

    /** The notes in the order of the file. */
    static List<Note> read(YamlNode node) {
        List<Note> notes = new ArrayList<>();
        items(node).forEach(item -> notes.add(note(item)));
        return List.copyOf(notes);
    }

    static List<YamlNode> items(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw new LessonException(
                node.place(),
                "Under 'notes' stands " + node.inWords() + ", expected a list of notes, such as - " + EXAMPLE);
    }

    private static Note note(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping note)) {
            throw new LessonException(
                    node.place(), "Here stands " + node.inWords() + ", expected a note, such as - " + EXAMPLE);
        }
        for (String key : note.entries().keySet()) {
            if (!KEYS.contains(key)) {
                throw new LessonException(
                        note.places().get(key),
                        Decimals.quoted(key)
                                + " is not known; a note has "
                                + String.join(", ", KEYS)
                                + "."
                                + Spelling.suggestion(key, KEYS));
            }
        }
        YamlNode time = note.entries().get("time");
        return new Note(
                text(note, "of"),
                phase(note),
                time == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(NumberReader.count(time, "The time step of a note", 1, 999_999_999)),
                text(note, "text"));
    }

    private static Phase phase(YamlNode.Mapping note) {
        String word = text(note, "phase");
        if (!PHASES.contains(word)) {
            throw new LessonException(
                    note.entries().get("phase").place(),
                    "The phase of a note is " + Decimals.quoted(word) + ", expected forward or backward."
                            + Spelling.suggestion(word, PHASES));
        }
        return word.equals("forward") ? Phase.FORWARD : Phase.BACKWARD;
    }

    private static String text(YamlNode.Mapping note, String key) {
        YamlNode node = note.entries().get(key);
        if (node == null) {
            throw new LessonException(note.place(), "The note has no '" + key + "'; write it like " + EXAMPLE);
        }
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isBlank()) {
            String found = node instanceof YamlNode.Scalar ? "empty" : node.inWords();
            throw new LessonException(node.place(), "The '" + key + "' of a note is " + found + ", expected a text.");
        }
        return scalar.text().strip();
    }

    /** What is written for notes. */
    static Tree tree(List<Note> notes) {
        return new Tree.Items(notes.stream().map(NoteReader::tree).toList());
    }

    private static Tree tree(Note note) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        entries.put("of", Tree.text(note.of()));
        entries.put("phase", Tree.text(note.phaseWord()));
        note.time().ifPresent(time -> entries.put("time", Tree.bare(Integer.toString(time))));
        entries.put("text", Tree.text(note.text()));
        return new Tree.Entries(entries);
    }
}
