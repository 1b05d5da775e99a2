package unfold.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import unfold.derivation.Equation;
import unfold.derivation.Program;
import unfold.derivation.ScheduledStep;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Spelling;
import unfold.trace.Interval;
import unfold.trace.Phase;
import unfold.trace.Slot;

/** Finds the operations that the notes of a lesson are about. */
final class NoteSteps {

    private final Lesson lesson;
    private final Program program;
    private final List<ScheduledStep> schedule;

    NoteSteps(Lesson lesson, Program program) {
        this.lesson = lesson;
        this.program = program;
        this.schedule = program.schedule();
    }

    /**
     * The texts of all notes by the index of their operation.
     *
     * @throws LessonException if a note is about nothing that the run does
     */
    SortedMap<Integer, List<String>> all() {
        SortedMap<Integer, List<String>> found = new TreeMap<>();
        List<Note> notes = lesson.presentation().notes();
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            found.computeIfAbsent(step(note, i), step -> new ArrayList<>()).add(note.text());
        }
        return found;
    }

    /**
     * Looks whether each note fits one of the sequences of a batch.
     *
     * @throws LessonException if a note fits none
     */
    static void refuseLost(Lesson lesson, List<Program> sequences) {
        List<Note> notes = lesson.presentation().notes();
        NoteSteps shown = new NoteSteps(lesson, sequences.get(lesson.others().shown() - 1));
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            if (sequences.stream().noneMatch(program -> fits(note, lesson, program))) {
                shown.step(note, i);
            }
        }
    }

    /** What accompanies a lesson, without the notes that fit no operation of the program. */
    static Presentation fitting(Lesson lesson, Program program) {
        return fitting(lesson, List.of(program));
    }

    /** What accompanies a lesson, without the notes that fit no operation of any of these programs. */
    static Presentation fitting(Lesson lesson, List<Program> programs) {
        Presentation all = lesson.presentation();
        List<Note> fitting = all.notes().stream()
                .filter(note -> programs.stream().anyMatch(program -> fits(note, lesson, program)))
                .toList();
        return new Presentation(all.cursor(), fitting, all.further());
    }

    private static boolean fits(Note note, Lesson lesson, Program program) {
        Presentation alone = new Presentation(OptionalInt.empty(), List.of(note), Map.of());
        try {
            return !new NoteSteps(lesson.with(alone), program).all().isEmpty();
        } catch (LessonException e) {
            return false;
        }
    }

    private int step(Note note, int position) {
        List<Integer> about = IntStream.range(0, schedule.size())
                .filter(index -> isAbout(note, schedule.get(index)))
                .boxed()
                .toList();
        if (about.isEmpty()) {
            throw problem(position, nothing(note));
        }
        return about.stream()
                .filter(index -> note.time().isEmpty()
                        || note.time().getAsInt() == number(schedule.get(index).time()))
                .findFirst()
                .orElseThrow(() -> problem(position, notThen(note)));
    }

    /** The step's number within its sequence; that of what has no time fits no note. */
    private int number(int time) {
        return time == Slot.UNTIMED ? time : program.timeline().at(time).number(time);
    }

    private boolean isAbout(Note note, ScheduledStep step) {
        Equation equation = program.equations().get(step.equation());
        Symbol symbol = equation.symbol();
        return step.phase() == note.phase()
                && symbol.fixed() == Time.NONE
                && note.of().equals(key(symbol, step.phase()));
    }

    /** What a note calls the symbol; the argument of a function has a name only in the backward phase. */
    private static String key(Symbol symbol, Phase phase) {
        String key = symbol.name().key();
        return !symbol.isInner() ? key : phase == Phase.BACKWARD ? Note.DELTA + key : "";
    }

    private String nothing(Note note) {
        Set<String> known = new LinkedHashSet<>();
        program.quantities().list().forEach(quantity -> {
            Symbol symbol = program.quantities().symbol(quantity.id());
            if (!symbol.isInner() && symbol.fixed() == Time.NONE) {
                known.add(symbol.name().key());
            }
        });
        if (known.contains(note.of())) {
            return "A note is about '" + note.of() + "' in the " + note.phaseWord()
                    + " phase, in which no operation computes it.";
        }
        return "A note is about '" + note.of() + "', which the equations do not have; they have "
                + String.join(", ", known) + "." + Spelling.suggestion(note.of(), known);
    }

    private String notThen(Note note) {
        int time = note.time().getAsInt();
        int length = program.timeline().intervals().stream()
                .mapToInt(Interval::length)
                .max()
                .orElseThrow();
        return time > length
                ? "A note is about time step " + time + ", but the lesson has " + length + "."
                : "A note is about '" + note.of() + "' at time step " + time + ", at which the " + note.phaseWord()
                        + " phase does not compute it; leave out the time, or give another.";
    }

    private LessonException problem(int position, String text) {
        return new LessonException(lesson.origin().place("notes", Integer.toString(position)), text);
    }
}
