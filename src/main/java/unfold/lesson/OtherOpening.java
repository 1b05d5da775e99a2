package unfold.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.engine.InputException;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.shape.Shapes;
import unfold.tensor.Shape;

/**
 * Opens the sequences of a batch beside the one that is shown: the same recurrence and weights, at
 * lengths of their own. A network is made when lengths come for the first time, and kept.
 */
final class OtherOpening {

    private final Lesson lesson;
    private final Recurrence recurrence;
    private final KnownNumbers numbers;
    private final Opened shown;
    private final Map<List<Object>, Network> networks = new HashMap<>();

    /** A sequence that can be run. */
    record Opened(Shapes shapes, Network network, Inputs inputs) {}

    OtherOpening(Lesson lesson, Recurrence recurrence, KnownNumbers numbers, Opened shown) {
        this.lesson = lesson;
        this.recurrence = recurrence;
        this.numbers = numbers;
        this.shown = shown;
        networks.put(measures(shown.shapes), shown.network);
    }

    /** All sequences in the order of the lesson, the shown one among them. */
    List<Opened> all() {
        List<Opened> all = new ArrayList<>();
        for (int i = 1; i <= lesson.others().count(); i++) {
            all.add(i == lesson.others().shown() ? shown : opened(i));
        }
        return all;
    }

    private Opened opened(int sequence) {
        Lesson other = lesson.showing(sequence);
        Place place = other.dataPlace(other.data().keySet().stream().findFirst().orElse(""));
        try {
            KnownNumbers known = numbers.of(other);
            Shapes shapes = Shapes.infer(recurrence, known.given());
            refuseOtherShapes(shapes);
            Network network = networks.computeIfAbsent(
                    measures(shapes), at -> Network.compile(recurrence, shapes).along(OpenLesson.route(lesson)));
            Inputs inputs = new Inputs(shown.inputs.parameters(), known.data(shapes), known.initial(shapes));
            network.accept(inputs);
            return new Opened(shapes, network, inputs);
        } catch (LessonException e) {
            throw new LessonException(e.place().orElse(place), in(sequence) + e.problem());
        } catch (NotationException | InputException e) {
            throw new LessonException(place, in(sequence) + lesson.origin().withFilePlaces(e.getMessage()));
        }
    }

    private static String in(int sequence) {
        return "Sequence " + sequence + ": ";
    }

    private void refuseOtherShapes(Shapes shapes) {
        for (String key : recurrence.parameters()) {
            Shape here = shapes.of(key);
            Shape there = shown.shapes.of(key);
            if (!here.equals(there)) {
                throw new InputException("'" + key + "' would have to be " + here.inWords() + " here, but "
                        + there.inWords() + " in sequence " + lesson.others().shown()
                        + "; all sequences of a batch share their weights.");
            }
        }
    }

    /** What networks of one recurrence differ by. */
    private List<Object> measures(Shapes shapes) {
        List<Object> measures = new ArrayList<>();
        recurrence.sequences().forEach(sequence -> measures.add(shapes.steps(sequence)));
        recurrence.data().forEach(key -> measures.add(shapes.of(key)));
        return measures;
    }
}
