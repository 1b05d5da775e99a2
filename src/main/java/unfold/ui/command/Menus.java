package unfold.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import unfold.ui.model.Appearance;
import unfold.ui.model.MotionModel;

/** The menu bar. Every command stands in it once, with its key. */
public final class Menus {

    private final Actions actions;
    private final UnaryOperator<Runnable> later;

    /**
     * @param later keeps work that may wait, and gives back what does it once and at once
     */
    public Menus(Actions actions, UnaryOperator<Runnable> later) {
        this.actions = actions;
        this.later = later;
    }

    /** Builds the bar. */
    public MenuBar bar(Appearance appearance, MotionModel motion) {
        Menu file = menu(
                Command.Section.FILE,
                Command.LIBRARY,
                Command.OPEN,
                Command.LOAD_WEIGHTS,
                Command.MAP_WEIGHTS,
                null,
                Command.SAVE,
                Command.SAVE_AS,
                Command.SAVE_WITH_WEIGHTS,
                null,
                Command.EXPORT_WEIGHTS,
                Command.EXPORT_GRADIENTS,
                null,
                Command.EXIT);
        Menu lesson = menu(
                Command.Section.LESSON,
                Command.UNDO,
                Command.REDO,
                Command.RESET,
                null,
                Command.EDIT_EQUATIONS,
                null,
                Command.APPLY_EQUATIONS,
                Command.REVERT_EQUATIONS,
                null,
                Command.CHECK_GRADIENTS,
                null,
                Command.NEXT_SEQUENCE,
                Command.PREVIOUS_SEQUENCE);
        Menu edit = menu(
                Command.Section.EDIT,
                Command.EDIT_NUMBER,
                null,
                Command.SELECT_ROW,
                Command.SELECT_COLUMN,
                Command.SELECT_ALL,
                null,
                Command.FILL,
                Command.SCALE,
                Command.RANDOMISE,
                Command.TRANSPOSE,
                null,
                Command.COPY,
                Command.PASTE,
                null,
                Command.COPY_ARITHMETIC);
        Menu compare = menu(
                Command.Section.COMPARE,
                Command.COMPARE_RNN,
                Command.COMPARE_LSTM,
                Command.COMPARE_GRU,
                Command.COMPARE_GRU_PYTORCH,
                null,
                Command.COMPARE_LESSON,
                Command.COMPARE_FILE,
                null,
                Command.KEEP_BEFORE,
                null,
                Command.NEXT_MODEL,
                Command.REMOVE_MODEL,
                Command.STOP_COMPARING);
        Menu view = menu(Command.Section.VIEW, menu -> view(menu, appearance, motion));
        Menu step = menu(
                Command.Section.STEP,
                Command.NEXT_OPERATION,
                Command.PREVIOUS_OPERATION,
                null,
                Command.NEXT_TIME_STEP,
                Command.PREVIOUS_TIME_STEP,
                null,
                Command.NEXT_PHASE,
                Command.PREVIOUS_PHASE,
                null,
                Command.FIRST,
                Command.LAST,
                null,
                Command.PLAY,
                Command.FASTER,
                Command.SLOWER);
        Menu help = menu(Command.Section.HELP, Command.KEYS, Command.ABOUT);
        MenuBar bar = new MenuBar(file, lesson, edit, compare, view, step, help);
        bar.setId("menu-bar");
        return bar;
    }

    /** Short enough for a small screen: what belongs together opens beside it. */
    private void view(Menu view, Appearance appearance, MotionModel motion) {
        add(
                view,
                Command.PIN_NUMBER,
                Command.ALL_DIGITS,
                Command.UNPIN,
                null,
                Command.CELL_VIEW,
                Command.FOLD,
                Command.KNOBS,
                null);
        Menu zoom = group("Zoom");
        add(
                zoom,
                Command.ZOOM_IN,
                Command.ZOOM_OUT,
                Command.FIT,
                null,
                Command.LOOK_LEFT,
                Command.LOOK_RIGHT,
                Command.LOOK_UP,
                Command.LOOK_DOWN);
        Menu plots = group("Plots");
        add(plots, Command.LARGE_PLOTS, Command.NEXT_PLOT, Command.PREVIOUS_PLOT, Command.TOGGLE_LOG);
        view.getItems().addAll(zoom, plots, colours(appearance), paces(motion), panels());
        add(view, null, Command.SPOTLIGHT, Command.BLACK, Command.WHITE, null, Command.FULL_SCREEN);
    }

    private static Menu group(String title) {
        Menu group = new Menu(title);
        group.setId("menu-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        return group;
    }

    private Menu menu(Command.Section section, Command... commands) {
        return menu(section, menu -> add(menu, commands));
    }

    private Menu menu(Command.Section section, Consumer<Menu> items) {
        Menu menu = new Menu("_" + section.title());
        menu.setId("menu-" + section.title().toLowerCase(Locale.ROOT));
        // A menu without items does not open.
        menu.getItems().add(new MenuItem());
        Runnable fill = later.apply(() -> {
            menu.getItems().clear();
            items.accept(menu);
        });
        menu.setOnShowing(event -> fill.run());
        return menu;
    }

    private Menu panels() {
        Menu panels = group("Panels");
        add(
                panels,
                Command.BLACKBOARD_PANEL,
                Command.PLOTS_PANEL,
                Command.PARAMETERS_PANEL,
                null,
                Command.RESTORE_PANELS,
                null,
                Command.NEXT_PANE,
                Command.PREVIOUS_PANE,
                null,
                Command.DIVIDER_LEFT,
                Command.DIVIDER_RIGHT,
                Command.DIVIDER_UP,
                Command.DIVIDER_DOWN);
        return panels;
    }

    /** A null stands for a line between groups. */
    private void add(Menu menu, Command... commands) {
        Arrays.stream(commands)
                .map(command -> command == null ? new SeparatorMenuItem() : item(command))
                .forEach(menu.getItems()::add);
    }

    private MenuItem item(Command command) {
        MenuItem item = actions.shown(command).map(Menus::marked).orElseGet(MenuItem::new);
        item.setText(command.text());
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        actions.object(command)
                .ifPresent(object -> item.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> (command.text() + "  " + object.getValue()).strip(), object)));
        actions.needs(command)
                .ifPresent(what -> item.textProperty()
                        .bind(Bindings.when(actions.possible(command))
                                .then(command.text())
                                .otherwise(command.text() + "  (needs " + what + ")")));
        item.setOnAction(event -> {
            actions.run(command);
            // A click turns the mark by itself, also where the command leaves things as they are.
            actions.shown(command).ifPresent(on -> ((CheckMenuItem) item).setSelected(on.get()));
        });
        item.disableProperty().bind(Bindings.not(actions.possible(command)));
        showKey(item, command);
        return item;
    }

    /** Lets an item show the key of its command, which does not come from there. */
    public static void showKey(MenuItem item, Command command) {
        command.keys().stream().findFirst().map(ShownKey::new).ifPresent(item::setAccelerator);
    }

    private static Menu paces(MotionModel motion) {
        Menu menu = group("Motion");
        ToggleGroup group = new ToggleGroup();
        for (MotionModel.Pace pace : MotionModel.Pace.values()) {
            RadioMenuItem item = new RadioMenuItem(pace.title());
            item.setId("menu-motion-" + pace.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(event -> motion.choose(pace));
            item.setSelected(motion.paceProperty().get() == pace);
            motion.paceProperty().addListener((property, old, now) -> item.setSelected(now == pace));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem marked(ObservableBooleanValue on) {
        CheckMenuItem item = new CheckMenuItem();
        on.addListener(changed -> item.setSelected(on.get()));
        item.setSelected(on.get());
        return item;
    }

    private Menu colours(Appearance appearance) {
        Menu menu = group("Text and colours");
        add(menu, Command.LARGER, Command.SMALLER, Command.USUAL_SIZE, null);
        ToggleGroup group = new ToggleGroup();
        for (Appearance.Colours colours : List.of(Appearance.Colours.values())) {
            RadioMenuItem item = new RadioMenuItem(colours.title());
            item.setId("menu-" + colours.palette());
            item.setToggleGroup(group);
            item.setOnAction(event -> appearance.choose(colours));
            item.setSelected(appearance.coloursProperty().get() == colours);
            appearance.coloursProperty().addListener((property, old, now) -> item.setSelected(now == colours));
            menu.getItems().add(item);
        }
        add(menu, null, Command.TOGGLE_THEME, Command.TOGGLE_PROJECTOR);
        return menu;
    }
}
