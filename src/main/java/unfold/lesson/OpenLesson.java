package unfold.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import unfold.derivation.Program;
import unfold.derivation.Route;
import unfold.engine.Batch;
import unfold.engine.InputException;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.lesson.OtherOpening.Opened;
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
    private final List<Opened> sequences;
    private final Labels labels;

    /** What stays the same when only numbers change. */
    private record Model(Recurrence recurrence, KnownNumbers numbers) {}

    private OpenLesson(Lesson lesson, Model model, List<Opened> sequences) {
        this.lesson = lesson;
        this.model = model;
        this.sequences = sequences;
        this.labels = new Labelling(lesson, network().program(), inputs()).labels();
    }

    /** The sequence that is shown. */
    private Opened shown() {
        return sequences.get(lesson.others().shown() - 1);
    }

    /**
     * Opens a lesson: reads its equations and the weights files that it names, infers all shapes,
     * and makes the weights that have recipes.
     *
     * @throws LessonException if anything does not fit; a fault in the equations has its line and
     *     column in the lesson's file
     */
    public static OpenLesson open(Lesson lesson) {
        Recurrence recurrence = recurrence(lesson);
        try {
            refuseLossOfForwardOnly(lesson, recurrence);
            OpenLesson opened = compiled(lesson, new Model(recurrence, new KnownNumbers(lesson, recurrence)));
            NoteSteps.refuseLost(lesson, opened.programs());
            return opened;
        } catch (NotationException e) {
            throw refused(lesson, e);
        }
    }

    /** The equations of a lesson; if they cannot be read, a LessonException with line and column in its file. */
    static Recurrence recurrence(Lesson lesson) {
        try {
            return Recurrence.parse(lesson.equations(), lesson.data().keySet());
        } catch (NotationException e) {
            throw refused(lesson, e);
        }
    }

    /**
     * A lesson that differs from this one in its data, its weights, or in equations that have the same names;
     * no file is read again, and notes that fit nothing any more are left out.
     *
     * @throws LessonException if anything does not fit; this lesson stays as it is
     */
    public OpenLesson reopened(Lesson changed) {
        try {
            Recurrence recurrence = changed.equations().equals(lesson.equations())
                    ? model.recurrence
                    : Recurrence.parse(changed.equations(), changed.data().keySet());
            OpenLesson opened = compiled(changed, new Model(recurrence, model.numbers.of(changed, recurrence)));
            Presentation fitting = NoteSteps.fitting(changed, opened.programs());
            return new OpenLesson(changed.with(fitting), opened.model, opened.sequences);
        } catch (NotationException e) {
            throw new LessonException(e.getMessage());
        }
    }

    private static OpenLesson compiled(Lesson lesson, Model model) {
        Recurrence recurrence = model.recurrence;
        KnownNumbers numbers = model.numbers;
        Shapes shapes = Shapes.infer(recurrence, numbers.given());
        Network network = Network.compile(recurrence, shapes).along(route(lesson));
        Inputs inputs = new Inputs(numbers.parameters(shapes), numbers.data(shapes), numbers.initial(shapes));
        Opened shown = new Opened(shapes, network, accepted(inputs, network, lesson));
        return new OpenLesson(lesson, model, new OtherOpening(lesson, recurrence, numbers, shown).all());
    }

    /** The gradients that flow in a run of the lesson. */
    static Route route(Lesson lesson) {
        return Route.ALL.truncated(lesson.presentation().backward().truncation().orElse(0));
    }

    /** What all sequences do if nothing is cut: a note stays where it belongs while a truncation hides its operation. */
    private List<Program> programs() {
        return sequences.stream()
                .map(each -> each.network().along(Route.ALL).program())
                .toList();
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
        for (Map.Entry<String, Tensor> entry : fitted.entrySet()) {
            sources.put(model.numbers.weightNames().get(entry.getKey()), new WeightSource.Inline(entry.getValue()));
        }
        Map<String, Tensor> parameters = new LinkedHashMap<>(inputs().parameters());
        parameters.putAll(fitted);
        List<Opened> changed = sequences.stream()
                .map(each -> new Opened(
                        each.shapes(),
                        each.network(),
                        new Inputs(
                                parameters, each.inputs().data(), each.inputs().initial())))
                .toList();
        return new OpenLesson(lesson.with(lesson.numbers().withWeights(sources)), model, changed);
    }

    /** This lesson with other data of the same lengths and shapes, and with another way backward. */
    public OpenLesson with(LessonNumbers numbers, Backward backward) {
        Lesson changed = lesson.with(numbers).with(lesson.presentation().with(backward));
        boolean same = numbers.data() == lesson.data() && numbers.others() == lesson.others();
        Map<Network, Network> routed = new HashMap<>();
        List<Opened> all = new ArrayList<>();
        for (Opened each : sequences) {
            KnownNumbers known = same ? null : model.numbers.of(changed.showing(all.size() + 1));
            Inputs inputs = same
                    ? each.inputs()
                    : new Inputs(each.inputs().parameters(), known.data(each.shapes()), known.initial(each.shapes()));
            Network network = routed.computeIfAbsent(each.network(), whole -> whole.along(route(changed)));
            all.add(new Opened(each.shapes(), network, inputs));
        }
        return new OpenLesson(changed, model, all);
    }

    /** This lesson with another title and accompaniment, of which the way backward stays as it is. */
    public OpenLesson presented(String title, Presentation presentation) {
        Presentation fitting = presentation.with(lesson.presentation().backward());
        Lesson changed = new Lesson(title, lesson.equations(), lesson.numbers(), fitting, lesson.origin());
        return new OpenLesson(changed, model, sequences);
    }

    /**
     * This lesson with other data in the sequence that is shown, or other initial values, under the keys of the
     * equations and in the shapes of {@link #inputs}. Data that were written as a text are numbers then.
     *
     * @param initial the nearest time step first, a value for each time that is read
     * @throws LessonException if a lesson cannot say it
     */
    public OpenLesson withGiven(Map<String, List<Tensor>> data, Map<String, List<Tensor>> initial) {
        return with(
                model.numbers.of(lesson).exchanged(data, initial),
                lesson.presentation().backward());
    }

    /** This lesson with a parameter of any shape that the equations, data and other numbers allow. */
    public OpenLesson reshaped(String parameter, Tensor numbers) {
        Map<String, WeightSource> sources = new LinkedHashMap<>(lesson.weights());
        sources.put(model.numbers.weightNames().get(parameter), new WeightSource.Inline(numbers));
        return reopened(lesson.with(lesson.numbers().withWeights(sources)));
    }

    /**
     * This lesson with another sequence of its batch shown.
     *
     * @param sequence its place in the lesson, from 1 to {@link OtherSequences#count}
     */
    public OpenLesson showing(int sequence) {
        return new OpenLesson(lesson.showing(sequence), model, sequences);
    }

    /** The sequences of the lesson that are not shown, ready to run beside the one that is. */
    public Batch batch() {
        List<Batch.Member> all = sequences.stream()
                .map(each -> new Batch.Member(each.network(), each.inputs()))
                .toList();
        int shown = lesson.others().shown();
        return new Batch(all.subList(0, shown - 1), all.subList(shown, all.size()));
    }

    /** The lesson to save, which opens again at {@code cursor}. */
    public Lesson toLesson(int cursor) {
        Presentation presentation = lesson.presentation();
        return lesson.with(new Presentation(OptionalInt.of(cursor), presentation.notes(), presentation.further()));
    }

    /** The numbers of every parameter, by the name that the lesson gives it. */
    public Map<String, Tensor> weights() {
        Map<String, Tensor> all = new LinkedHashMap<>();
        model.numbers
                .weightNames()
                .forEach((key, name) -> all.put(name, inputs().parameters().get(key)));
        return all;
    }

    /** The texts of the notes that the shown sequence has operations for, by the index of the operation. */
    public SortedMap<Integer, List<String>> notes() {
        Lesson fitting = lesson.with(NoteSteps.fitting(lesson, network().program()));
        return new NoteSteps(fitting, network().program()).all();
    }

    public Lesson lesson() {
        return lesson;
    }

    public Recurrence recurrence() {
        return model.recurrence;
    }

    public Shapes shapes() {
        return shown().shapes();
    }

    /** The network with the gradients that flow: cut where the lesson says so. */
    public Network network() {
        return shown().network();
    }

    /** All numbers, in the shapes that the equations need. */
    public Inputs inputs() {
        return shown().inputs();
    }

    /** What units and time steps stand for. */
    public Labels labels() {
        return labels;
    }

    /** The number of time steps of the first sequence. */
    public int length() {
        return network().program().timeline().first().length();
    }

    /** The shape of every parameter, in the order of the equations. */
    public Map<String, Shape> parameterShapes() {
        Map<String, Shape> all = new LinkedHashMap<>();
        model.recurrence.parameters().forEach(key -> all.put(key, shapes().of(key)));
        return all;
    }

    /** Runs forward and backward; in a batch, the gradients of the parameters are those of all sequences. */
    public Trace trace() {
        return network().trace(inputs(), batch());
    }

    /** Lets the network look at the numbers once, so that a later run cannot fail on them. */
    private static Inputs accepted(Inputs inputs, Network network, Lesson lesson) {
        try {
            network.accept(inputs);
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

    private static LessonException refused(Lesson lesson, NotationException e) {
        Place place = e.line() == 0
                ? Place.file(lesson.origin().name())
                : lesson.origin().inEquations(e.line(), e.column());
        return new LessonException(place, lesson.origin().withFilePlaces(e.getMessage()));
    }
}
