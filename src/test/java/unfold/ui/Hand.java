package unfold.ui;

import com.sun.javafx.scene.SceneHelper;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import unfold.ui.command.Key;

/**
 * Presses keys and moves the mouse where the platform hands its events to a scene. What an event does is done when
 * the method returns, so nobody waits for pulses or for a pointer on its way; places are in the scene. Any thread may
 * call it.
 */
final class Hand {

    private static final List<KeyCode> MODIFIERS = List.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT);

    private final Scene scene;
    private EventTarget under;
    private Point2D at = new Point2D(1, 1);
    private List<KeyCode> held = List.of();

    Hand(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(MouseEvent.ANY, event -> under = event.getTarget());
    }

    /** Does it on the thread of the window, and after it what it has left for later there. */
    Hand interact(Runnable action) {
        FxThread.call(() -> {
            action.run();
            return null;
        });
        if (!Platform.isFxApplicationThread()) {
            FxThread.call(() -> null);
        }
        return this;
    }

    /** Lays the window out and with it paints what is stale. */
    Hand look() {
        return interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    /** Returns when the window has been laid out and handed to be painted once more. */
    Hand pulse() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Runnable listener = () -> done.complete(null);
        FxThread.call(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return null;
        });
        done.orTimeout(FxThread.SECONDS, TimeUnit.SECONDS).join();
        return interact(() -> scene.removePostLayoutPulseListener(listener));
    }

    /** Presses the last key while the ones before it are held. */
    Hand push(KeyCode... keys) {
        List<KeyCode> all = List.of(keys);
        return interact(() -> {
            List<KeyCode> before = held;
            for (KeyCode key : all) {
                key(KeyEvent.KEY_PRESSED, key, "");
                if (MODIFIERS.contains(key)) {
                    held = all.subList(0, all.indexOf(key) + 1);
                }
            }
            KeyCode last = all.get(all.size() - 1);
            boolean alone = held.stream().allMatch(key -> key == KeyCode.SHIFT);
            if (alone && (last.isLetterKey() || last.isDigitKey() || last == KeyCode.SPACE)) {
                String letter = last == KeyCode.SPACE ? " " : last.getName();
                key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, held.isEmpty() ? letter.toLowerCase() : letter);
            }
            key(KeyEvent.KEY_RELEASED, last, "");
            held = before;
        });
    }

    /** Presses a key as it is shown to the reader. */
    Hand push(Key key) {
        String shown = key.toString();
        if (key.isTyped()) {
            return write(shown.replace('−', '-'));
        }
        return push(Arrays.stream(shown.split("\\+")).map(Hand::code).toArray(KeyCode[]::new));
    }

    private static KeyCode code(String name) {
        return switch (name) {
            case "Esc" -> KeyCode.ESCAPE;
            case "plus" -> KeyCode.PLUS;
            case "minus" -> KeyCode.MINUS;
            default ->
                Arrays.stream(KeyCode.values())
                        .filter(code -> code.getName().replace(" ", "").equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name));
        };
    }

    /** Types each letter of a text. */
    Hand write(String text) {
        return interact(() -> text.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter)));
    }

    private void key(EventType<KeyEvent> type, KeyCode code, String letter) {
        SceneHelper.processKeyEvent(
                scene,
                new KeyEvent(
                        type,
                        letter.isEmpty() ? KeyEvent.CHAR_UNDEFINED : letter,
                        "",
                        code,
                        holds(KeyCode.SHIFT),
                        holds(KeyCode.CONTROL),
                        holds(KeyCode.ALT),
                        false));
    }

    private boolean holds(KeyCode modifier) {
        return held.contains(modifier);
    }

    /** Keeps modifiers down while something else is done. */
    Hand holding(KeyCode modifier, Runnable action) {
        List<KeyCode> before = held;
        held = List.of(modifier);
        action.run();
        held = before;
        return this;
    }

    Point2D middle(Node node) {
        return FxThread.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    Hand clickOn(Node node) {
        return clickOn(middle(node));
    }

    Hand clickOn(Point2D place) {
        return clickOn(place, MouseButton.PRIMARY);
    }

    /** A click of its own: it is no second click of the one before. */
    Hand clickOn(Point2D place, MouseButton button) {
        return interact(() -> {
            move(place.add(24, 24));
            move(place);
            press(button);
            release(button);
        });
    }

    Hand doubleClickOn(Point2D place) {
        return clickOn(place).interact(() -> {
            press(MouseButton.PRIMARY);
            release(MouseButton.PRIMARY);
        });
    }

    Hand moveTo(Point2D place) {
        return interact(() -> move(place));
    }

    Hand drag(Point2D from, Point2D to) {
        return interact(() -> {
            move(from);
            press(MouseButton.PRIMARY);
            for (double share : new double[] {0.25, 0.5, 1}) {
                at = from.interpolate(to, share);
                mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, true);
            }
            release(MouseButton.PRIMARY);
        });
    }

    /** Turns the wheel by so many notches; away from oneself is positive. */
    Hand scroll(Point2D place, double notches) {
        return interact(() -> {
            move(place);
            Point2D screen = screen();
            double delta = 40 * notches;
            fire(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    at.getX(),
                    at.getY(),
                    screen.getX(),
                    screen.getY(),
                    holds(KeyCode.SHIFT),
                    holds(KeyCode.CONTROL),
                    holds(KeyCode.ALT),
                    false,
                    false,
                    false,
                    0,
                    delta,
                    0,
                    delta,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
        });
    }

    private void move(Point2D place) {
        at = place;
        mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, false);
    }

    private void press(MouseButton button) {
        mouse(MouseEvent.MOUSE_PRESSED, button, true);
    }

    private void release(MouseButton button) {
        mouse(MouseEvent.MOUSE_RELEASED, button, false);
        if (button == MouseButton.SECONDARY) {
            Point2D screen = screen();
            fire(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    at.getX(),
                    at.getY(),
                    screen.getX(),
                    screen.getY(),
                    false,
                    null));
        }
    }

    private void fire(Event event) {
        if (under != null) {
            Event.fireEvent(under, event);
        }
    }

    private Point2D screen() {
        return scene.getRoot().localToScreen(at);
    }

    private void mouse(EventType<MouseEvent> type, MouseButton button, boolean down) {
        Point2D screen = screen();
        SceneHelper.processMouseEvent(
                scene,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        button,
                        0,
                        holds(KeyCode.SHIFT),
                        holds(KeyCode.CONTROL),
                        holds(KeyCode.ALT),
                        false,
                        down && button == MouseButton.PRIMARY,
                        false,
                        down && button == MouseButton.SECONDARY,
                        false,
                        button == MouseButton.SECONDARY,
                        false,
                        null));
    }
}
