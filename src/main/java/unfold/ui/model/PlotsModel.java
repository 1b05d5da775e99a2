package unfold.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.draw.Frame;
import unfold.draw.plot.Choices;
import unfold.draw.plot.Measured;
import unfold.draw.plot.PlotBoard;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.PlotSettings;
import unfold.draw.plot.Spot;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Step;
import unfold.trace.Trace;

/**
 * The plots that are shown, and what was measured for them. Its methods belong to the UI's thread.
 */
public final class PlotsModel {

    private final Measuring measuring;
    private final LessonModel lesson;
    private final CompareModel compare;
    private final CursorModel cursor;
    private final PathModel path;
    private final Set<PlotKind> chosen = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<List<PlotKind>> kinds = new ReadOnlyObjectWrapper<>(this, "kinds", List.of());
    private final ReadOnlyObjectWrapper<PlotSettings> settings =
            new ReadOnlyObjectWrapper<>(this, "settings", PlotSettings.USUAL);
    private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(this, "board");
    private final ReadOnlyBooleanWrapper large = new ReadOnlyBooleanWrapper(this, "large", false);

    /**
     * Plots with the runs that they are of.
     *
     * @param runs the one in focus first
     */
    public record Board(List<Measured> runs, PlotBoard plots) {}

    /**
     * @param worker runs what takes long
     * @param ui runs what touches properties
     */
    PlotsModel(LessonModel lesson, CompareModel compare, PathModel path, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.compare = compare;
        this.cursor = compare.cursor();
        this.path = path;
        this.measuring = new Measuring(worker, ui);
        lesson.alongside(measuring::ahead);
        lesson.lastOpenedProperty().addListener((property, old, opened) -> open(opened));
        compare.sidesProperty().addListener(changed -> {
            // A part of the run that was measured already needs no other plots.
            if (board.get() == null || !board.get().runs().equals(runs())) {
                measure();
            }
        });
    }

    /** A lesson opens with the plots that it names, or the usual ones. */
    private void open(Showing opened) {
        settings.set(PlotSettings.USUAL);
        choose(opened);
    }

    private void choose(Showing opened) {
        List<String> named = opened.lesson().lesson().presentation().view().plots();
        chosen.clear();
        named.forEach(word -> PlotKind.named(word).ifPresent(chosen::add));
    }

    /** Whether the board is not yet of the run that is shown. */
    public ReadOnlyBooleanProperty behindProperty() {
        return measuring.behindProperty();
    }

    /** What is to be painted; null before anything was measured. */
    public ReadOnlyObjectProperty<Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlotSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The kinds that are shown, of those that suit the open lesson. */
    public ReadOnlyObjectProperty<List<PlotKind>> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    /** The kinds that suit the open lesson. */
    public List<PlotKind> suiting() {
        return runs().stream().findFirst().map(PlotKind::suiting).orElse(List.of());
    }

    /** What can be shown in the plots at hand: variables over time first, then parameters. */
    public List<Quantity> variables() {
        return ofKinds(Choices::of)
                .sorted(Comparator.comparing(Quantity::timed).reversed())
                .toList();
    }

    /** Those of them that are shown. */
    public List<Quantity> shownVariables() {
        return ofKinds((kind, run) -> Choices.shown(kind, run, settings.get())).toList();
    }

    private Stream<Quantity> ofKinds(BiFunction<PlotKind, Measured, List<Quantity>> each) {
        return runs().stream()
                .limit(1)
                .flatMap(run -> kinds.get().stream().flatMap(kind -> each.apply(kind, run).stream()))
                .distinct();
    }

    /** Shows a variable among those that are shown, or takes it away; without any the usual ones come back. */
    public void toggleVariable(String key) {
        runs().stream()
                .findFirst()
                .ifPresent(run -> use(settings.get().with(Choices.toggled(key, kinds.get(), run, settings.get()))));
    }

    /** What a variable is called in a menu. */
    public String name(Quantity quantity) {
        return runs().isEmpty() ? quantity.key() : Choices.name(quantity, runs().get(0));
    }

    /** How many operations are done. */
    public ReadOnlyIntegerProperty cursorProperty() {
        return cursor.positionProperty();
    }

    /** Shows one plot alone. */
    public void choose(PlotKind kind) {
        chosen.clear();
        chosen.add(kind);
        measure();
    }

    /** Shows a plot beside the others, or takes it away; the last one stays. */
    public void toggle(PlotKind kind) {
        chosen.clear();
        chosen.addAll(kinds.get());
        if (!chosen.remove(kind)) {
            chosen.add(kind);
        }
        if (chosen.isEmpty()) {
            chosen.add(kind);
        }
        measure();
    }

    /** On to the plot {@code by} places further among those that suit, shown alone; after the last comes the first. */
    public void go(int by) {
        List<PlotKind> all = suiting();
        if (!all.isEmpty()) {
            int at = kinds.get().isEmpty() ? -1 : all.indexOf(kinds.get().get(0));
            choose(all.get(Math.floorMod(at + by, all.size())));
        }
    }

    /** From an axis of decades to a linear one, or back. */
    public void toggleLogarithmic() {
        use(settings.get().with(!settings.get().logarithmic()));
    }

    /** Whether the plots take most of the window. */
    public ReadOnlyBooleanProperty largeProperty() {
        return large.getReadOnlyProperty();
    }

    public void toggleLarge() {
        large.set(!large.get());
    }

    /** Back to the plots that the lesson opens with. */
    public void chooseUsual() {
        if (lesson.lastOpenedProperty().get() != null) {
            choose(lesson.lastOpenedProperty().get());
            measure();
        }
    }

    public void use(PlotSettings other) {
        settings.set(other);
        measure();
    }

    /** Goes to what a place of a plot is about. */
    public void go(Spot spot) {
        Board shown = board.get();
        if (shown != null && spot.loss().isPresent() && sides().focus() > 0) {
            lesson.warn("A single path can be followed in the open lesson only; choose that one first.");
        } else if (shown != null && spot.from().isPresent()) {
            use(settings.get().from(spot.from().getAsInt()));
        } else if (shown != null && spot.loss().isPresent()) {
            path.follow(spot);
        } else if (shown != null) {
            path.leave();
            position(shown.runs().get(0).subject().trace(), spot).ifPresent(cursor::moveTo);
        }
    }

    /** Where all operations of the time step are done in that phase; in the other one if it has none. */
    static Optional<Integer> position(Trace trace, Spot spot) {
        Optional<Integer> exact = position(trace, spot.time(), spot.phase());
        Phase other = spot.phase() == Phase.FORWARD ? Phase.BACKWARD : Phase.FORWARD;
        return exact.isPresent() ? exact : position(trace, spot.time(), other);
    }

    private static Optional<Integer> position(Trace trace, int time, Phase phase) {
        List<Step> steps = trace.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).time() == time && steps.get(i).phase() == phase) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** The measured runs, each at its cursor. */
    public List<Frame> frames() {
        return frames(cursor.position());
    }

    /** The same where the next step is likely to lead. */
    public List<Frame> expected() {
        return frames(cursor.expected());
    }

    private List<Frame> frames(int cursor) {
        List<Frame> frames = new ArrayList<>();
        for (Measured run : board.get().runs()) {
            Trace trace = run.subject().trace();
            int position = sides().position(trace, cursor).orElse(cursor);
            frames.add(Frame.at(run.subject(), Math.min(position, trace.steps().size())));
        }
        return frames;
    }

    private Sides sides() {
        return compare.sidesProperty().get();
    }

    private List<Measured> runs() {
        return sides() == null ? List.of() : sides().measured();
    }

    private void measure() {
        List<Measured> runs = runs();
        if (runs.isEmpty()) {
            measuring.cancel();
            return;
        }
        List<PlotKind> wanted = Measuring.suiting(List.copyOf(chosen), runs.get(0));
        kinds.set(wanted);
        measuring.expect(runs.size() == 1 ? new Measuring.Wish(List.copyOf(chosen), settings.get()) : null);
        PlotSettings with = settings.get()
                .along(lesson.showingProperty().get().network().program().route());
        measuring.measure(new Measuring.Request(runs, wanted, with), board::set, lesson::report);
    }
}
