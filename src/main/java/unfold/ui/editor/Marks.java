package unfold.ui.editor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import unfold.draw.Canvas;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.ui.model.Appearance;
import unfold.ui.model.Mistake;
import unfold.ui.pane.CanvasPane;

/** Lies over the text and lets all clicks through: a band and a wave where a mistake is. */
final class Marks extends CanvasPane {

    private static final int BAND = 40;

    /** Height and half the length of a wave, and the width of its line, by the size of the text. */
    private static final double WAVE = 0.13;

    private static final double LINE = 0.09;

    private final TextArea area;
    private final ObservableValue<Mistake> mistake;
    private final Appearance appearance;

    Marks(TextArea area, ObservableValue<Mistake> mistake, Appearance appearance) {
        this.area = area;
        this.mistake = mistake;
        this.appearance = appearance;
        setId("equations-marks");
        setMouseTransparent(true);
        mistake.addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
        TextPlaces.follow(area, this);
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D all) {
        Mistake wrong = mistake.getValue();
        if (wrong == null || !wrong.hasPlace()) {
            return;
        }
        Theme theme = appearance.theme();
        Canvas.smooth(g);
        Color alarm = theme.color(Hue.ALARM);
        for (Rectangle2D row : rows(wrong)) {
            g.setColor(new Color(alarm.getRed(), alarm.getGreen(), alarm.getBlue(), BAND));
            g.fill(row);
            g.setColor(alarm);
            g.setStroke(new BasicStroke((float) theme.px(LINE), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(wave(row, theme.px(WAVE)));
        }
    }

    /** The rows that the mistake takes, more than one if the line is wrapped; where there is no character, a narrow one. */
    private List<Rectangle2D> rows(Mistake wrong) {
        String text = area.getText();
        int start = wrong.start(text);
        int end = Math.max(start + 1, wrong.end(text));
        List<Rectangle2D> rows = new ArrayList<>();
        for (int index = start; index < end; index++) {
            TextPlaces.of(area, Math.min(index, area.getLength())).ifPresent(place -> {
                double least = Math.max(place.getWidth(), place.getHeight() * 0.4);
                Rectangle2D cell = new Rectangle2D.Double(place.getMinX(), place.getMinY(), least, place.getHeight());
                boolean same = !rows.isEmpty() && rows.get(rows.size() - 1).getY() == cell.getY();
                if (same) {
                    rows.get(rows.size() - 1).add(cell);
                } else {
                    rows.add(cell);
                }
            });
        }
        return rows;
    }

    private static Path2D wave(Rectangle2D row, double size) {
        Path2D wave = new Path2D.Double();
        double base = row.getMaxY() - size / 2;
        wave.moveTo(row.getX(), base);
        int count = (int) Math.ceil(row.getWidth() / size);
        for (int i = 1; i <= count; i++) {
            wave.lineTo(row.getX() + Math.min(row.getWidth(), i * size), base - (i % 2) * size);
        }
        return wave;
    }
}
