package unfold.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import unfold.derivation.Route;
import unfold.expression.Sequence;
import unfold.expression.Span;
import unfold.expression.Symbol;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.recipe.Recipe;
import unfold.notation.Definition;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/**
 * Puts other equations into an open lesson. Numbers of names that still exist and fit stay; what is
 * new begins with a recipe; what is not needed is set aside. Data are never invented.
 */
public final class Rewriting {

    private static final int USUAL = 4;

    private final OpenLesson open;
    private final LessonNumbers known;
    private final Recurrence recurrence;
    private final Map<String, String> begun = new LinkedHashMap<>();
    private final Map<String, String> refitted = new LinkedHashMap<>();
    private final List<String> kept = new ArrayList<>();
    private LessonNumbers fixed = LessonNumbers.NONE;

    private Rewriting(OpenLesson open, LessonNumbers known, Recurrence recurrence) {
        this.open = open;
        this.known = known;
        this.recurrence = recurrence;
    }

    /**
     * The lesson with other equations; the open one stays as it is.
     *
     * @param earlier numbers of former equations, to be taken up again where a name comes back
     * @throws NotationException with its place in {@code text}, if that cannot be read, evaluated, or
     *     brought together with the lesson's data
     * @throws LessonException if anything else does not fit
     */
    public static Rewritten of(OpenLesson open, LessonNumbers earlier, String text) {
        LessonNumbers known = Stock.merged(open.lesson().numbers(), earlier);
        Recurrence recurrence = Recurrence.parse(text, known.data().keySet());
        return new Rewriting(open, known, recurrence).rewritten();
    }

    /**
     * The lesson with the same equations and other sizes: these lengths and these numbers hold, of the
     * others those stay that agree with them.
     *
     * @param sizes the length of vectors, by key
     * @param weights numbers, by the key of the parameter
     * @throws NotationException if these do not agree with each other, or with the data
     * @throws LessonException if anything else does not fit
     */
    public static Rewritten around(OpenLesson open, Map<String, Integer> sizes, Map<String, Tensor> weights) {
        LessonNumbers known = Stock.merged(open.lesson().numbers(), LessonNumbers.NONE);
        Map<String, WeightSource> inside = new LinkedHashMap<>();
        weights.forEach((key, tensor) -> inside.put(key, new WeightSource.Inline(tensor)));
        Rewriting rewriting = new Rewriting(open, known, open.recurrence());
        rewriting.fixed = new LessonNumbers(sizes, inside, Map.of(), Map.of());
        return rewriting.rewritten();
    }

    private Rewritten rewritten() {
        Lesson old = open.lesson();
        Set<String> names = names();
        LessonNumbers usable = new LessonNumbers(
                Stock.named(known.sizes(), sized(names)),
                Stock.named(known.weights(), recurrence.parameters()),
                Stock.named(known.initial(), recurrence.initials()),
                data(),
                known.others().only(recurrence.data()));
        // Its lines are not those of the file any more, nor are the places of its entries.
        Origin origin = new Origin(old.origin().name(), old.origin().path(), new Place(null, 0, 0), Map.of());
        Presentation kept = Accompaniment.of(old.presentation(), names);
        Presentation fitting = recurrence.totalLoss().isPresent() ? kept.withLoss() : kept;
        Lesson draft = new Lesson(old.title(), recurrence.text(), usable, fitting, origin);
        LessonNumbers agreed = new Retained(draft, recurrence, fixed).of(usable, usualLengths());
        LessonNumbers numbers = finished(draft, agreed, usable);
        Presentation plain = new Presentation(
                draft.presentation().cursor(), List.of(), draft.presentation().further());
        OpenLesson opened = opened(draft.with(plain), numbers);
        Presentation noted =
                NoteSteps.fitting(draft, opened.network().along(Route.ALL).program());
        OpenLesson all = opened.presented(draft.title(), noted);
        return new Rewritten(all, known, changes(all.lesson()));
    }

    /** All names that the equations have, but for a total loss that is implied. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        recurrence.definitions().forEach(each -> names.add(each.target().name().key()));
        names.addAll(recurrence.data());
        names.addAll(recurrence.parameters());
        return names;
    }

    private Map<String, List<Tensor>> data() {
        Map<String, List<Tensor>> found = Stock.named(known.data(), recurrence.data());
        boolean sized = recurrence.sequences().stream()
                .allMatch(each -> each.statedLength() > 0 || known.sizes().containsKey(each.end()));
        if (recurrence.data().isEmpty() && !sized) {
            throw new NotationException(
                    recurrence.definitions().get(0).span(),
                    "The equations read no data, so nothing says how many time steps there are. This lesson has the"
                            + " data " + String.join(", ", known.data().keySet()) + ".");
        }
        for (Symbol symbol : recurrence.orderedData()) {
            String key = symbol.name().key();
            Span span = recurrence.dataSymbols().get(symbol);
            if (!found.containsKey(key)) {
                throw new NotationException(span, missing(key));
            }
            int steps = steps(symbol.sequence(), found);
            if (found.get(key).size() < steps && !recurrence.isReadOnlyAtEnd(key)) {
                throw new NotationException(
                        span,
                        "The data '" + key + "' have "
                                + found.get(key).size() + " of " + steps
                                + " time steps, enough only for '" + key + "_T'.");
            }
        }
        return found;
    }

    private int steps(Sequence sequence, Map<String, List<Tensor>> found) {
        return recurrence.orderedData().stream()
                .filter(symbol -> sequence.equals(symbol.sequence()))
                .map(symbol -> found.get(symbol.name().key()))
                .filter(Objects::nonNull)
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /** Names that can have a size: those of the sequences' ends as well. */
    private Set<String> sized(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        recurrence.sequences().forEach(sequence -> all.add(sequence.end()));
        return all;
    }

    private String missing(String key) {
        String have =
                "'" + key + "' has a time but no line defines it, so it would be data, and this lesson has only the"
                        + " data " + String.join(", ", known.data().keySet()) + ".";
        boolean weight = known.weights().containsKey(key);
        return have
                + (weight
                        ? " It is a parameter so far; write it without a time."
                        : " Define it in a line of its own, or add a line such as '" + key
                                + ": [[1, 0], [0, 1]]' under data in the lesson's file.");
    }

    /** The old length of every vector; for new ones that of the old state. */
    private Map<String, Integer> usualLengths() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        int usual = 0;
        Set<String> states = open.recurrence().states();
        for (Definition definition : open.recurrence().definitions()) {
            Shape shape = open.shapes().of(definition.target());
            String key = definition.target().name().key();
            if (shape.rank() == Rank.VECTOR) {
                lengths.put(key, shape.rows());
                usual = usual == 0 && states.contains(key) ? shape.rows() : usual;
            }
        }
        int widest = lengths.values().stream().mapToInt(length -> length).max().orElse(USUAL);
        lengths.put("", usual > 0 ? usual : widest);
        return lengths;
    }

    /** Every weight that agreed stays; the others get the recipe of their shape. */
    private LessonNumbers finished(Lesson draft, LessonNumbers agreed, LessonNumbers usable) {
        Shapes shapes = Shapes.infer(recurrence, new KnownNumbers(draft.with(agreed), recurrence).given());
        Map<String, WeightSource> weights = new LinkedHashMap<>(agreed.weights());
        for (Symbol symbol : recurrence.orderedParameters()) {
            String key = symbol.name().key();
            if (fixed.weights().containsKey(key)) {
                continue;
            }
            WeightSource old = usable.weights().get(key);
            Shape shape = shapes.of(symbol);
            if (old != null && old.equals(weights.get(key)) && fits(old, shape)) {
                kept.add(key);
                continue;
            }
            Recipe recipe = FirstNumbers.recipe(recurrence, symbol, shape);
            if (weights.get(key) instanceof WeightSource.Made || weights.get(key) == old) {
                weights.put(key, new WeightSource.Made(recipe));
            }
            (old == null ? begun : refitted).put(key, recipe.kind().word());
        }
        Map<String, Tensor> initial = new LinkedHashMap<>(agreed.initial());
        initial.keySet().removeIf(key -> !suits(key, initial.get(key), shapes));
        return new LessonNumbers(agreed.sizes(), weights, initial, agreed.data(), agreed.others());
    }

    private static boolean fits(WeightSource source, Shape shape) {
        try {
            if (source instanceof WeightSource.Made made) {
                made.recipe().make(shape);
            }
            return !(source instanceof WeightSource.Inline inline)
                    || Fitting.as(inline.tensor(), shape).isPresent();
        } catch (LessonException e) {
            return false;
        }
    }

    private static boolean suits(String key, Tensor initial, Shapes shapes) {
        try {
            InitialValues.of(initial, shapes.of(key), key, Place.file(null));
            return true;
        } catch (LessonException e) {
            return false;
        }
    }

    /** Of initial values for several time steps there may be more now than are read; then those go. */
    private OpenLesson opened(Lesson draft, LessonNumbers numbers) {
        try {
            return OpenLesson.open(draft.with(numbers));
        } catch (LessonException e) {
            Map<String, Tensor> fewer = new LinkedHashMap<>(numbers.initial());
            fewer.values().removeIf(tensor -> tensor.shape().rank() == Rank.MATRIX);
            if (fewer.equals(numbers.initial())) {
                throw placed(draft, e);
            }
            return opened(
                    draft,
                    new LessonNumbers(numbers.sizes(), numbers.weights(), fewer, numbers.data(), numbers.others()));
        }
    }

    /** A fault in the equations is told with its place in them. */
    private static RuntimeException placed(Lesson draft, LessonException e) {
        Place place = e.place().orElse(Place.file(null));
        boolean here = place.line() > 0
                && String.valueOf(place.file())
                        .equals(String.valueOf(draft.origin().name()));
        return here ? new NotationException(new Span(place.line(), Math.max(1, place.column()), 1), e.problem()) : e;
    }

    private Rewritten.Changes changes(Lesson now) {
        LessonNumbers before = open.lesson().numbers();
        now.initial().keySet().forEach(key -> kept.add("initial " + key));
        now.data().keySet().forEach(key -> kept.add("data " + key));
        List<String> aside = new ArrayList<>();
        lost(before.weights(), now.weights()).forEach(aside::add);
        lost(before.initial(), now.initial()).forEach(name -> aside.add("initial " + name));
        lost(before.data(), now.data()).forEach(name -> aside.add("data " + name));
        Map<String, Integer> sizes = new LinkedHashMap<>(now.sizes());
        sizes.keySet().removeAll(before.sizes().keySet());
        return new Rewritten.Changes(kept, begun, refitted, sizes, aside);
    }

    private static List<String> lost(Map<String, ?> before, Map<String, ?> now) {
        return before.keySet().stream()
                .filter(name -> ParameterNames.find(name, now.keySet()).isEmpty())
                .toList();
    }
}
