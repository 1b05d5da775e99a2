package unfold.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.compare.Compared;
import unfold.draw.motion.Motion;
import unfold.draw.plot.Measured;
import unfold.lesson.cell.SideNames;
import unfold.trace.Correspondence;
import unfold.trace.Trace;

/**
 * The models that stand side by side, on common colour scales, and which of them the window is about.
 * Immutable.
 */
public final class Sides {

    private final List<String> names;
    private final List<Showing> showings;
    private final int focus;

    /** From the model in focus to every other one. */
    private final Map<Integer, Correspondence> fromFocus = new HashMap<>();

    private Sides(List<String> names, List<Showing> showings, int focus) {
        this.names = List.copyOf(names);
        this.showings = List.copyOf(showings);
        this.focus = focus;
        Trace focused = showings.get(focus).trace();
        for (int i = 0; i < showings.size(); i++) {
            if (i != focus) {
                fromFocus.put(i, Correspondence.between(focused, showings.get(i).trace()));
            }
        }
    }

    /** The open lesson alone. */
    static Sides alone(String name, Showing open) {
        return new Sides(List.of(name), List.of(open), 0);
    }

    /** The open lesson, in focus, and others beside it. */
    static Sides of(Showing open, List<Rival.Made> others) {
        List<Showing> all = new ArrayList<>(List.of(open));
        others.forEach(other -> all.add(other.showing()));
        List<String> names = SideNames.of(
                open.lesson(), others.stream().map(Rival.Made::name).toList());
        List<Subject> common =
                Subject.onCommonScales(all.stream().map(Showing::subject).toList());
        List<Showing> coloured = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            coloured.add(all.get(i).with(common.get(i)));
        }
        return new Sides(names, coloured, 0);
    }

    Sides focusedOn(int model) {
        return new Sides(names, showings, model);
    }

    /** How many models there are: 1 if nothing is compared. */
    public int count() {
        return names.size();
    }

    /** Their names, that of the open lesson first. */
    public List<String> names() {
        return names;
    }

    /** The place of the model that the window is about. */
    public int focus() {
        return focus;
    }

    public Showing showing(int model) {
        return showings.get(model);
    }

    /** The model that the window is about. */
    Showing focused() {
        return showings.get(focus);
    }

    /** Where a model is when the one in focus is at that position. */
    public int position(int model, int cursor) {
        int end = showings.get(model).trace().steps().size();
        return Math.min(end, model == focus ? cursor : fromFocus.get(model).of(cursor));
    }

    /** How a model goes on while the one in focus does. */
    public Motion motion(int model, Motion ofFocus) {
        int from = position(model, ofFocus.from());
        int to = position(model, ofFocus.to());
        return from < to ? new Motion(from, to, ofFocus.fraction()) : Motion.rest(to);
    }

    /** All models in their order when the one in focus is at that position. */
    public List<Compared> at(int cursor) {
        List<Compared> models = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            models.add(new Compared(names.get(i), Frame.at(showings.get(i).subject(), position(i, cursor))));
        }
        return models;
    }

    /** What plots are made of, the model in focus first. */
    List<Measured> measured() {
        List<Measured> runs = new ArrayList<>();
        for (int model : focusFirst()) {
            runs.add(showings.get(model).measured().named(count() == 1 ? "" : names.get(model)));
        }
        return runs;
    }

    /** Where a run is that is one of the models, or the whole of one of which a part is shown. */
    OptionalInt position(Trace run, int cursor) {
        for (int i = 0; i < names.size(); i++) {
            Showing showing = showings.get(i);
            if (showing.trace() == run) {
                return OptionalInt.of(position(i, cursor));
            }
            if (showing.whole().filter(whole -> whole.trace() == run).isPresent()) {
                return OptionalInt.of(PathModel.corresponding(showing.trace(), position(i, cursor), run));
            }
        }
        return OptionalInt.empty();
    }

    private List<Integer> focusFirst() {
        List<Integer> order = new ArrayList<>(List.of(focus));
        for (int i = 0; i < names.size(); i++) {
            if (i != focus) {
                order.add(i);
            }
        }
        return order;
    }
}
