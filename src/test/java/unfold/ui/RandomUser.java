package unfold.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.lesson.recipe.RecipeKind;
import unfold.operation.Elementwise;
import unfold.ui.command.Command;
import unfold.ui.model.Knob;
import unfold.ui.model.MotionModel;
import unfold.ui.model.PanelsModel;
import unfold.ui.model.Question;
import unfold.ui.model.WindowModel;

/** Does with the window whatever comes to mind, as a seed says. */
final class RandomUser {

    private static final List<String> PANES = List.of(("stage stage stage blackboard plot plots parameters parameters"
                    + " bench knobs proof scrubber header transport compare-bar editor mapping library banner status"
                    + " hint keys-panel question-panel")
            .split(" "));
    private static final List<KeyCode> KEYS = Stream.of(("RIGHT LEFT UP DOWN PAGE_DOWN PAGE_UP HOME END TAB ENTER SPACE"
                            + " DELETE BACK_SPACE ESCAPE F2 F6 F10 I C U Z F S X DIGIT1 DIGIT7")
                    .split(" "))
            .map(KeyCode::valueOf)
            .toList();
    private static final List<KeyCode> MODIFIERS = List.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT);
    private static final List<Dimension2D> SIZES = List.of(
            new Dimension2D(1024, 768),
            new Dimension2D(1280, 800),
            new Dimension2D(1920, 1080),
            new Dimension2D(MainWindow.LEAST_WIDTH, MainWindow.LEAST_HEIGHT),
            new Dimension2D(1366, 768));
    private static final List<String> LESSONS = BundledLessons.ofProgram().all().stream()
            .map(BundledLessons.Entry::name)
            .toList();

    private final TestWindow window;
    private final Stage stage;
    private final Dice dice;
    private final RandomAuthor author;
    private final Hand hand;
    private final WindowModel model;

    RandomUser(TestWindow window, Stage stage, Path folder, Random random) {
        this.window = window;
        this.stage = stage;
        this.dice = new Dice(random);
        this.author = new RandomAuthor(window, folder, dice);
        this.hand = window.hand;
        this.model = window.model;
    }

    /** Does one thing; gives it in words. */
    String act() {
        Question asked = model.lesson().questionProperty().get();
        if (asked != null && !dice.sometimes(3)) {
            return answer(asked);
        }
        if (Popups.all().findAny().isPresent() && !dice.sometimes(3)) {
            return popup();
        }
        if (window.node("overlay").isVisible() && dice.sometimes(3)) {
            hand.push(KeyCode.ESCAPE);
            return "Esc";
        }
        int kind = dice.below(100);
        if (kind < 30) {
            return mouse();
        }
        if (kind < 58) {
            return command();
        }
        if (kind < 70) {
            return keys();
        }
        if (kind < 78) {
            return menu();
        }
        return kind < 84 ? laboratory() : other();
    }

    private String answer(Question asked) {
        boolean discard = dice.sometimes(2);
        (discard ? asked.discard() : asked.cancel()).run();
        return discard ? "discard" : "cancel";
    }

    private String popup() {
        Optional<ContextMenu> menu = Popups.all()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
        if (menu.isPresent() && dice.sometimes(2)) {
            List<MenuItem> items = Popups.items(menu.get().getItems());
            if (!items.isEmpty()) {
                return fire(dice.any(items));
            }
        }
        Popups.all().forEach(PopupWindow::hide);
        return "popups hidden";
    }

    private String menu() {
        List<MenuItem> items = new ArrayList<>();
        ((MenuBar) window.node("menu-bar")).getMenus().forEach(menu -> items.addAll(Popups.items(menu.getItems())));
        return items.isEmpty() ? "no menu" : fire(dice.any(items));
    }

    private static String fire(MenuItem item) {
        String words = "menu " + item.getId() + " " + item.getText();
        item.fire();
        Popups.all().forEach(PopupWindow::hide);
        return words;
    }

    private String command() {
        Command command = dice.any(Command.values());
        if (command == Command.EXIT || command.keys().isEmpty()) {
            return "none";
        }
        hand.push(dice.any(command.keys()));
        return command.name();
    }

    private String keys() {
        KeyCode key = dice.any(KEYS);
        if (dice.sometimes(4)) {
            KeyCode modifier = dice.any(MODIFIERS);
            hand.push(modifier, key);
            return modifier + "+" + key;
        }
        hand.push(key);
        return key.toString();
    }

    /** A point of a pane that is there, or anywhere. */
    private Point2D place() {
        Node node = window.node(dice.any(PANES));
        if (node == null || !node.isVisible() || dice.sometimes(10)) {
            return new Point2D(dice.share() * window.scene.getWidth(), dice.share() * window.scene.getHeight());
        }
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + dice.share() * bounds.getWidth(),
                bounds.getMinY() + dice.share() * bounds.getHeight());
    }

    private String mouse() {
        Point2D at = place();
        Node found = window.under(at);
        String where = String.format(" at %.0f %.0f", at.getX(), at.getY()) + (found == null ? "" : " " + found);
        switch (dice.below(10)) {
            case 0, 1 -> hand.moveTo(at);
            case 2, 3, 4 -> hand.clickOn(at);
            case 5 -> hand.holding(dice.any(MODIFIERS), () -> hand.clickOn(at));
            case 6 -> hand.doubleClickOn(at);
            case 7 -> {
                double notches = dice.below(9) - 4;
                if (dice.sometimes(2)) {
                    hand.holding(dice.any(MODIFIERS), () -> hand.scroll(at, notches));
                } else {
                    hand.scroll(at, notches);
                }
            }
            case 8 -> hand.drag(at, dice.sometimes(2) ? place() : at.add(dice.below(200) - 100, dice.below(60) - 30));
            default -> hand.clickOn(at, MouseButton.SECONDARY);
        }
        return "mouse" + where;
    }

    /** Two fingers on the window, that go apart, or together where the factor is less than 1. */
    private void pinch(Point2D at, double factor) {
        Node found = window.under(at);
        if (found != null) {
            Event.fireEvent(
                    found,
                    new ZoomEvent(
                            ZoomEvent.ZOOM,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            factor,
                            factor,
                            null));
        }
    }

    private String laboratory() {
        switch (dice.below(9)) {
            case 0, 1, 2 -> {
                Knob knob = dice.any(Knob.values());
                double value = dice.any(List.of(0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 30.0, -1.0, 1e300, Double.NaN));
                model.knobs().set(knob, value);
                return knob + " " + value;
            }
            case 3 -> model.knobs().resetAll();
            case 4 -> {
                if (!model.knobs().stateProperty().get().knobs().activations().isEmpty()) {
                    model.knobs().activate(dice.any(List.of(Elementwise.RELU, Elementwise.SIGMOID, Elementwise.TANH)));
                }
            }
            case 5 -> {
                if (!model.knobs().stateProperty().get().focus().parameter().isEmpty()) {
                    model.knobs()
                            .begin(dice.sometimes(2) ? Optional.empty() : Optional.of(dice.any(RecipeKind.values())));
                }
            }
            case 6 -> model.compare().with(dice.any(CellKind.values()));
            case 7 -> model.cursor().moveTo(dice.below(model.cursor().end() + 1));
            default -> model.plots().choose(dice.any(model.plots().suiting()));
        }
        return "laboratory";
    }

    private String other() {
        switch (dice.below(18)) {
            case 0, 1, 2 -> {
                String lesson = dice.any(LESSONS);
                model.lesson().openBundled(lesson);
                return "open " + lesson;
            }
            case 3 -> {
                Dimension2D size = dice.any(SIZES);
                stage.setWidth(size.getWidth());
                stage.setHeight(size.getHeight());
                return "size " + size.getWidth() + " " + size.getHeight();
            }
            case 4, 5, 6 -> {
                return author.number();
            }
            case 7 -> {
                return author.words();
            }
            case 8 -> {
                return author.files();
            }
            case 9 -> model.hint().begin();
            case 10 -> model.panels().move(dice.any(PanelsModel.Divider.values()), dice.share());
            case 11, 12, 13 -> {
                return author.equations();
            }
            case 14 -> {
                return author.drop();
            }
            case 15 -> model.motion().choose(dice.any(MotionModel.Pace.values()));
            case 16 -> pinch(place(), dice.any(List.of(0.2, 0.9, 1.1, 5.0)));
            default -> hand.look();
        }
        return "other";
    }
}
