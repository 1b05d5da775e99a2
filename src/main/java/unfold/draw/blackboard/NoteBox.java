package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Diverging;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.explain.Sentence;

/**
 * The lesson's own remarks on an operation: on a ground of their own, with a bar at the left. They
 * are shown whole at whatever size fits.
 */
final class NoteBox {

    private static final double LARGEST = 1.15;
    private static final double STEP = 0.9;
    private static final double INSET = 0.8;
    private static final double PAD = 0.4;
    private static final double BAR = 0.25;
    private static final double TINT = 0.09;

    private final List<Prose> notes;
    private final double pixels;
    private final double width;

    private NoteBox(List<Sentence> sentences, double pixels, double width) {
        Font font = Theme.fontOf(pixels);
        double right = (INSET + PAD) * pixels;
        this.notes = sentences.stream()
                .map(sentence -> new Prose(sentence, font, Math.max(1, width - right)))
                .toList();
        this.pixels = pixels;
        this.width = width;
    }

    /** The remarks in letters of several sizes, the largest first; at least one. */
    static List<NoteBox> sizes(List<Sentence> sentences, Room room) {
        double smallest = Math.min(room.theme().px(LARGEST), Board.smallestWords(room));
        List<NoteBox> boxes = new ArrayList<>();
        for (double pixels = room.theme().px(LARGEST); pixels > smallest && !sentences.isEmpty(); pixels *= STEP) {
            boxes.add(new NoteBox(sentences, pixels, room.width()));
        }
        boxes.add(new NoteBox(sentences, smallest, room.width()));
        return boxes;
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Of its text; 0 if there is none. */
    double lineHeight() {
        return notes.isEmpty() ? 0 : notes.get(0).lineHeight();
    }

    double height() {
        double rows = notes.stream().mapToDouble(Prose::height).sum();
        return notes.isEmpty() ? 0 : rows + (notes.size() - 1) * PAD * pixels + 2 * PAD * pixels;
    }

    double width() {
        return notes.isEmpty() ? 0 : width;
    }

    void paint(Graphics2D g, double left, double top, Theme theme) {
        if (notes.isEmpty()) {
            return;
        }
        Color mark = theme.color(Hue.CURVE_C);
        g.setColor(Diverging.blend(theme.color(Hue.PANEL), mark, TINT));
        g.fill(new RoundRectangle2D.Double(left, top, width, height(), pixels * 0.4, pixels * 0.4));
        g.setColor(mark);
        g.fill(new Rectangle2D.Double(left, top, BAR * pixels, height()));
        double y = top + PAD * pixels;
        for (Prose note : notes) {
            note.paint(g, left + INSET * pixels, y, note.height(), theme.color(Hue.INK));
            y += note.height() + PAD * pixels;
        }
    }
}
