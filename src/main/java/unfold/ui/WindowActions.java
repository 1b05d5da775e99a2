package unfold.ui;

import javafx.beans.binding.BooleanBinding;
import javafx.stage.Stage;
import unfold.lesson.CellKind;
import unfold.lesson.Exported;
import unfold.lesson.edit.Entries.Extent;
import unfold.trace.Ruler;
import unfold.ui.command.Actions;
import unfold.ui.command.Command;
import unfold.ui.model.Appearance;
import unfold.ui.model.Asked;
import unfold.ui.model.BatchModel;
import unfold.ui.model.BenchModel;
import unfold.ui.model.CompareModel;
import unfold.ui.model.CursorModel;
import unfold.ui.model.EditingModel;
import unfold.ui.model.EditorModel;
import unfold.ui.model.HistoryModel;
import unfold.ui.model.LessonModel;
import unfold.ui.model.MappingModel;
import unfold.ui.model.PanelsModel.Panel;
import unfold.ui.model.Player;
import unfold.ui.model.ViewportModel;
import unfold.ui.model.WindowModel;
import unfold.ui.notice.Panels;
import unfold.ui.pane.CellMenu;

/** Gives every command its meaning in the window. */
final class WindowActions {

    private WindowActions() {}

    static Actions of(Stage window, WindowModel model, Panels panels) {
        Actions actions = new Actions();
        steps(actions, model.cursor(), model.player());
        files(actions, model.lesson(), panels, window);
        actions.on(Command.EXPORT_WEIGHTS, () -> model.exporting().export(Exported.WEIGHTS))
                .on(Command.EXPORT_GRADIENTS, () -> model.exporting().export(Exported.GRADIENTS));
        view(actions, model.appearance(), window);
        PanelActions.add(actions, model);
        looking(actions, model);
        actions.on(Command.CELL_VIEW, model.frames()::toggleCell)
                .on(Command.FOLD, model.fold()::toggle, model.fold().possible());
        actions.on(Command.KEYS, panels::toggleKeys)
                .on(Command.ABOUT, panels::showAbout)
                .on(Command.CLOSE, () -> close(model, window));
        equations(actions, model.editor(), model.mapping());
        actions.on(Command.MAP_WEIGHTS, model.mapping()::load);
        history(actions, model.lesson().history());
        numbers(actions, model.editing(), model);
        compare(actions, model.compare(), panels);
        BatchModel batch = model.batch();
        actions.on(Command.NEXT_SEQUENCE, batch::next, batch.severalProperty())
                .on(Command.PREVIOUS_SEQUENCE, batch::previous, batch.severalProperty());
        Refusals.give(actions, model);
        return actions;
    }

    private static void compare(Actions actions, CompareModel compare, Panels panels) {
        actions.on(Command.COMPARE_RNN, () -> compare.with(CellKind.RNN))
                .on(Command.COMPARE_LSTM, () -> compare.with(CellKind.LSTM))
                .on(Command.COMPARE_GRU, () -> compare.with(CellKind.GRU))
                .on(Command.COMPARE_GRU_PYTORCH, () -> compare.with(CellKind.GRU_PYTORCH))
                .on(Command.COMPARE_LESSON, () -> panels.chooseLesson("Compare with", compare::with))
                .on(Command.COMPARE_FILE, compare::withFile)
                .on(Command.KEEP_BEFORE, compare::keepBefore)
                .on(Command.NEXT_MODEL, compare::next, compare.comparingProperty())
                .on(Command.REMOVE_MODEL, compare::remove, compare.comparingProperty())
                .on(Command.STOP_COMPARING, compare::stop, compare.comparingProperty());
    }

    private static void steps(Actions actions, CursorModel cursor, Player player) {
        BooleanBinding begun = cursor.positionProperty().greaterThan(0);
        BooleanBinding unfinished = cursor.positionProperty().lessThan(cursor.endProperty());
        actions.on(Command.NEXT_OPERATION, () -> cursor.forward(Ruler.Size.OPERATION), unfinished)
                .on(Command.PREVIOUS_OPERATION, () -> cursor.back(Ruler.Size.OPERATION), begun)
                .on(Command.NEXT_TIME_STEP, () -> cursor.forward(Ruler.Size.TIME_STEP), unfinished)
                .on(Command.PREVIOUS_TIME_STEP, () -> cursor.back(Ruler.Size.TIME_STEP), begun)
                .on(Command.NEXT_PHASE, () -> cursor.forward(Ruler.Size.PHASE), unfinished)
                .on(Command.PREVIOUS_PHASE, () -> cursor.back(Ruler.Size.PHASE), begun)
                .on(Command.FIRST, cursor::first, begun)
                .on(Command.LAST, cursor::last, unfinished)
                .on(Command.PLAY, player::toggle)
                .on(Command.FASTER, player::faster, player.speedProperty().lessThan(Player.FASTEST))
                .on(Command.SLOWER, player::slower, player.speedProperty().greaterThan(Player.SLOWEST));
    }

    private static void files(Actions actions, LessonModel lesson, Panels panels, Stage window) {
        actions.on(Command.LIBRARY, panels::toggleLibrary)
                .on(Command.OPEN, lesson::open)
                .on(Command.LOAD_WEIGHTS, lesson::loadWeights)
                .on(Command.SAVE, lesson::save)
                .on(Command.SAVE_AS, lesson::saveAs)
                .on(Command.SAVE_WITH_WEIGHTS, lesson::saveWithWeightsBeside)
                .on(Command.EXIT, () -> lesson.afterUnsavedWork(window::close));
    }

    private static void history(Actions actions, HistoryModel history) {
        actions.on(Command.UNDO, history::undo, history.undoableProperty().isNotEmpty())
                .about(Command.UNDO, history.undoableProperty())
                .on(Command.REDO, history::redo, history.redoableProperty().isNotEmpty())
                .about(Command.REDO, history.redoableProperty())
                .on(Command.RESET, history::reset, history.changedProperty());
    }

    private static void view(Actions actions, Appearance appearance, Stage window) {
        actions.on(Command.LARGER, appearance::larger)
                .on(Command.SMALLER, appearance::smaller)
                .on(Command.USUAL_SIZE, appearance::usualSize)
                .on(Command.TOGGLE_THEME, appearance::toggle)
                .on(Command.TOGGLE_PROJECTOR, appearance::toggleProjector)
                .on(Command.FULL_SCREEN, () -> window.setFullScreen(!window.isFullScreen()))
                .showing(Command.FULL_SCREEN, window.fullScreenProperty());
    }

    /** Networks over time and the inside of their cells can be zoomed, and looked along while only a part is seen. */
    private static void looking(Actions actions, WindowModel model) {
        ViewportModel viewport = model.viewport();
        BooleanBinding possible = model.frames()
                .frame()
                .isNotNull()
                .and(model.fold().foldedProperty().not());
        BooleanBinding zoomed = possible.and(viewport.zoomedProperty());
        actions.on(Command.ZOOM_IN, () -> viewport.zoomIn(time(model)), possible)
                .on(Command.ZOOM_OUT, () -> viewport.zoomOut(time(model)), zoomed)
                .on(Command.FIT, viewport::fit, zoomed)
                .on(Command.LOOK_LEFT, () -> viewport.right(-1), zoomed)
                .on(Command.LOOK_RIGHT, () -> viewport.right(1), zoomed)
                .on(Command.LOOK_UP, () -> viewport.down(-1), zoomed)
                .on(Command.LOOK_DOWN, () -> viewport.down(1), zoomed);
    }

    private static int time(WindowModel model) {
        return model.frames().frame().get().activeTime();
    }

    private static void numbers(Actions actions, EditingModel editing, WindowModel model) {
        BooleanBinding some = editing.selectedProperty().isNotNull();
        actions.on(
                        Command.EDIT_NUMBER,
                        () -> {
                            if (editing.isOfParameter()) {
                                model.panels().open(Panel.PARAMETERS);
                                model.bench().choose(BenchModel.Tab.PARAMETERS);
                            }
                            editing.edit();
                        },
                        editing.possible())
                .on(Command.SELECT_ROW, () -> editing.extend(Extent.ROW), editing.possible(Extent.ROW))
                .on(Command.SELECT_COLUMN, () -> editing.extend(Extent.COLUMN), editing.possible(Extent.COLUMN))
                .on(Command.SELECT_ALL, () -> editing.extend(Extent.ALL), editing.possible(Extent.ALL))
                .on(Command.FILL, () -> editing.ask(Asked.Kind.FILL), some)
                .on(Command.SCALE, () -> editing.ask(Asked.Kind.SCALE), some)
                .on(Command.RANDOMISE, () -> editing.ask(Asked.Kind.RANDOMISE), some)
                .on(Command.TRANSPOSE, editing::transpose, editing.transposable())
                .on(Command.COPY, () -> CellMenu.copy(editing), some)
                .on(Command.PASTE, () -> CellMenu.paste(editing), some);
    }

    /** Weights that are being mapped come first: the editor is below them. */
    private static void equations(Actions actions, EditorModel editor, MappingModel mapping) {
        BooleanBinding possible = mapping.mappingProperty()
                .isNull()
                .and(editor.unappliedProperty())
                .or(mapping.acceptableProperty());
        Runnable apply = () -> {
            if (mapping.acceptableProperty().get()) {
                mapping.accept();
            } else {
                editor.apply();
            }
        };
        actions.on(Command.EDIT_EQUATIONS, editor::toggle)
                .on(Command.APPLY_EQUATIONS, apply, possible)
                .on(Command.REVERT_EQUATIONS, editor::revert, editor.unappliedProperty());
    }

    /** Gives up one thing at a time: the work that is going on, the message, the editor, the full screen. */
    private static void close(WindowModel model, Stage window) {
        if (!model.hint().close()
                && !model.lesson().cancel()
                && !model.path().leave()
                && !model.proof().cancel()
                && !model.lesson().dismiss()
                && !model.mapping().close()
                && !model.editor().close()
                && !model.frames().pins().clear()) {
            window.setFullScreen(false);
        }
    }
}
