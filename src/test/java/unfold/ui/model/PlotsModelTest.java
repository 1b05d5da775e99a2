package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.Spot;
import unfold.lesson.OpeningView;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Step;

class PlotsModelTest {

    private final WindowModel window = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    private final PlotsModel plots = window.plots();

    @Test
    void lessonsNameThePlotsThatThereAre() {
        Set<String> words = Arrays.stream(PlotKind.values()).map(PlotKind::word).collect(Collectors.toSet());
        assertEquals(words, Set.copyOf(OpeningView.PLOTS));
    }

    @Test
    void aLessonOpensWithItsPlotsAndTheNextOneWithItsOwn() {
        window.lesson().openBundled("forget-bias-0");
        assertEquals(
                List.of(PlotKind.GRADIENT_NORMS, PlotKind.STATES),
                plots.kindsProperty().get());
        plots.choose(PlotKind.LOSS);
        assertEquals(List.of(PlotKind.LOSS), plots.kindsProperty().get());
        plots.chooseUsual();
        assertEquals(
                List.of(PlotKind.GRADIENT_NORMS, PlotKind.STATES),
                plots.kindsProperty().get());
        window.lesson().openBundled("clipping");
        assertEquals(
                List.of(PlotKind.CLIPPING, PlotKind.GRADIENT_NORMS),
                plots.kindsProperty().get());
    }

    @Test
    void theLastPlotStays() {
        window.lesson().openBundled("worked-example");
        plots.toggle(PlotKind.GRADIENT_NORMS);
        assertEquals(List.of(PlotKind.GRADIENT_NORMS), plots.kindsProperty().get());
        plots.toggle(PlotKind.STATES);
        plots.toggle(PlotKind.GRADIENT_NORMS);
        assertEquals(List.of(PlotKind.STATES), plots.kindsProperty().get());
    }

    @Test
    void variablesAreThoseThatThePlotsCanShow() {
        window.lesson().openBundled("lstm-four-gates");
        plots.choose(PlotKind.SPECTRUM);
        assertEquals(List.of(), plots.variables());
        plots.choose(PlotKind.CONTRIBUTIONS);
        assertTrue(plots.variables().stream().noneMatch(Quantity::timed));
        assertEquals(10, plots.variables().size());
        assertEquals(4, plots.shownVariables().size(), "those that are shown without a choice");
        plots.choose(PlotKind.GRADIENT_NORMS);
        assertEquals(List.of("C", "h"), names(plots.shownVariables()));
    }

    @Test
    void aChosenVariableStandsBesideThoseThatAreShown() {
        window.lesson().openBundled("lstm-four-gates");
        plots.choose(PlotKind.GRADIENT_NORMS);
        plots.toggleVariable("f");
        assertEquals(Set.of("C", "h", "f"), Set.copyOf(names(plots.shownVariables())));
        plots.toggleVariable("h");
        assertEquals(Set.of("C", "f"), Set.copyOf(names(plots.shownVariables())));
        plots.toggle(PlotKind.CONTRIBUTIONS);
        plots.toggleVariable("W_f");
        assertTrue(names(plots.shownVariables()).containsAll(Set.of("C", "f", "W_f")));
        plots.toggleVariable("C");
        plots.toggleVariable("f");
        assertTrue(names(plots.shownVariables()).containsAll(Set.of("C", "h")), "the usual ones come back");
    }

    private List<String> names(List<Quantity> quantities) {
        return quantities.stream().map(plots::name).toList();
    }

    @Test
    void everyPlotComesByInTurn() {
        window.lesson().openBundled("lstm-four-gates");
        List<PlotKind> all = plots.suiting();
        plots.choose(all.get(0));
        for (int i = 1; i <= all.size(); i++) {
            plots.go(1);
            assertEquals(List.of(all.get(i % all.size())), plots.kindsProperty().get());
        }
        plots.go(-1);
        assertEquals(List.of(all.get(all.size() - 1)), plots.kindsProperty().get());
    }

    @Test
    void aPlaceLeadsToTheEndOfItsTimeStep() {
        window.lesson().openBundled("worked-example");
        for (Phase phase : Phase.values()) {
            for (int time = 1; time <= 3; time++) {
                plots.go(Spot.of("", time, phase));
                List<Step> steps =
                        window.lesson().showingProperty().get().trace().steps();
                int at = window.cursor().position();
                assertEquals(time, steps.get(at - 1).time());
                assertEquals(phase, steps.get(at - 1).phase());
                boolean last = at == steps.size();
                assertTrue(last || steps.get(at).time() != time || steps.get(at).phase() != phase);
            }
        }
    }

    @Test
    void onlyTheNewestRequestIsMeasuredAndShown() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel later = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
        later.lesson().openBundled("worked-example");
        PlotsModel model = new PlotsModel(later.lesson(), later.compare(), later.path(), worker, Runnable::run);
        model.choose(PlotKind.GRADIENT_NORMS);
        model.choose(PlotKind.STATES);
        worker.run(1);
        PlotsModel.Board shown = model.boardProperty().get();
        assertEquals(List.of(PlotKind.STATES), shown.plots().kinds());
        worker.run(0);
        assertSame(shown, model.boardProperty().get());
    }

    @Test
    void withoutALessonThereIsNothing() {
        assertNull(plots.boardProperty().get());
        assertTrue(plots.suiting().isEmpty());
        plots.go(1);
        plots.toggleLogarithmic();
        assertFalse(plots.settingsProperty().get().logarithmic());
        window.lesson().openBundled("worked-example");
        assertNotEquals(null, plots.boardProperty().get());
        assertTrue(plots.settingsProperty().get().logarithmic());
    }
}
