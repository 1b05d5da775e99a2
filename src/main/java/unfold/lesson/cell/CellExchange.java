package unfold.lesson.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unfold.expression.Symbol;
import unfold.lesson.CellKind;
import unfold.lesson.Lesson;
import unfold.lesson.LessonNumbers;
import unfold.lesson.OpenLesson;
import unfold.lesson.Presentation;
import unfold.lesson.Rewriting;
import unfold.lesson.problem.LessonException;
import unfold.lesson.yaml.Tree;
import unfold.notation.Definition;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;

/**
 * The same task with another cell: every layer that carries a state over time is written anew, in the
 * letters of the lesson; data, outputs and loss stay, with their numbers, and so does the number of
 * units. New parameters begin with recipes whose seeds follow from their names, so that the same
 * exchange gives the same numbers.
 */
public final class CellExchange {

    private CellExchange() {}

    /**
     * The lesson with that cell.
     *
     * @throws LessonException if the lesson has no cell that could be exchanged; says why
     */
    public static OpenLesson of(OpenLesson lesson, CellKind kind) {
        if (lesson.recurrence().totalLoss().isEmpty()) {
            throw new LessonException("This lesson has no loss, so there are no gradients to compare.");
        }
        String text = text(lesson, kind);
        try {
            return Rewriting.of(plain(lesson, kind), LessonNumbers.NONE, text).lesson();
        } catch (NotationException e) {
            throw new LessonException("With " + kind.inWords() + " the equations do not fit: " + e.getMessage());
        }
    }

    /** What was said about the lesson's own cell does not hold for another one; what is done on the way backward does. */
    private static OpenLesson plain(OpenLesson open, CellKind kind) {
        Lesson lesson = open.lesson();
        Map<String, Tree> further = new LinkedHashMap<>(lesson.presentation().further());
        further.keySet().retainAll(Set.of("labels", "backward"));
        Presentation presentation = new Presentation(OptionalInt.empty(), List.of(), further);
        return open.presented(lesson.title() + " · " + kind.title(), presentation);
    }

    /**
     * The equations with that cell.
     *
     * @throws LessonException as {@link #of} does
     */
    static String text(OpenLesson lesson, CellKind kind) {
        Recurrence recurrence = lesson.recurrence();
        List<Block> blocks = Block.all(lesson);
        Set<String> taken = rest(lesson, blocks);
        Map<Integer, List<String>> written = new LinkedHashMap<>();
        Set<Integer> dropped = new LinkedHashSet<>();
        for (Block block : blocks) {
            List<Integer> lines = block.definitions().stream()
                    .map(definition -> definition.span().line())
                    .toList();
            dropped.addAll(lines);
            Hand hand = Hand.of(block, recurrence);
            List<String> cell = CellText.of(kind, block, hand, taken, blocks.size() > 1);
            written.put(lines.get(lines.size() - 1), cell);
        }
        return assembled(recurrence, dropped, written);
    }

    /** All names that stay: those of the data, and of every line that is not part of a layer. */
    private static Set<String> rest(OpenLesson lesson, List<Block> blocks) {
        Set<String> names = new LinkedHashSet<>(lesson.lesson().data().keySet());
        Set<Symbol> own = new LinkedHashSet<>();
        blocks.forEach(block -> block.definitions().forEach(definition -> own.add(definition.target())));
        for (Definition definition : lesson.recurrence().definitions()) {
            if (!own.contains(definition.target())) {
                names.add(definition.target().name().key());
                definition.right().refs(ref -> names.add(ref.symbol().name().key()));
            }
        }
        blocks.forEach(block -> names.add(block.state().name().key()));
        blocks.forEach(block -> block.inputs()
                .forEach(input -> input.refs(ref -> {
                    names.add(ref.symbol().name().key());
                })));
        return names;
    }

    /** The text line by line; a definition reaches to the line before the next one. */
    private static String assembled(Recurrence recurrence, Set<Integer> dropped, Map<Integer, List<String>> written) {
        Set<Integer> starts = new LinkedHashSet<>();
        recurrence
                .definitions()
                .forEach(definition -> starts.add(definition.span().line()));
        List<String> result = new ArrayList<>();
        List<String> lines = recurrence.text().lines().toList();
        int start = 0;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            start = starts.contains(number) ? number : start;
            if (number == start && written.containsKey(number)) {
                result.addAll(written.get(number));
            }
            if (!dropped.contains(start) || line.strip().startsWith("for ")) {
                result.add(line);
            }
        }
        return String.join("\n", result) + "\n";
    }

    /** The cell that a lesson has, if it is one of those that can be exchanged and there is one only. */
    public static Optional<CellKind> kind(OpenLesson lesson) {
        return Kinds.of(lesson);
    }
}
