package unfold.ui.model;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.analysis.flow.MatrixSize;
import unfold.lesson.experiment.ActivationPlace;
import unfold.lesson.experiment.Beginning;
import unfold.lesson.experiment.Experiment;
import unfold.lesson.experiment.Knobs;
import unfold.lesson.experiment.Tuning;
import unfold.lesson.experiment.WeightSettings;
import unfold.lesson.recipe.RecipeKind;
import unfold.operation.Elementwise;

/**
 * The knobs of the open lesson. A knob shows at once what it is set to; the run follows as fast as it can be
 * computed, and moments of a drag that are over before their turn comes are never computed. Its methods belong to
 * the UI's thread.
 */
public final class KnobsModel {

    private final LessonModel lesson;
    private final ReadOnlyObjectWrapper<KnobState> state = new ReadOnlyObjectWrapper<>(this, "state");
    private final ReadOnlyObjectWrapper<MatrixSize> size =
            new ReadOnlyObjectWrapper<>(this, "size", MatrixSize.UNKNOWN);
    private final WeightSizes sizes;

    /**
     * @param worker computes the sizes of matrices
     * @param ui runs what touches properties
     */
    KnobsModel(LessonModel lesson, Executor worker, Executor ui) {
        this.lesson = lesson;
        this.sizes = new WeightSizes(worker, ui);
        lesson.showingProperty().addListener((property, old, now) -> follow());
        lesson.busyProperty().addListener((property, old, now) -> {
            if (now.isEmpty()) {
                follow();
            }
        });
    }

    /** How the knobs are set, or being set; null while no lesson is open. */
    public ReadOnlyObjectProperty<KnobState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** ρ and σ_max of the recurrent weight in focus, with its gain; unknown until they are computed. */
    public ReadOnlyObjectProperty<MatrixSize> sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** Takes over what is shown, unless a newer moment of a drag is on its way. */
    private void follow() {
        Showing now = lesson.showingProperty().get();
        if (now == null || lesson.isFollowing() && isOf(now.tuning())) {
            return;
        }
        Tuning tuning = now.tuning();
        boolean same = isOf(tuning);
        Knobs knobs = same ? state.get().knobs() : Knobs.of(tuning.base());
        KnobFocus focus = state.get() == null
                ? KnobFocus.first(knobs)
                : same ? state.get().focus() : state.get().focus().in(knobs);
        show(new KnobState(knobs, tuning.experiment(), focus));
    }

    private boolean isOf(Tuning tuning) {
        return state.get() != null && state.get().knobs().lesson() == tuning.base();
    }

    private void show(KnobState next) {
        if (!next.equals(state.get())) {
            state.set(next);
            sizes.of(next, size::set);
        }
    }

    /** Sets a knob to a number, as often as it is dragged along; what does not suit it is not accepted. */
    public void set(Knob knob, double value) {
        KnobState now = state.get();
        if (now != null && now.absence(knob).isEmpty() && knob.accepts(value)) {
            turn(now.with(knob, value), now.title(knob) + ": " + KnobWords.number(knob, value), merge(knob));
        }
    }

    /**
     * Sets the gain of the weight in focus so that its spectral radius becomes {@code radius}; of all weights, the
     * largest one.
     */
    public void setRadius(double radius) {
        KnobState now = state.get();
        if (now != null && withoutRadius().isEmpty() && Knob.GAIN.accepts(radius)) {
            double gain = radius / sizes.radiusAtOne(now);
            if (Knob.GAIN.accepts(gain)) {
                String what = "Spectral radius of " + now.weightName(now.focus().weight()) + ": ";
                turn(now.with(Knob.GAIN, gain), what + KnobWords.plain(radius), merge(Knob.GAIN));
            } else {
                lesson.warn(
                        "No gain that a double can hold gives a spectral radius of " + KnobWords.plain(radius) + ".");
            }
        }
    }

    /** Why the spectral radius cannot be set; empty if it can. */
    public Optional<String> withoutRadius() {
        KnobState now = state.get();
        if (now == null || now.absence(Knob.GAIN).isPresent()) {
            return Optional.of("There is no recurrent weight.");
        }
        double radius = sizes.radiusAtOne(now);
        if (radius > 0) {
            return Optional.empty();
        }
        if (radius == 0) {
            return Optional.of("All eigenvalues are 0, and stay 0 at any gain.");
        }
        return Optional.of(
                Double.isNaN(size.get().norm())
                        ? "The spectral radius is not known."
                        : "There is no spectral radius: the matrix is not square.");
    }

    /** What later changes of the same knob are merged with. */
    private String merge(Knob knob) {
        KnobFocus focus = state.get().focus();
        String about = switch (knob) {
            case GAIN -> focus.weight();
            case START -> focus.parameter();
            case GATE_BIAS -> focus.gate();
            default -> "";
        };
        return knob.name() + " " + about;
    }

    /** Sets a knob as the lesson has it. */
    public void reset(Knob knob) {
        KnobState now = state.get();
        if (now != null && now.isChanged(knob)) {
            turn(now.reset(knob), now.title(knob) + ": as loaded", "");
        }
    }

    /** Sets all knobs as the lesson has them. */
    public void resetAll() {
        turn(Experiment.NONE, "All knobs: as loaded", "");
    }

    /** Turns another one of several weights, places, parameters or gates from now on. */
    public void focus(KnobFocus focus) {
        KnobState now = state.get();
        if (now != null) {
            show(new KnobState(now.knobs(), now.experiment(), focus.in(now.knobs())));
        }
    }

    /** Puts another function at the place in focus. */
    public void activate(Elementwise function) {
        KnobState now = state.get();
        ActivationPlace place = now.knobs().activations().get(now.focus().place());
        String what = "Activation of " + String.join(", ", place.names()) + ": " + function.title();
        turn(now.experiment().with(place, function), what, "");
    }

    /** Makes the parameter in focus begin otherwise; empty for its loaded numbers. */
    public void begin(Optional<RecipeKind> kind) {
        KnobState now = state.get();
        String key = now.focus().parameter();
        long seed = now.beginning().map(Beginning::seed).orElse(1L);
        Beginning beginning = kind.map(chosen ->
                        Beginning.usual(chosen, now.knobs().lesson().shapes().of(key), seed))
                .orElse(null);
        begin(beginning, kind.map(RecipeKind::word).orElse("as loaded"));
    }

    /** Draws the next random numbers for the parameter in focus. */
    public void nextSeed() {
        state.get()
                .beginning()
                .ifPresent(each -> begin(each.next(), "seed " + each.next().seed()));
    }

    private void begin(Beginning beginning, String what) {
        KnobState now = state.get();
        String key = now.focus().parameter();
        WeightSettings weights = now.experiment().weights().beginning(key, beginning);
        turn(now.experiment().with(weights), "Start of " + key + ": " + what, "");
    }

    /** Draws the time steps at random with that seed; empty to repeat them in their order. */
    public void sample(OptionalLong seed) {
        Experiment now = state.get().experiment();
        String what = seed.isPresent() ? "Time steps drawn, seed " + seed.getAsLong() : "Time steps in their order";
        turn(now.with(now.data().withSample(seed)), what, "");
    }

    private void turn(Experiment wanted, String action, String merge) {
        KnobState now = state.get();
        Showing base = lesson.showingProperty().get();
        if (now == null || wanted.equals(now.experiment())) {
            return;
        }
        show(new KnobState(now.knobs(), wanted, now.focus()));
        lesson.follow(
                action,
                () -> new Changed(Showing.run(base.tuning().with(wanted), base.file()), "", action, merge),
                failure -> {
                    lesson.fail(action, failure);
                    follow();
                });
    }
}
