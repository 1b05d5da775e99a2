package unfold.ui.editor;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import unfold.draw.Theme;
import unfold.draw.equations.EquationSheet;
import unfold.notation.Recurrence;
import unfold.ui.model.Appearance;
import unfold.ui.model.EditorModel;
import unfold.ui.model.Mistake;
import unfold.ui.pane.CanvasPane;
import unfold.ui.pane.SideBar;

/** The newest text that could be read, typeset; the definition that the caret is in is marked and kept in view. */
final class SheetPane extends CanvasPane {

    private final EditorModel model;
    private final Appearance appearance;
    private final ObservableIntegerValue line;
    private final ObservableValue<Mistake> mistake;
    private final SideBar bar = new SideBar(this::repaint);
    private Key sheetKey;
    private EquationSheet sheet;

    /** What a sheet depends on. */
    private record Key(Recurrence recurrence, Rectangle2D area, Theme theme) {}

    /**
     * @param line where the caret is, from 1
     * @param mistake what is marked in the text
     */
    SheetPane(EditorModel model, Appearance appearance, ObservableIntegerValue line, ObservableValue<Mistake> mistake) {
        this.mistake = mistake;
        this.model = model;
        this.appearance = appearance;
        this.line = line;
        setId("equations-typeset");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("The equations, typeset");
        getChildren().add(bar);
        addEventHandler(ScrollEvent.SCROLL, event -> scrollTo(bar.getValue() - event.getDeltaY()));
        model.goodProperty().addListener(changed -> repaint());
        mistake.addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
        line.addListener(changed -> {
            follow();
            repaint();
        });
    }

    private void follow() {
        if (bar.isVisible() && sheet != null) {
            Rectangle2D place = sheet.place(line.get());
            double lowest = place.getMaxY() - getHeight();
            scrollTo(Math.min(place.getY(), Math.max(lowest, bar.getValue())));
        }
    }

    private void scrollTo(double wanted) {
        bar.setValue(bar.within(wanted));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        bar.place(new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        Recurrence recurrence = model.goodProperty().get();
        Theme theme = appearance.theme();
        if (recurrence == null) {
            empty(g, area, theme);
            return;
        }
        sheet = sheet(recurrence, area, theme);
        bar.fit(sheet.height(), area.getHeight(), theme.px(2));
        boolean old = mistake.getValue() != null;
        sheet.paint(g, area, new EquationSheet.View(bar.getValue(), line.get(), old), theme);
    }

    private EquationSheet sheet(Recurrence recurrence, Rectangle2D area, Theme theme) {
        Key key = new Key(recurrence, area, theme);
        if (!key.equals(sheetKey)) {
            sheetKey = key;
            sheet = EquationSheet.of(recurrence, area, theme);
            if (sheet.height() > area.getHeight()) {
                Rectangle2D beside = new Rectangle2D.Double(0, 0, area.getWidth() - SideBar.WIDTH, area.getHeight());
                sheet = EquationSheet.of(recurrence, beside, theme);
            }
        }
        return sheet;
    }
}
