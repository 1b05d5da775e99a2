package unfold.ui.pane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.trace.Slot;
import unfold.trace.Step;
import unfold.ui.model.AsideModel;
import unfold.ui.model.FrameModel;
import unfold.ui.model.PinsModel;

/** The keys that walk from pin to pin, and over the numbers of stage and parameters. */
public final class PinKeys {

    private final FrameModel frames;
    private final PinsModel pins;
    private final AsideModel aside;
    private final StagePane stage;
    private final ParametersPane parameters;

    public PinKeys(FrameModel frames, AsideModel aside, StagePane stage, ParametersPane parameters) {
        this.frames = frames;
        this.pins = frames.pins();
        this.aside = aside;
        this.stage = stage;
        this.parameters = parameters;
    }

    /** Does what a key means for the pinned numbers; whether it means anything. */
    public boolean take(KeyEvent event, Node owner) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED || pins.isEmpty() || CellKeys.belongTo(owner)) {
            return false;
        }
        boolean chord = event.isControlDown() || event.isMetaDown();
        boolean onPicture = owner == null || owner == stage || owner == parameters;
        boolean taken = false;
        if (event.isAltDown() && !chord && !event.isShiftDown()) {
            taken = moved(event);
        } else if (onPicture && !chord && !event.isAltDown() && event.getCode() == KeyCode.TAB) {
            taken = pins.walk(event.isShiftDown() ? -1 : 1);
        }
        if (taken) {
            event.consume();
        }
        return taken;
    }

    private boolean moved(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> move(1, 0, "to the right");
            case LEFT -> move(-1, 0, "to the left");
            case UP -> move(0, -1, "up");
            case DOWN -> move(0, 1, "down");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int right, int down, String where) {
        Cell from = pins.lookedProperty().get();
        aside.hush();
        walk().next(from, right, down)
                .or(() -> later(from, right))
                .ifPresentOrElse(pins::move, () -> aside.say("No number stands further " + where + "."));
    }

    /** The same unit so many time steps later, be it in view or not. */
    private Optional<Cell> later(Cell from, int steps) {
        Slot slot = from.slot();
        if (steps == 0 || slot.time() == Slot.UNTIMED) {
            return Optional.empty();
        }
        Slot other = new Slot(slot.quantity(), slot.time() + steps, slot.aspect());
        return Optional.ofNullable(frames.frame().get())
                .filter(frame -> frame.subject().has(other))
                .map(frame -> new Cell(other, from.index()));
    }

    /** All numbers that can be seen or scrolled to, at their places in the window. */
    private CellWalk walk() {
        Map<Slot, Grid> places = new LinkedHashMap<>();
        Frame frame = frames.frame().get();
        if (frame != null) {
            add(places, stage, stage.grids(frame));
            if (parameters.getScene() != null) {
                add(places, parameters, parameters.grids(frame));
            }
        }
        return new CellWalk(places);
    }

    private static void add(Map<Slot, Grid> places, Node pane, Map<Slot, Grid> grids) {
        Point2D corner = pane.localToScene(0, 0);
        grids.forEach((slot, grid) -> places.putIfAbsent(slot, grid.moved(corner.getX(), corner.getY())));
    }

    /** Pins a number of the current operation, or one more beside the pinned one. */
    public void pin() {
        CellWalk walk = walk();
        if (pins.isEmpty()) {
            written(walk).or(walk::first).ifPresent(pins::only);
        } else {
            Cell from = pins.lookedProperty().get();
            List<Optional<Cell>> around = List.of(
                    walk.next(from, 0, 1), walk.next(from, 1, 0), walk.next(from, 0, -1), walk.next(from, -1, 0));
            around.stream()
                    .flatMap(Optional::stream)
                    .filter(cell -> !pins.isPinned(cell))
                    .findFirst()
                    .ifPresent(pins::add);
        }
        stage.requestFocus();
    }

    private Optional<Cell> written(CellWalk walk) {
        return Optional.ofNullable(frames.frame().get())
                .flatMap(Frame::current)
                .map(Step::writes)
                .flatMap(writes ->
                        writes.stream().filter(walk.places()::containsKey).findFirst())
                .map(slot -> new Cell(slot, 0));
    }
}
