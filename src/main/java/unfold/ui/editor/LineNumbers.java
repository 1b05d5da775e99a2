package unfold.ui.editor;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import unfold.draw.Canvas;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Theme;
import unfold.ui.model.Appearance;
import unfold.ui.model.Mistake;
import unfold.ui.pane.CanvasPane;

/** The numbers of the lines, beside their first characters; that of a line with a mistake stands out. */
final class LineNumbers extends CanvasPane {

    private static final double SIZE = 0.85;
    private static final double WIDTH = 2.2;

    private final TextArea area;
    private final ObservableValue<Mistake> mistake;
    private final Appearance appearance;

    LineNumbers(TextArea area, ObservableValue<Mistake> mistake, Appearance appearance) {
        this.area = area;
        this.mistake = mistake;
        this.appearance = appearance;
        mistake.addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> {
            fit();
            repaint();
        });
        fit();
        TextPlaces.follow(area, this);
    }

    private void fit() {
        double width = appearance.theme().px(WIDTH);
        setMinWidth(width);
        setPrefWidth(width);
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D all) {
        Theme theme = appearance.theme();
        Canvas.smooth(g);
        g.setColor(theme.color(Hue.GROUND));
        g.fill(all);
        String text = area.getText();
        int line = 1;
        for (int start = 0; start >= 0; line++) {
            paint(g, all, line, start);
            int end = text.indexOf('\n', start);
            start = end < 0 ? -1 : end + 1;
        }
    }

    private void paint(Graphics2D g, Rectangle2D all, int line, int start) {
        Theme theme = appearance.theme();
        Mistake wrong = mistake.getValue();
        boolean here = wrong != null && wrong.hasPlace() && wrong.span().line() == line;
        TextPlaces.of(area, start).ifPresent(place -> {
            Font font = here ? theme.bold(SIZE) : theme.font(SIZE);
            g.setColor(theme.color(here ? Hue.ALARM : Hue.QUIET));
            Rectangle2D cell =
                    new Rectangle2D.Double(0, place.getMinY(), all.getWidth() - theme.px(0.45), place.getHeight());
            Lettering.right(g, font, Integer.toString(line), cell);
        });
    }
}
