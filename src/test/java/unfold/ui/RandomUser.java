package unfold.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import unfold.lesson.BundledLessons;
import unfold.lesson.CellKind;
import unfold.lesson.recipe.RecipeKind;
import unfold.operation.Elementwise;
import unfold.ui.command.Command;
import unfold.ui.model.Knob;
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
    private static final List<String> NUMBERS =
            List.of("0|0.5|-3|1e300|-1e-300|nan|infinity|x||1 2 3|2; 3|0,25".split("\\|"));
    private static final List<String> WORDS =
            List.of("s_t = tanh(W s_{t-1} + U x_t)\n|W| + |(|)|\n|softmax|_t|x_{t+1}|⊙|?|lstm".split("\\|"));
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
    private final Path folder;
    private final Random random;
    private final Hand hand;
    private final WindowModel model;

    RandomUser(TestWindow window, Stage stage, Path folder, Random random) {
        this.window = window;
        this.stage = stage;
        this.folder = folder;
        this.random = random;
        this.hand = window.hand;
        this.model = window.model;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] all) {
        return any(Arrays.asList(all));
    }

    private boolean sometimes(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Does one thing; gives it in words. */
    String act() {
        Question asked = model.lesson().questionProperty().get();
        if (asked != null && !sometimes(3)) {
            return answer(asked);
        }
        if (Popups.all().findAny().isPresent() && !sometimes(3)) {
            return popup();
        }
        if (window.node("overlay").isVisible() && sometimes(3)) {
            hand.push(KeyCode.ESCAPE);
            return "Esc";
        }
        int kind = random.nextInt(100);
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
        return kind < 86 ? laboratory() : other();
    }

    private String answer(Question asked) {
        boolean discard = random.nextBoolean();
        (discard ? asked.discard() : asked.cancel()).run();
        return discard ? "discard" : "cancel";
    }

    private String popup() {
        Optional<ContextMenu> menu = Popups.all()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
        if (menu.isPresent() && sometimes(2)) {
            List<MenuItem> items = Popups.items(menu.get().getItems());
            if (!items.isEmpty()) {
                return fire(any(items));
            }
        }
        Popups.all().forEach(PopupWindow::hide);
        return "popups hidden";
    }

    private String menu() {
        List<MenuItem> items = new ArrayList<>();
        ((MenuBar) window.node("menu-bar")).getMenus().forEach(menu -> items.addAll(Popups.items(menu.getItems())));
        return items.isEmpty() ? "no menu" : fire(any(items));
    }

    private static String fire(MenuItem item) {
        String words = "menu " + item.getId() + " " + item.getText();
        item.fire();
        Popups.all().forEach(PopupWindow::hide);
        return words;
    }

    private String command() {
        Command command = any(Command.values());
        if (command == Command.EXIT || command.keys().isEmpty()) {
            return "none";
        }
        hand.push(any(command.keys()));
        return command.name();
    }

    private String keys() {
        KeyCode key = any(KEYS);
        if (sometimes(4)) {
            KeyCode modifier = any(MODIFIERS);
            hand.push(modifier, key);
            return modifier + "+" + key;
        }
        hand.push(key);
        return key.toString();
    }

    /** A point of a pane that is there, or anywhere. */
    private Point2D place() {
        Node node = window.node(any(PANES));
        if (node == null || !node.isVisible() || sometimes(10)) {
            return new Point2D(
                    random.nextDouble() * window.scene.getWidth(), random.nextDouble() * window.scene.getHeight());
        }
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
                bounds.getMinY() + random.nextDouble() * bounds.getHeight());
    }

    private String mouse() {
        Point2D at = place();
        Node found = window.under(at);
        String where = String.format(" at %.0f %.0f", at.getX(), at.getY()) + (found == null ? "" : " " + found);
        switch (random.nextInt(10)) {
            case 0, 1 -> hand.moveTo(at);
            case 2, 3, 4 -> hand.clickOn(at);
            case 5 -> hand.holding(any(MODIFIERS), () -> hand.clickOn(at));
            case 6 -> hand.doubleClickOn(at);
            case 7 -> {
                double notches = random.nextInt(9) - 4;
                if (sometimes(2)) {
                    hand.holding(any(MODIFIERS), () -> hand.scroll(at, notches));
                } else {
                    hand.scroll(at, notches);
                }
            }
            case 8 ->
                hand.drag(at, sometimes(2) ? place() : at.add(random.nextInt(200) - 100, random.nextInt(60) - 30));
            default -> hand.clickOn(at, MouseButton.SECONDARY);
        }
        return "mouse" + where;
    }

    private String laboratory() {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                Knob knob = any(Knob.values());
                double value = any(List.of(0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 30.0, -1.0, 1e300, Double.NaN));
                model.knobs().set(knob, value);
                return knob + " " + value;
            }
            case 3 -> model.knobs().resetAll();
            case 4 -> {
                if (!model.knobs().stateProperty().get().knobs().activations().isEmpty()) {
                    model.knobs().activate(any(List.of(Elementwise.RELU, Elementwise.SIGMOID, Elementwise.TANH)));
                }
            }
            case 5 -> {
                if (!model.knobs().stateProperty().get().focus().parameter().isEmpty()) {
                    model.knobs().begin(sometimes(2) ? Optional.empty() : Optional.of(any(RecipeKind.values())));
                }
            }
            case 6 -> model.compare().with(any(CellKind.values()));
            case 7 -> model.cursor().moveTo(random.nextInt(model.cursor().end() + 1));
            default -> model.plots().choose(any(model.plots().suiting()));
        }
        return "laboratory";
    }

    private String other() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                String lesson = any(LESSONS);
                model.lesson().openBundled(lesson);
                return "open " + lesson;
            }
            case 3 -> {
                Dimension2D size = any(SIZES);
                stage.setWidth(size.getWidth());
                stage.setHeight(size.getHeight());
                return "size " + size.getWidth() + " " + size.getHeight();
            }
            case 4, 5, 6 -> {
                return number();
            }
            case 7 -> {
                String words = any(WORDS);
                if (window.scene.getFocusOwner() instanceof TextInputControl) {
                    hand.write(words);
                }
                return "write " + words;
            }
            case 8 -> files();
            case 9 -> model.hint().begin();
            case 10 -> model.panels().move(any(PanelsModel.Divider.values()), random.nextDouble());
            default -> hand.look();
        }
        return "other";
    }

    private String number() {
        Node parameters = window.node("parameters");
        String typed = any(NUMBERS);
        if (parameters != null && parameters.isVisible()) {
            Bounds bounds = parameters.localToScene(parameters.getBoundsInLocal());
            hand.doubleClickOn(new Point2D(
                    bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
                    bounds.getMinY() + random.nextDouble() * bounds.getHeight()));
            hand.write(typed).push(KeyCode.ENTER);
        }
        return "number " + typed;
    }

    /** What the next question for a file will be answered with. */
    private void files() {
        window.files.weights.clear();
        window.files.target = sometimes(3) ? null : folder.resolve(any(List.of("a.yaml", "b.yaml", "c.npz", "d")));
        window.files.lesson = sometimes(3) ? folder.resolve("a.yaml") : null;
        if (!sometimes(3)) {
            String text = any(List.of("0 1\n1 0\n", "1,2,3\n4,5,6\n", "x\n", "", "U = \n1,2\n3,4\n"));
            try {
                window.files.weights.add(Files.writeString(folder.resolve("W.csv"), text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
