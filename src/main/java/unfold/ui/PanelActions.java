package unfold.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.model.BenchModel;
import unfold.ui.model.LectureModel;
import unfold.ui.model.LectureModel.Blank;
import unfold.ui.model.PanelsModel;
import unfold.ui.model.PanelsModel.Panel;
import unfold.ui.model.PlotsModel;
import unfold.ui.model.WindowModel;

/** What the commands do about panels, and before a class. A command about a panel brings it back. */
final class PanelActions {

    private PanelActions() {}

    static void add(Actions actions, WindowModel model) {
        PanelsModel panels = model.panels();
        panel(actions, Command.BLACKBOARD_PANEL, panels, Panel.BLACKBOARD);
        panel(actions, Command.PLOTS_PANEL, panels, Panel.PLOTS);
        panel(actions, Command.PARAMETERS_PANEL, panels, Panel.PARAMETERS);
        actions.on(Command.RESTORE_PANELS, panels::restore);
        bench(actions, model);
        plots(actions, model.plots(), panels);
        LectureModel lecture = model.lecture();
        actions.on(Command.SPOTLIGHT, lecture::toggleSpotlight)
                .showing(Command.SPOTLIGHT, lecture.spotlightProperty())
                .on(Command.BLACK, () -> lecture.cover(Blank.BLACK))
                .on(Command.WHITE, () -> lecture.cover(Blank.WHITE));
    }

    private static void panel(Actions actions, Command command, PanelsModel panels, Panel panel) {
        BooleanBinding open = Bindings.createBooleanBinding(() -> panels.isOpen(panel), panels.openProperty());
        actions.on(command, () -> panels.toggle(panel)).showing(command, open);
    }

    private static void bench(Actions actions, WindowModel model) {
        BenchModel bench = model.bench();
        PanelsModel panels = model.panels();
        actions.on(Command.KNOBS, () -> {
                    if (panels.isOpen(Panel.PARAMETERS)) {
                        bench.toggle(BenchModel.Tab.KNOBS);
                    } else {
                        panels.open(Panel.PARAMETERS);
                        bench.choose(BenchModel.Tab.KNOBS);
                    }
                })
                .on(Command.CHECK_GRADIENTS, () -> {
                    panels.open(Panel.PARAMETERS);
                    bench.choose(BenchModel.Tab.CHECK);
                    model.proof().check();
                });
    }

    private static void plots(Actions actions, PlotsModel plots, PanelsModel panels) {
        actions.on(Command.LARGE_PLOTS, () -> {
                    boolean folded = !panels.isOpen(Panel.PLOTS);
                    panels.open(Panel.PLOTS);
                    if (!folded || !plots.largeProperty().get()) {
                        plots.toggleLarge();
                    }
                })
                .on(Command.NEXT_PLOT, () -> go(plots, panels, 1))
                .on(Command.PREVIOUS_PLOT, () -> go(plots, panels, -1))
                .on(Command.TOGGLE_LOG, plots::toggleLogarithmic);
    }

    /** Plots that come back are those that were there. */
    private static void go(PlotsModel plots, PanelsModel panels, int by) {
        if (panels.isOpen(Panel.PLOTS)) {
            plots.go(by);
        } else {
            panels.open(Panel.PLOTS);
        }
    }
}
