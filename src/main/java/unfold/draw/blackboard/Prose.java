package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import unfold.draw.Lettering;
import unfold.explain.Sentence;

/** A sentence broken into rows, names typeset among the words. */
final class Prose {

    private static final double FORMULA = 1.12;
    private static final double LEADING = 1.3;

    /** Something drawn as one: text, or a formula. */
    private record Fragment(String text, Formula image, double width) {}

    /** Fragments without a space between them. */
    private record Word(List<Fragment> fragments) {

        double width() {
            return fragments.stream().mapToDouble(Fragment::width).sum();
        }
    }

    private final Font font;
    private final double space;
    private final List<List<Word>> rows = new ArrayList<>();

    /** Rows of at most {@code width}; a word that is wider stands alone. */
    Prose(Sentence sentence, Font font, double width) {
        this.font = font;
        this.space = Lettering.width(font, "n n") - Lettering.width(font, "nn");
        double x = 0;
        for (Word word : words(sentence)) {
            if (rows.isEmpty() || x + space + word.width() > width) {
                rows.add(new ArrayList<>());
                x = -space;
            }
            rows.get(rows.size() - 1).add(word);
            x += space + word.width();
        }
    }

    private List<Word> words(Sentence sentence) {
        List<Word> words = new ArrayList<>();
        boolean open = false;
        for (Sentence.Piece piece : sentence.pieces()) {
            String[] parts = piece.tex() == null ? piece.text().split(" ", -1) : new String[] {piece.text()};
            for (int i = 0; i < parts.length; i++) {
                open = open && i == 0;
                if (!parts[i].isEmpty()) {
                    if (!open) {
                        words.add(new Word(new ArrayList<>()));
                    }
                    words.get(words.size() - 1).fragments().add(fragment(parts[i], piece.tex()));
                    open = true;
                }
            }
        }
        return words;
    }

    private Fragment fragment(String text, String tex) {
        if (tex == null) {
            return new Fragment(text, null, Lettering.width(font, text));
        }
        Formula image = new Formula(tex, font.getSize2D() * FORMULA);
        return new Fragment(text, image, image.width());
    }

    double width() {
        return rows.stream().mapToDouble(this::width).max().orElse(0);
    }

    private double width(List<Word> row) {
        return row.stream().mapToDouble(Word::width).sum() + space * Math.max(0, row.size() - 1);
    }

    double lineHeight() {
        return font.getSize2D() * LEADING;
    }

    int rowCount() {
        return rows.size();
    }

    double height() {
        return rows.size() * lineHeight();
    }

    /** Paints as many rows as fit into {@code height}, an ellipsis after the last if more are left. */
    void paint(Graphics2D g, double left, double top, double height, Color color) {
        int fitting = (int) Math.floor((height + 0.5) / lineHeight());
        g.setColor(color);
        for (int i = 0; i < Math.min(fitting, rows.size()); i++) {
            double baseline = top + i * lineHeight() + font.getSize2D() * 0.98;
            double end = row(g, rows.get(i), left, baseline, color);
            if (i == fitting - 1 && fitting < rows.size()) {
                g.setFont(font);
                g.drawString("…", (float) end, (float) baseline);
            }
        }
    }

    private double row(Graphics2D g, List<Word> row, double left, double baseline, Color color) {
        double x = left;
        for (Word word : row) {
            for (Fragment fragment : word.fragments()) {
                if (fragment.image() == null) {
                    g.setFont(font);
                    g.setColor(color);
                    g.drawString(fragment.text(), (float) x, (float) baseline);
                } else {
                    fragment.image().paint(g, x, baseline, color);
                }
                x += fragment.width();
            }
            x += space;
        }
        return x - space;
    }
}
