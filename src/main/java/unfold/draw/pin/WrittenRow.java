package unfold.draw.pin;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import unfold.draw.Scripted;
import unfold.explain.Ink;
import unfold.explain.origin.Piece;
import unfold.explain.origin.Row;

/** A line of arithmetic, broken before spaces so that it fits into a width. */
final class WrittenRow {

    /** What follows on further lines is set in by that many letters. */
    private static final double INDENT = 1.3;

    private final List<Placed> placed = new ArrayList<>();
    private final Font font;
    private final double lineHeight;
    private int lines = 1;

    /** A piece at its place, {@code line} from 0. */
    private record Placed(Piece piece, double x, int line) {}

    WrittenRow(Row row, Font font, double width, double lineHeight) {
        this.font = font;
        this.lineHeight = lineHeight;
        double indent = INDENT * font.getSize2D();
        double x = row.indented() ? indent : 0;
        for (List<Piece> word : words(row)) {
            double wide = word.stream().mapToDouble(this::width).sum();
            boolean begins = x <= (row.indented() ? 2 : 1) * indent;
            if (x + wide > width && !begins) {
                lines++;
                x = (row.indented() ? 2 : 1) * indent;
                word.set(
                        0,
                        new Piece(word.get(0).text().stripLeading(), word.get(0).ink()));
            }
            for (Piece piece : word) {
                placed.add(new Placed(piece, x, lines - 1));
                x += width(piece);
            }
        }
    }

    private double width(Piece piece) {
        String text = piece.text();
        int blanks = text.length() - text.stripLeading().length();
        int behind = text.isBlank() ? 0 : text.length() - text.stripTrailing().length();
        return Scripted.width(font, text.strip()) + (blanks + behind) * blank();
    }

    private double blank() {
        return font.getSize2D() * 0.28;
    }

    /** Pieces that stay together. */
    private static List<List<Piece>> words(Row row) {
        List<List<Piece>> words = new ArrayList<>();
        for (Piece piece : row.pieces()) {
            for (String part : parts(piece.text())) {
                // A sign stays with what follows it.
                boolean begins = part.startsWith(" ") && !part.isBlank() || words.isEmpty();
                if (begins) {
                    words.add(new ArrayList<>());
                }
                words.get(words.size() - 1).add(new Piece(part, piece.ink()));
            }
        }
        return words;
    }

    /** Split before blanks that words follow, but not between a sign and its number. */
    private static List<String> parts(String text) {
        boolean sentence = text.strip().contains(" ") && text.strip().length() > 5;
        return sentence ? List.of(text.split("(?<=\\S)(?= )")) : List.of(text);
    }

    double height() {
        return lines * lineHeight;
    }

    /** How many lines it takes. */
    int lines() {
        return lines;
    }

    void paint(Graphics2D g, double left, double top, Function<Ink, Color> colors) {
        for (Placed each : placed) {
            g.setColor(colors.apply(each.piece.ink()));
            String text = each.piece.text();
            double blanks = (text.length() - text.stripLeading().length()) * blank();
            Rectangle2D place = new Rectangle2D.Double(
                    left + each.x + blanks, top + each.line * lineHeight, width(each.piece), lineHeight);
            Scripted.left(g, font, text.strip(), place);
        }
    }
}
