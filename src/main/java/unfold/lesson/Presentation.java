package unfold.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import unfold.lesson.yaml.Tree;

/**
 * How a lesson opens and what accompanies it. Immutable.
 *
 * @param cursor the operation that the lesson opens at; none for the beginning
 * @param notes remarks on single operations
 * @param further what else stands in the lesson, kept as it is: introduction, group, forward_only, backward,
 *     roles, labels,
 *     and view without its cursor
 */
public record Presentation(OptionalInt cursor, List<Note> notes, Map<String, Tree> further) {

    public static final Presentation PLAIN = new Presentation(OptionalInt.empty(), List.of(), Map.of());

    public Presentation {
        notes = List.copyOf(notes);
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    /** What the lesson is about; empty if it does not say. */
    public String introduction() {
        return text("introduction").orElse("").strip();
    }

    /** The cells and bundled lessons that the lesson is compared with as it opens; mostly none. */
    public List<String> compared() {
        return ComparedWith.words(further.get("view"));
    }

    /** What is shown beside the network. */
    public OpeningView view() {
        return OpeningView.of(further.get("view"));
    }

    /** Whether the lesson says that it has no loss, and nothing goes backward. */
    public boolean isForwardOnly() {
        return text(LessonKeys.FORWARD_ONLY).filter("true"::equals).isPresent();
    }

    /** What is done on the way backward. */
    public Backward backward() {
        return Backward.of(further);
    }

    /** The same with something else done on the way backward. */
    public Presentation with(Backward other) {
        if (other.equals(backward())) {
            return this;
        }
        Map<String, Tree> changed = new LinkedHashMap<>(further);
        changed.put(Backward.KEY, other.tree());
        if (other.equals(Backward.WHOLE)) {
            changed.remove(Backward.KEY);
        }
        return new Presentation(cursor, notes, changed);
    }

    /** The same for other time steps: those at these places, counted from 0. */
    public Presentation withSteps(List<Integer> places) {
        LessonLabels labels = LessonLabels.of(this);
        if (labels.steps().isEmpty()) {
            return this;
        }
        Map<String, Tree> all = new LinkedHashMap<>(((Tree.Entries) further.get("labels")).entries());
        all.put(
                LessonLabels.STEPS,
                new Tree.Items(places.stream()
                        .map(place -> Tree.text(labels.steps().get(place)))
                        .toList()));
        Map<String, Tree> changed = new LinkedHashMap<>(further);
        changed.put("labels", new Tree.Entries(all));
        return new Presentation(cursor, notes, changed);
    }

    /** The same for equations that have a loss. */
    Presentation withLoss() {
        Map<String, Tree> rest = new LinkedHashMap<>(further);
        rest.remove(LessonKeys.FORWARD_ONLY);
        return new Presentation(cursor, notes, rest);
    }

    /** A text under that name, if there is one and it is a text. */
    public Optional<String> text(String key) {
        return further.get(key) instanceof Tree.Leaf leaf ? Optional.of(leaf.value()) : Optional.empty();
    }
}
