package unfold.draw.equations;

import java.awt.Color;
import java.awt.Graphics2D;
import unfold.draw.blackboard.Formula;
import unfold.notation.Definition;

/**
 * One definition, typeset: what stands left of the sign, and right of it.
 *
 * @param line where its text begins, from 1; 0 for a line that is implied
 */
record Row(Formula left, Formula right, int line) {

    private static final String SIGN = " = ";
    private static final double GAP = 0.3;

    static Row of(Definition definition, double pixels) {
        String tex = definition.tex();
        int sign = tex.indexOf(SIGN);
        Formula left = new Formula(tex.substring(0, sign), pixels);
        Formula right = new Formula(tex.substring(sign + SIGN.length()), pixels);
        return new Row(left, right, definition.span().line());
    }

    /** The same in letters of another size. */
    Row scaled(double factor) {
        return new Row(
                new Formula(left.tex(), left.pixels() * factor),
                new Formula(right.tex(), right.pixels() * factor),
                line);
    }

    /** On both sides of the sign. */
    private double gap() {
        return left.pixels() * GAP;
    }

    /** How far the left side and the gap reach. */
    double leftWidth() {
        return left.width() + gap();
    }

    /** From the left end of the sign to the right end. */
    double rightWidth() {
        return equals().width() + gap() + right.width();
    }

    double width() {
        return leftWidth() + rightWidth();
    }

    private Formula equals() {
        return new Formula("=", left.pixels());
    }

    double ascent() {
        return Math.max(left.ascent(), right.ascent());
    }

    double height() {
        return ascent() + Math.max(left.depth(), right.depth());
    }

    /** Paints with the sign beginning at {@code sign}. */
    void paint(Graphics2D g, double sign, double top, Color color) {
        double baseline = top + ascent();
        left.paint(g, sign - gap() - left.width(), baseline, color);
        equals().paint(g, sign, baseline, color);
        right.paint(g, sign + equals().width() + gap(), baseline, color);
    }
}
