package unfold.ui;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import unfold.draw.Frame;
import unfold.draw.Pins;
import unfold.draw.Theme;
import unfold.draw.pin.PinBoard;
import unfold.explain.origin.Arithmetic;
import unfold.ui.model.WindowModel;

/** The pointer over the arithmetic of pinned numbers: a tool tip says the whole of it, a click looks at that pin. */
final class PinPointer {

    private static final double TIP_WIDTH = 640;

    private final Region pane;
    private final WindowModel model;
    private final Tooltip tip = new Tooltip();

    PinPointer(Region pane, WindowModel model) {
        this.pane = pane;
        this.model = model;
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.getStyleClass().add("cell-tip");
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> Tooltip.uninstall(pane, tip));
        pane.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> pinAt(event).ifPresent(place -> model.frames().pins().look(place)));
    }

    private Optional<Frame> pinned() {
        return model.frames().marked().filter(frame -> !frame.marks().pins().isEmpty());
    }

    private OptionalInt pinAt(MouseEvent event) {
        Theme theme = model.appearance().theme();
        Rectangle2D area = new Rectangle2D.Double(0, 0, pane.getWidth(), pane.getHeight());
        return pinned().map(frame -> PinBoard.of(
                                PinBoard.place(area, theme, frame),
                                frame.marks().pins(),
                                theme)
                        .pinAt(event.getX(), event.getY()))
                .orElse(OptionalInt.empty());
    }

    private void moved(MouseEvent event) {
        OptionalInt place = pinAt(event);
        if (place.isEmpty()) {
            Tooltip.uninstall(pane, tip);
            return;
        }
        Pins pins = pinned().orElseThrow().marks().pins();
        String text = Arithmetic.whole(pins::figure)
                .text(pins.all().get(place.getAsInt()).origin());
        if (!text.equals(tip.getText())) {
            tip.setText(text);
        }
        Tooltip.install(pane, tip);
    }
}
