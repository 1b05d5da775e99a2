package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unfold.analysis.Broken;
import unfold.analysis.Place;
import unfold.analysis.Report;
import unfold.derivation.Route;
import unfold.draw.Cell;
import unfold.draw.Subject;
import unfold.draw.proof.Badge;
import unfold.draw.proof.Proof;
import unfold.draw.proof.Proof.Status;
import unfold.engine.Network;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** The check of what is shown, without a window. */
class ProofModelTest {

    private final LaterExecutor later = new LaterExecutor();
    private final WindowModel model = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    private final LessonModel lesson = model.lesson();

    /** Checks when the test says so, with lessons that open at once. */
    private final ProofModel slow = new ProofModel(lesson, model.frames(), later, Runnable::run);

    @TempDir
    private Path folder;

    private static String badge(ProofModel proof) {
        return Badge.of(proof.proofProperty().get()).inWords();
    }

    private static Status status(ProofModel proof) {
        return proof.proofProperty().get().status();
    }

    private Slot slot(String key, int time) {
        Quantity quantity = lesson.showingProperty().get().trace().quantity(key).orElseThrow();
        return Slot.value(quantity, time);
    }

    private Path weights() throws IOException {
        return Files.writeString(folder.resolve("W.csv"), "0 1\n1 0\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            worked-example | gradients checked; 32 of 32 agree, error ≤ 5.4e−9
            activation-relu | gradients checked; 35 of 35 agree
            gru | gradients checked
            two-layers | gradients checked
            hopfield | ''
            """)
    void bundledLessonsAreProved(String name, String badge) {
        lesson.openBundled(name);
        model.proof().check();
        assertTrue(badge(model.proof()).startsWith(badge), () -> badge(model.proof()));
        assertNull(lesson.noticeProperty().get());
    }

    @Test
    void withoutALessonThereIsNothingToCheck() {
        model.proof().check();
        assertEquals(Status.NOTHING, status(model.proof()));
        assertFalse(model.proof().cancel());
    }

    @Test
    void theNumbersOnTheScreenAreCheckedAndNotOthers() {
        lesson.openBundled("worked-example");
        Showing right = lesson.showingProperty().get();
        Network network = Network.compile(
                Broken.in(right.lesson().recurrence()), right.lesson().shapes());
        Subject wrong = Subject.of(
                "With a wrong tanh",
                network.trace(right.lesson().inputs()),
                network.program().dependencies(),
                network.program().names());
        lesson.enter(new Showing(right.tuning().showing(1), network, wrong, Optional.empty(), Optional.empty()), 0);
        model.proof().check();
        assertTrue(badge(model.proof()).startsWith("gradients DIFFER; "), () -> badge(model.proof()));
        Report report = model.proof().proofProperty().get().report().orElseThrow();
        assertEquals(
                report.telling(), model.proof().proofProperty().get().entry().map(entry -> entry.entry()));
    }

    @Test
    void otherNumbersAreNotCheckedAndTheSameOnesAgainAre() throws IOException {
        lesson.openBundled("worked-example");
        model.proof().check();
        Showing first = lesson.showingProperty().get();
        Report found = model.proof().proofProperty().get().report().orElseThrow();
        lesson.loadWeights(List.of(weights()));
        assertEquals(Status.NOT_CHECKED, status(model.proof()));
        lesson.enter(first, 0);
        assertSame(found, model.proof().proofProperty().get().report().orElseThrow());
        assertTrue(model.proof().proofProperty().get().entry().isPresent());
    }

    /** A part of the gradient, or a truncated one, is not that of the loss, which the check is about. */
    @Test
    void gradientsThatAreCutAreNeverCalledChecked() {
        lesson.openBundled("worked-example");
        Showing whole = lesson.showingProperty().get();
        model.proof().check();
        lesson.enter(whole.along(Route.ALL.truncated(2), "Truncated"), 0);
        assertEquals("truncated every 2 steps; check of the full gradient: 32 of 32", badge(model.proof()));
        lesson.enter(whole.along(Route.ALL.ofLoss(2), "One loss"), 0);
        assertEquals("one path only; check of the full gradient: 32 of 32", badge(model.proof()));
        lesson.enter(whole, 0);
        assertTrue(badge(model.proof()).startsWith("gradients checked; "), () -> badge(model.proof()));
    }

    @Test
    void theFullGradientCanBeCheckedWhileATruncatedOneIsShown() {
        lesson.openBundled("worked-example");
        Showing whole = lesson.showingProperty().get();
        lesson.enter(whole.along(Route.ALL.truncated(1), "Truncated"), 0);
        assertEquals("truncated every step; G: check the full gradient", badge(model.proof()));
        model.proof().check();
        assertEquals("truncated every step; check of the full gradient: 32 of 32", badge(model.proof()));
    }

    @Test
    void savingChangesNothingAboutTheCheck() {
        lesson.openBundled("worked-example");
        model.proof().check();
        Proof before = model.proof().proofProperty().get();
        lesson.enter(lesson.showingProperty().get().in(folder.resolve("saved.yaml")), 0);
        assertEquals(before, model.proof().proofProperty().get());
    }

    @Test
    void aCheckOfNumbersThatAreGoneIsNeverShown() throws IOException {
        lesson.openBundled("worked-example");
        slow.check();
        assertEquals(Status.CHECKING, status(slow));
        lesson.loadWeights(List.of(weights()));
        assertEquals(Status.NOT_CHECKED, status(slow));
        later.run(0);
        assertEquals(Status.NOT_CHECKED, status(slow));
        slow.check();
        later.run(1);
        assertEquals(Status.CHECKED, status(slow));
    }

    @Test
    void aCheckCanBeStoppedAndStartedAgain() {
        lesson.openBundled("worked-example");
        slow.check();
        slow.check();
        assertEquals(1, later.size());
        assertTrue(slow.cancel());
        assertFalse(slow.cancel());
        later.run(0);
        assertEquals(Status.NOT_CHECKED, status(slow));
        slow.check();
        later.run(1);
        assertEquals(Status.CHECKED, status(slow));
        assertFalse(slow.cancel());
    }

    @Test
    void progressIsToldOfEveryPercent() {
        lesson.openBundled("worked-example");
        int[] told = {0};
        slow.proofProperty().addListener((property, old, now) -> {
            if (now.status() == Status.CHECKING) {
                assertTrue(now.progress().done() >= old.progress().done());
                told[0]++;
            }
        });
        slow.check();
        later.run(0);
        assertEquals(1 + 32, told[0]);
    }

    @Test
    void aCellThatIsChosenShowsItsStepWidths() {
        lesson.openBundled("worked-example");
        model.frames().pins().only(new Cell(slot("V", Slot.UNTIMED).gradient(), 4));
        assertTrue(model.proof().proofProperty().get().entry().isEmpty());
        model.proof().check();
        assertEquals(new Place(slot("V", 0).quantity(), Slot.UNTIMED, 4), chosen());
        model.frames().pins().only(new Cell(slot("s", 0), 1));
        assertEquals(new Place(slot("s", 0).quantity(), 0, 1), chosen());
        // What is computed is not given, so nothing can be changed there.
        model.frames().pins().only(new Cell(slot("s", 2), 1));
        assertEquals(0, chosen().time());
    }

    private Place chosen() {
        return model.proof().proofProperty().get().entry().orElseThrow().entry().place();
    }

    @Test
    void otherWeightsKeepTheChosenCellAndAnotherLessonDoesNot() throws IOException {
        lesson.openBundled("worked-example");
        Cell cell = new Cell(slot("W", Slot.UNTIMED), 3);
        model.frames().pins().only(cell);
        lesson.loadWeights(List.of(weights()));
        assertEquals(cell, model.frames().selectedProperty().get());
        model.proof().check();
        assertEquals(3, chosen().entry());
        lesson.enter(Showing.bundled("gru"), 0);
        assertNull(model.frames().selectedProperty().get());
    }
}
