package unfold.ui.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.Spot;
import unfold.ui.model.Appearance;
import unfold.ui.model.PlotsModel;
import unfold.ui.pane.CanvasPane;
import unfold.ui.pane.Sketch;

/** Paints the plots; a click on a place of them goes there. */
final class PlotsCanvas extends CanvasPane {

    private static final Duration DELAY = Duration.millis(250);
    private static final double OFFSET = 18;

    /** Plots that are behind for longer than that are paled. */
    private static final Duration PATIENCE = Duration.millis(150);

    private static final int PALE = 150;

    private final PlotsModel model;
    private final Appearance appearance;
    private final Tooltip tip = new Tooltip();
    private final ReadOnlyIntegerWrapper fitting = new ReadOnlyIntegerWrapper(this, "fitting");
    private final PauseTransition delay = new PauseTransition(DELAY);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean pale;

    PlotsCanvas(PlotsModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("plot");
        changeLater();
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Plots");
        tip.getStyleClass().add("cell-tip");
        model.boardProperty().addListener(changed -> {
            hide();
            setAccessibleText(inWords());
            repaint();
        });
        model.cursorProperty().addListener(changed -> repaint());
        patience.setOnFinished(now -> pale(true));
        model.behindProperty().addListener((property, old, behind) -> {
            if (behind) {
                patience.playFromStart();
            } else {
                patience.stop();
                pale(false);
            }
        });
        appearance.themeProperty().addListener(changed -> repaint());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                hide();
                spotAt(event).ifPresent(model::go);
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
    }

    private void pale(boolean behind) {
        if (pale != behind) {
            pale = behind;
            repaint();
        }
    }

    private String inWords() {
        return model.kindsProperty().get().stream()
                .map(PlotKind::title)
                .reduce((a, b) -> a + ", " + b)
                .orElse("Plots");
    }

    private Optional<Spot> spotAt(MouseEvent event) {
        PlotsModel.Board board = model.boardProperty().get();
        if (board == null) {
            return Optional.empty();
        }
        Point2D at = new Point2D.Double(event.getX(), event.getY());
        return board.plots().spotAt(at, area(), model.frames(), appearance.theme());
    }

    private void moved(MouseEvent event) {
        hide();
        // Finding out what stands there costs as much as a picture: only where the pointer rests.
        double x = event.getScreenX() + OFFSET;
        double y = event.getScreenY() + OFFSET;
        delay.setOnFinished(now -> spotAt(event).ifPresent(spot -> {
            setCursor(Cursor.HAND);
            tip.setText(spot.words());
            tip.show(this, x, y);
        }));
        delay.playFromStart();
    }

    private void hide() {
        setCursor(Cursor.DEFAULT);
        delay.stop();
        tip.hide();
    }

    /** How many of the plots there is room for. */
    ReadOnlyIntegerProperty fittingProperty() {
        return fitting.getReadOnlyProperty();
    }

    @Override
    protected Optional<Sketch> sketch() {
        return Optional.ofNullable(model.boardProperty().get()).map(board -> sketch(board, model.frames()));
    }

    @Override
    protected Optional<Sketch> expected() {
        return Optional.ofNullable(model.boardProperty().get()).map(board -> sketch(board, model.expected()));
    }

    private Sketch sketch(PlotsModel.Board board, List<Frame> frames) {
        Rectangle2D area = area();
        Theme theme = appearance.theme();
        boolean isPale = pale;
        return Sketch.of(List.of(board, area, frames, theme, isPale), g -> {
            board.plots().paint(g, area, frames, theme);
            if (isPale) {
                Color ground = theme.color(Hue.PANEL);
                g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), PALE));
                g.fill(area);
            }
        });
    }

    @Override
    protected void shown(Sketch sketch) {
        fitting.set(model.boardProperty().get().plots().fitting(area(), appearance.theme()));
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        empty(g, area, appearance.theme());
    }
}
