package unfold.ui.pane;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.trace.Slot;
import unfold.ui.model.EditingModel;
import unfold.ui.model.FrameModel;
import unfold.ui.model.Nudge.Fineness;
import unfold.ui.model.Selected;

/**
 * Editing of numbers on a picture: marks what is selected, puts a field in the place of a number, and takes double
 * clicks, drags and the wheel.
 */
final class CellEditor {

    /** Where numbers stand on the pane. */
    interface Places {

        Optional<Cell> cellAt(Frame frame, double x, double y);

        /** The cells of a slot; empty if they are not on the picture. */
        Optional<Grid> grid(Frame frame, Slot slot);
    }

    /** As far as a drag goes for one step, in pixels. */
    private static final double PIXELS_A_STEP = 4;

    /** What a notch of a wheel scrolls; a touch pad scrolls less at a time. */
    private static final double PIXELS_A_NOTCH = 40;

    /** Wider than the pen of the picture. */
    private static final double OUTSIDE = 2;

    private final CanvasPane pane;
    private final FrameModel frames;
    private final EditingModel editing;
    private final Places places;
    private final Pane layer = new Pane();
    private final Pane marks = new Pane();
    private final CellField field;
    private double dragged;
    private double turned;
    private boolean dragging;
    private boolean moved;

    CellEditor(CanvasPane pane, FrameModel frames, EditingModel editing, Places places) {
        this.pane = pane;
        this.frames = frames;
        this.editing = editing;
        this.places = places;
        this.field = new CellField(editing, pane.getId(), pane::requestFocus);
        marks.setMouseTransparent(true);
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        layer.getChildren().addAll(marks, field);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        layer.setClip(clip);
        pane.addLayer(layer, this::place);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        pane.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuAsked);
        // At once: what is typed before the next pulse belongs to the field.
        editing.selectedProperty().addListener(changed -> place());
        editing.askedProperty().addListener(changed -> place());
    }

    private Optional<Cell> cellAt(double x, double y) {
        Frame frame = frames.frame().get();
        return frame == null ? Optional.empty() : places.cellAt(frame, x, y);
    }

    private boolean isInField(Object target) {
        return target instanceof Node node && field.holds(node);
    }

    /** Puts everything where the picture has its numbers now. */
    private void place() {
        Selected now = editing.selectedProperty().get();
        Frame frame = frames.frame().get();
        List<Region> shown = new ArrayList<>();
        Optional<Rectangle2D> picked = Optional.empty();
        if (now != null && frame != null) {
            for (Selected.Part part : now.parts()) {
                places.grid(frame, part.slot()).ifPresent(grid -> shown.add(mark(around(grid, part), "cell-selected")));
            }
            picked = places.grid(frame, now.cell().slot())
                    .map(grid -> grid.cell(now.cell().index()));
            boolean several = now.parts().size() > 1
                    || now.parts().get(0).first() != now.parts().get(0).last();
            if (several) {
                picked.ifPresent(cell -> shown.add(mark(cell, "cell-picked")));
            }
        }
        marks.getChildren().setAll(shown);
        layer.resize(pane.getWidth(), pane.getHeight());
        Rectangle2D all = shown.stream()
                .map(region -> (Rectangle2D) new Rectangle2D.Double(
                        region.getLayoutX(), region.getLayoutY(), region.getWidth(), region.getHeight()))
                .reduce(Rectangle2D::createUnion)
                .orElse(null);
        field.show(
                editing.askedProperty().get(),
                picked.orElse(null),
                all,
                new Dimension2D(pane.getWidth(), pane.getHeight()));
    }

    private static Rectangle2D around(Grid grid, Selected.Part part) {
        // A vector may stand in several lines.
        boolean all = part.first() == 0 && part.last() == grid.size() - 1;
        return all ? grid.area() : grid.cell(part.first()).createUnion(grid.cell(part.last()));
    }

    private static Region mark(Rectangle2D place, String style) {
        Region mark = new Region();
        mark.getStyleClass().add(style);
        mark.setManaged(false);
        mark.resizeRelocate(
                place.getX() - OUTSIDE,
                place.getY() - OUTSIDE,
                place.getWidth() + 2 * OUTSIDE,
                place.getHeight() + 2 * OUTSIDE);
        return mark;
    }

    private void pressed(MouseEvent event) {
        if (isInField(event.getTarget())) {
            return;
        }
        field.finish();
        moved = false;
        dragging = event.getButton() == MouseButton.PRIMARY
                && cellAt(event.getX(), event.getY())
                        .filter(editing::isSelected)
                        .isPresent();
        dragged = event.getY();
        editing.beginNudging();
    }

    /** Upwards is more. */
    private void dragged(MouseEvent event) {
        if (!dragging) {
            return;
        }
        int steps = (int) ((dragged - event.getY()) / PIXELS_A_STEP);
        dragged -= steps * PIXELS_A_STEP;
        moved |= steps != 0;
        editing.nudge(steps, fineness(event.isShiftDown(), event.isAltDown()));
        event.consume();
    }

    static Fineness fineness(boolean shift, boolean alt) {
        return shift ? Fineness.COARSE : alt ? Fineness.FINE : Fineness.USUAL;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isInField(event.getTarget()) || moved) {
            return;
        }
        Optional<Cell> cell = cellAt(event.getX(), event.getY());
        if (cell.isPresent() && event.getClickCount() == 2) {
            pane.requestFocus();
            editing.edit(cell.get());
        } else if (cell.isPresent() && editing.selectedProperty().get() != null) {
            editing.select(cell.get());
        } else if (cell.isEmpty()) {
            editing.leave();
        }
    }

    private void scrolled(ScrollEvent event) {
        // With Shift, some systems turn the wheel of the mouse into a sideways one.
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        boolean over =
                cellAt(event.getX(), event.getY()).filter(editing::isSelected).isPresent();
        if (over && delta != 0 && !event.isControlDown() && !isInField(event.getTarget())) {
            int steps = event.isInertia() ? 0 : notches(delta);
            editing.nudge(steps, fineness(event.isShiftDown(), event.isAltDown()));
            event.consume();
        }
    }

    /** Whole notches of a wheel; the small moves of a touch pad add up. */
    private int notches(double delta) {
        if (Math.abs(delta) >= PIXELS_A_NOTCH / 2) {
            turned = 0;
            long notches = Math.max(1, Math.round(Math.abs(delta) / PIXELS_A_NOTCH));
            return (int) (delta > 0 ? notches : -notches);
        }
        turned = turned * delta < 0 ? delta : turned + delta;
        int steps = (int) (turned / PIXELS_A_NOTCH);
        turned -= steps * PIXELS_A_NOTCH;
        return steps;
    }

    private void menuAsked(ContextMenuEvent event) {
        if (isInField(event.getTarget()) || event.isKeyboardTrigger()) {
            return;
        }
        cellAt(event.getX(), event.getY()).ifPresent(cell -> {
            if (editing.isSelected(cell) || editing.select(cell)) {
                CellMenu.show(pane, editing, event.getScreenX(), event.getScreenY());
            }
        });
        event.consume();
    }

    /** Whether the picked number stands on this picture. */
    boolean isHere() {
        return pane.getScene() != null && pane.isVisible() && grid().isPresent();
    }

    private Optional<Grid> grid() {
        Selected now = editing.selectedProperty().get();
        Frame frame = frames.frame().get();
        return now == null || frame == null
                ? Optional.empty()
                : places.grid(frame, now.cell().slot());
    }

    /** Opens the menu at the picked number. */
    void openMenu() {
        grid().ifPresent(grid -> {
            Rectangle2D cell = grid.cell(editing.selectedProperty().get().cell().index());
            Point2D corner = pane.localToScreen(cell.getCenterX(), cell.getMaxY());
            CellMenu.show(pane, editing, corner.getX(), corner.getY());
        });
    }

    /** Goes to a neighbour of the picked number, if there is one that can be edited. */
    void move(int right, int down) {
        grid().ifPresent(grid -> {
            Cell from = editing.selectedProperty().get().cell();
            OptionalInt index = grid.beside(from.index(), right, down);
            if (index.isPresent()) {
                editing.select(new Cell(from.slot(), index.getAsInt()));
            } else if (right != 0 && from.slot().time() != Slot.UNTIMED) {
                Slot slot = from.slot();
                Slot beside = new Slot(slot.quantity(), slot.time() + right, slot.aspect());
                int row = from.index() / grid.columns() * grid.columns();
                editing.go(new Cell(beside, row + (right > 0 ? 0 : grid.columns() - 1)));
            }
        });
    }
}
