package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import unfold.engine.InputException;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.shape.Shapes;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Labels;
import unfold.trace.Trace;

/**
 * A lesson that can be run: its equations, the shape of every name, the network and all numbers,
 * which agree with each other. Immutable.
 */
public final class OpenLesson {

    private final Lesson lesson;
    private final Model model;
    private final Inputs inputs;
    private final Labels labels;

    /** What stays the same when only numbers change. */
    private record Model(Recurrence recurrence, Shapes shapes, Network network, Map<String, String> weightNames) {}

    private OpenLesson(Lesson lesson, Model model, Inputs inputs) {
        this.lesson = lesson;
        this.model = model;
        this.inputs = inputs;
        this.labels = new Labelling(lesson, model.network.program(), inputs).labels();
    }

    /**
     * Opens a lesson: reads its equations and the weights files that it names, infers all shapes,
     * and makes the weights that have recipes.
     *
     * @throws LessonException if anything does not fit; a fault in the equations has its line and
     *     column in the lesson's file
     */
    public static OpenLesson open(Lesson lesson) {
        try {
            Recurrence recurrence =
                    Recurrence.parse(lesson.equations(), lesson.data().keySet());
            refuseLossOfForwardOnly(lesson, recurrence);
            KnownNumbers numbers = new KnownNumbers(lesson, recurrence);
            Shapes shapes = Shapes.infer(recurrence, numbers.given());
            Network network = Network.compile(recurrence, shapes);
            Inputs inputs = new Inputs(numbers.parameters(shapes), numbers.data(shapes), numbers.initial(shapes));
            new NoteSteps(lesson, network.program()).all();
            Model model = new Model(recurrence, shapes, network, numbers.weightNames());
            return new OpenLesson(lesson, model, accepted(inputs, network, lesson));
        } catch (NotationException e) {
            throw new LessonException(place(lesson, e), lesson.origin().withFilePlaces(e.getMessage()));
        }
    }

    /**
     * This lesson with other numbers for some parameters; they are part of the lesson from then on.
     *
     * @param loaded by name as {@link WeightFiles#load} gives them
     * @throws LessonException that lists all that does not fit; this lesson stays as it is
     */
    public OpenLesson withWeights(Map<String, Tensor> loaded) {
        Map<String, Tensor> fitted = WeightFiles.fit(parameterShapes(), loaded);
        Map<String, WeightSource> sources = new LinkedHashMap<>(lesson.weights());
        Inputs changed = inputs;
        for (Map.Entry<String, Tensor> entry : fitted.entrySet()) {
            sources.put(model.weightNames.get(entry.getKey()), new WeightSource.Inline(entry.getValue()));
            changed = changed.withParameter(entry.getKey(), entry.getValue());
        }
        LessonNumbers old = lesson.numbers();
        Lesson with = lesson.with(new LessonNumbers(old.sizes(), sources, old.initial(), old.data()));
        return new OpenLesson(with, model, changed);
    }

    /** The lesson to save, which opens again at {@code cursor}. */
    public Lesson toLesson(int cursor) {
        Presentation presentation = lesson.presentation();
        return lesson.with(new Presentation(OptionalInt.of(cursor), presentation.notes(), presentation.further()));
    }

    /** The texts of the lesson's notes, by the index of the operation that each is about. */
    public SortedMap<Integer, List<String>> notes() {
        return new NoteSteps(lesson, model.network.program()).all();
    }

    public Lesson lesson() {
        return lesson;
    }

    public Recurrence recurrence() {
        return model.recurrence;
    }

    public Shapes shapes() {
        return model.shapes;
    }

    public Network network() {
        return model.network;
    }

    /** All numbers, in the shapes that the equations need. */
    public Inputs inputs() {
        return inputs;
    }

    /** What units and time steps stand for. */
    public Labels labels() {
        return labels;
    }

    /** The number of time steps of the first sequence. */
    public int length() {
        return model.network.program().timeline().first().length();
    }

    /** The shape of every parameter, in the order of the equations. */
    public Map<String, Shape> parameterShapes() {
        Map<String, Shape> all = new LinkedHashMap<>();
        model.recurrence.parameters().forEach(key -> all.put(key, model.shapes.of(key)));
        return all;
    }

    /** Runs forward and backward. */
    public Trace trace() {
        return model.network.trace(inputs);
    }

    /** Lets the network look at the numbers once, so that a later run cannot fail on them. */
    private static Inputs accepted(Inputs inputs, Network network, Lesson lesson) {
        try {
            network.runner(inputs);
            return inputs;
        } catch (InputException e) {
            throw new LessonException(Place.file(lesson.origin().name()), e.getMessage());
        }
    }

    private static void refuseLossOfForwardOnly(Lesson lesson, Recurrence recurrence) {
        if (lesson.presentation().isForwardOnly() && recurrence.totalLoss().isPresent()) {
            throw new LessonException(
                    lesson.origin().place(LessonKeys.FORWARD_ONLY, ""),
                    "'forward_only: true' says that there is no loss, but the equations have one, "
                            + recurrence.totalLoss().orElseThrow().name().key() + "; remove one of the two.");
        }
    }

    private static Place place(Lesson lesson, NotationException e) {
        return e.line() == 0
                ? Place.file(lesson.origin().name())
                : lesson.origin().inEquations(e.line(), e.column());
    }
}
