package unfold.draw.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import unfold.draw.plot.curve.Note;

/** What is said of several runs in the same words is said once, without their names. */
final class Alike {

    private Alike() {}

    /** The notes in their order, those that all runs share as one. */
    static List<Note> notes(List<Note> notes, List<Measured> runs) {
        if (runs.size() < 2) {
            return notes;
        }
        Set<List<String>> said = new LinkedHashSet<>();
        List<Note> shown = new ArrayList<>();
        for (Note note : notes) {
            List<String> plain = plain(note, runs);
            boolean shared = runs.size()
                    == notes.stream()
                            .filter(each -> plain(each, runs).equals(plain))
                            .map(Note::run)
                            .distinct()
                            .count();
            if (!shared) {
                shown.add(note);
            } else if (said.add(plain)) {
                shown.add(new Note(plain, note.run(), note.since()));
            }
        }
        return shown;
    }

    private static List<String> plain(Note note, List<Measured> runs) {
        String name = runs.get(note.run()).name() + ": ";
        return note.texts().stream()
                .map(text -> text.startsWith(name) ? text.substring(name.length()) : text)
                .distinct()
                .toList();
    }
}
