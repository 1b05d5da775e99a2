package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.draw.plot.Measured;
import unfold.draw.plot.Spot;
import unfold.draw.proof.Proof;
import unfold.lesson.CellKind;
import unfold.lesson.LessonFile;
import unfold.lesson.recipe.RecipeKind;
import unfold.operation.Elementwise;
import unfold.trace.Phase;
import unfold.trace.Slot;

/** Whatever is done in whatever order, while work is late: what is shown belongs together. */
class RandomWalkTest {

    private static final List<String> LESSONS = List.of(
            "worked-example",
            "lstm-four-gates",
            "gru",
            "batch-of-sentences",
            "both-directions",
            "two-losses",
            "attention",
            "clipping",
            "one-w-relu",
            "hopfield",
            "encoder-decoder",
            "relu-grows");

    @TempDir
    Path folder;

    private final LaterExecutor worker = new LaterExecutor();
    private final LaterExecutor ui = new LaterExecutor();
    private final ChosenFiles files = new ChosenFiles();
    private final WindowModel window = new WindowModel(worker, ui, files);
    private final List<String> done = new ArrayList<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsShownBelongsTogether(long seed) throws IOException {
        walk(seed, 30);
    }

    private void walk(long seed, int steps) throws IOException {
        random = new Random(seed);
        window.lesson().openBundled("worked-example");
        rest();
        for (int i = 0; i < steps; i++) {
            try {
                act(random.nextInt(24));
                Question asked = window.lesson().questionProperty().get();
                if (asked != null) {
                    (random.nextBoolean() ? asked.discard() : asked.cancel()).run();
                }
                always();
                if (random.nextInt(3) > 0) {
                    rest();
                    resting();
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(seed + ": " + done + ": " + e, e);
            }
        }
    }

    private Showing shown() {
        return window.lesson().showingProperty().get();
    }

    private String text() {
        return LessonFile.text(shown().lesson().toLesson(0));
    }

    private void rest() {
        while (worker.pending() + ui.pending() > 0) {
            worker.runAll();
            ui.runAll();
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void act(int action) throws IOException {
        KnobsModel knobs = window.knobs();
        done.add("" + action);
        switch (action) {
            case 0 -> window.lesson().openBundled(any(LESSONS));
            case 1, 2, 3 -> {
                Knob knob = any(Arrays.asList(Knob.values()));
                double value = any(List.of(0.0, 0.5, 1.0, 2.0, 3.0, 7.0, -1.0, 1e300, Double.NaN));
                done.set(done.size() - 1, knob + " " + value);
                knobs.set(knob, value);
            }
            case 4 -> knobs.reset(any(Arrays.asList(Knob.values())));
            case 5 -> knobs.setRadius(any(List.of(0.0, 0.9, 1.5)));
            case 6 -> window.lesson().history().undo();
            case 7 -> window.lesson().history().redo();
            case 8 -> window.lesson().history().reset();
            case 9 -> {
                if (!knobs.stateProperty().get().knobs().activations().isEmpty()) {
                    knobs.activate(any(List.of(Elementwise.RELU, Elementwise.SIGMOID, Elementwise.TANH)));
                }
            }
            case 10 -> {
                if (!knobs.stateProperty().get().focus().parameter().isEmpty()) {
                    knobs.begin(random.nextBoolean() ? Optional.empty() : Optional.of(RecipeKind.NORMAL));
                }
            }
            case 11 -> window.compare().with(any(Arrays.asList(CellKind.values())));
            case 12 -> window.compare().keepBefore();
            case 13 -> window.compare().next();
            case 14 -> window.compare().remove();
            case 15 -> window.batch().next();
            case 16 -> window.proof().check();
            case 17 -> window.proof().cancel();
            case 18 -> window.plots().go(1);
            case 19 -> follow();
            case 20 -> window.path().leave();
            case 21 -> window.cursor().moveTo(random.nextInt(window.cursor().end() + 1));
            case 22 -> edit();
            default -> save();
        }
    }

    private void follow() {
        var run = shown().whole().orElse(shown());
        List<Integer> losses = run.network().program().lossTimes();
        if (!losses.isEmpty() && !run.subject().wiring().recurrent().isEmpty()) {
            var state = any(run.subject().wiring().recurrent());
            window.plots()
                    .go(new Spot(
                            "",
                            state.interval().first(),
                            Phase.BACKWARD,
                            OptionalInt.of(any(losses)),
                            OptionalInt.of(state.id())));
        }
    }

    private void edit() {
        if (!window.editor().openProperty().get()) {
            window.editor().toggle();
        }
        rest();
        String text = window.editor().textProperty().get();
        window.editor()
                .textProperty()
                .set(text.contains("tanh") ? text.replace("tanh", "σ") : text.replace("σ", "tanh"));
        rest();
        window.editor().apply();
        window.editor().toggle();
    }

    private void save() throws IOException {
        rest();
        files.target = folder.resolve("saved.yaml");
        String before =
                LessonFile.text(shown().lesson().toLesson(window.cursor().home()));
        window.lesson().saveAs();
        rest();
        assertEquals(
                window.path().isOpen()
                        ? before.lines().filter(l -> !l.contains("cursor")).toList()
                        : before.lines().toList(),
                Files.readString(files.target)
                        .lines()
                        .filter(l -> !window.path().isOpen() || !l.contains("cursor"))
                        .toList());
        assertFalse(window.lesson().unsavedProperty().get());
        Showing again = Showing.read(files.target);
        assertEquals(text(), LessonFile.text(again.lesson().toLesson(0)));
        Showing whole = shown().whole().orElse(shown());
        for (int i = 0; i < 40; i++) {
            var quantity = any(whole.trace().quantities());
            int time = quantity.timed() ? quantity.interval().first() : Slot.UNTIMED;
            assertEquals(
                    whole.trace().last(Slot.gradient(quantity, time)),
                    again.trace().last(Slot.gradient(again.trace().quantity(quantity.id()), time)));
        }
    }

    private void always() {
        int position = window.cursor().position();
        assertTrue(position >= 0
                && position
                        <= window.frames().shownProperty().get().trace().steps().size());
        assertEquals(
                window.cursor().end(),
                window.frames().shownProperty().get().trace().steps().size());
        assertEquals(position, window.frames().frame().get().cursor());
        Notice notice = window.lesson().noticeProperty().get();
        assertFalse(notice != null && notice.text().contains("Exception"), () -> notice.text());
        assertGreenIsTrue();
    }

    /** The report on the screen is of the numbers on the screen. */
    private void assertGreenIsTrue() {
        Proof proof = window.proof().proofProperty().get();
        if (proof.status() == Proof.Status.CHECKED && proof.isWhole()) {
            Showing now = window.frames().shownProperty().get();
            assertTrue(now.network().program().route().isAll());
            proof.report()
                    .orElseThrow()
                    .findings()
                    .forEach(finding -> finding.worst().ifPresent(entry -> {
                        var slot = Slot.gradient(
                                now.trace().quantity(entry.place().quantity()),
                                entry.place().time());
                        double there = now.trace()
                                .last(slot)
                                .map(all -> all.get(entry.place().entry()))
                                .orElse(0.0);
                        assertEquals(entry.comparison().analytic(), there);
                    }));
        }
    }

    private void resting() {
        assertEquals("", window.lesson().busyProperty().get());
        Sides sides = window.compare().sidesProperty().get();
        assertSame(shown().trace(), sides.showing(0).trace());
        assertEquals(
                sides.measured().stream().map(run -> run.subject().trace()).toList(),
                window.plots().boardProperty().get().runs().stream()
                        .map(run -> run.subject().trace())
                        .toList());
        assertEquals(
                sides.measured().stream().map(Measured::thresholds).toList(),
                window.plots().boardProperty().get().runs().stream()
                        .map(Measured::thresholds)
                        .toList());
        window.plots().frames();
        KnobState knobs = window.knobs().stateProperty().get();
        assertSame(shown().tuning().base(), knobs.knobs().lesson());
        assertEquals(shown().tuning().experiment(), knobs.experiment());
        if (random.nextInt(3) == 0) {
            String now = text();
            if (!window.lesson().history().undoableProperty().get().isEmpty()) {
                window.lesson().history().undo();
                rest();
                window.lesson().history().redo();
                rest();
                assertEquals(now, text());
            }
        }
    }
}
