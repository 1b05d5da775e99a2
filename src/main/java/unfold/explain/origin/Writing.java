package unfold.explain.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import unfold.explain.Ink;
import unfold.explain.origin.Calculation.Constant;
import unfold.explain.origin.Calculation.Function;
import unfold.explain.origin.Calculation.Known;
import unfold.explain.origin.Calculation.LogOfPowers;
import unfold.explain.origin.Calculation.Opposite;
import unfold.explain.origin.Calculation.Power;
import unfold.explain.origin.Calculation.Product;
import unfold.explain.origin.Calculation.Quotient;
import unfold.explain.origin.Calculation.Share;
import unfold.explain.origin.Calculation.Square;
import unfold.explain.origin.Calculation.Sum;

/** Writes calculations in one line of text: {@code tanh(0.1·2 + 0.2·3 + …)}. */
final class Writing {

    /** How loosely parts hold together. */
    private enum Level {
        SUM,
        PRODUCT,
        ATOM
    }

    /** Stands for the addends that are left out. */
    private static final Calculation OMITTED = new Constant(Double.NaN);

    /** More addends that are nothing are written as one, unless all is to be written: most of a one-hot vector. */
    private static final int ZEROS = 2;

    private final DoubleFunction<String> figures;
    private final int most;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param figures writes a number, a minus sign first
     * @param most addends of a sum that are written, at least 2; of more the middle is left out
     */
    Writing(DoubleFunction<String> figures, int most) {
        this.figures = figures;
        this.most = most;
    }

    List<Piece> of(Calculation calculation) {
        signed(calculation, Level.SUM);
        return pieces;
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            pieces.add(Piece.plain(text));
        }
    }

    private void number(double value, Ink ink) {
        // A negative zero has no sign to a reader.
        pieces.add(new Piece(figures.apply(value + 0.0), ink));
    }

    /** With its own sign before it, in brackets where that would be misread. */
    private void signed(Calculation c, Level around) {
        if (!isNegative(c)) {
            plain(c, around);
            return;
        }
        boolean brackets = around != Level.SUM;
        add(brackets ? "(−" : "−");
        absolute(c, Level.PRODUCT);
        if (brackets) {
            add(")");
        }
    }

    private static boolean isNegative(Calculation c) {
        if (c instanceof Product product) {
            return isNegative(product.left());
        }
        if (c instanceof Quotient quotient) {
            return isNegative(quotient.above());
        }
        if (c instanceof Opposite opposite) {
            return !isNegative(opposite.of());
        }
        return (c instanceof Known || c instanceof Constant) && c.value() < 0;
    }

    /** Without the minus sign that it begins with. */
    private void absolute(Calculation c, Level around) {
        if (c instanceof Known known) {
            number(-known.value(), known.ink());
        } else if (c instanceof Constant) {
            number(-c.value(), null);
        } else if (c instanceof Opposite opposite) {
            plain(opposite.of(), around);
        } else if (c instanceof Product product) {
            absolute(product.left(), Level.PRODUCT);
            add("·");
            signed(product.right(), Level.ATOM);
        } else if (c instanceof Quotient quotient) {
            absolute(quotient.above(), Level.PRODUCT);
            add(" / ");
            signed(quotient.below(), Level.ATOM);
        }
    }

    /** What has no minus sign at its beginning, in brackets where it is too loose. */
    private void plain(Calculation c, Level around) {
        boolean brackets = level(c).compareTo(around) < 0;
        if (brackets) {
            add("(");
        }
        if (c instanceof Known known) {
            number(known.value(), known.ink());
        } else if (c instanceof Constant) {
            number(c.value(), null);
        } else if (c instanceof Opposite opposite) {
            // Its own minus sign and this one cancel out.
            absolute(opposite.of(), around);
        } else if (c instanceof Sum sum) {
            sum(sum.addends());
        } else if (c instanceof Product product) {
            plain(product.left(), Level.PRODUCT);
            add("·");
            signed(product.right(), Level.ATOM);
        } else if (c instanceof Quotient quotient) {
            plain(quotient.above(), Level.PRODUCT);
            add(" / ");
            signed(quotient.below(), Level.ATOM);
        } else {
            called(c);
        }
        if (brackets) {
            add(")");
        }
    }

    private static Level level(Calculation c) {
        if (c instanceof Sum) {
            return Level.SUM;
        }
        if (c instanceof Opposite opposite) {
            return level(opposite.of());
        }
        return c instanceof Product || c instanceof Quotient || c instanceof Share ? Level.PRODUCT : Level.ATOM;
    }

    private void called(Calculation c) {
        if (c instanceof Function function) {
            add(function.name().equals("id") ? "" : function.name());
            plainInBrackets(function.of());
        } else if (c instanceof Square square) {
            plainInBrackets(square.of());
            add("²");
        } else if (c instanceof Power power) {
            power(power);
        } else if (c instanceof Share share) {
            power(new Power(share.exponents().get(share.index())));
            add(" / (");
            powers(share.exponents());
            add(")");
        } else if (c instanceof LogOfPowers log) {
            add("ln(");
            powers(log.exponents());
            add(")");
        }
    }

    private void plainInBrackets(Calculation c) {
        add("(");
        signed(c, Level.SUM);
        add(")");
    }

    private void powers(List<Calculation> exponents) {
        sum(exponents.stream().map(each -> (Calculation) new Power(each)).toList());
    }

    /** The exponent is one number: what it comes to, if it is more. */
    private void power(Power power) {
        Ink ink = power.of() instanceof Known known ? known.ink() : null;
        pieces.add(new Piece("e^{" + figures.apply(power.of().value()) + "}", ink));
    }

    private void sum(List<Calculation> addends) {
        List<Calculation> items = new ArrayList<>();
        flatten(addends, items);
        boolean first = true;
        for (Calculation item : items) {
            if (item == OMITTED) {
                add(" + …");
                continue;
            }
            boolean negative = isNegative(item);
            add(first ? negative ? "−" : "" : negative ? " − " : " + ");
            first = false;
            if (negative) {
                absolute(item, Level.PRODUCT);
            } else {
                plain(item, Level.PRODUCT);
            }
        }
    }

    /** A sum within a sum needs no brackets; of many addends the middle is left out. */
    private void flatten(List<Calculation> addends, List<Calculation> items) {
        long zeros = most == Integer.MAX_VALUE
                ? 0
                : addends.stream()
                        .filter(addend -> !(addend instanceof Sum) && addend.value() == 0)
                        .count();
        if (zeros > ZEROS) {
            List<Calculation> left = new ArrayList<>(addends);
            left.removeIf(addend -> !(addend instanceof Sum) && addend.value() == 0);
            left.add(new Constant(0));
            flatten(left, items);
            return;
        }
        boolean many = addends.size() > most && addends.stream().noneMatch(Sum.class::isInstance);
        for (int i = 0; i < addends.size(); i++) {
            if (addends.get(i) instanceof Sum sum) {
                flatten(sum.addends(), items);
            } else if (!many || i < most - 1 || i == addends.size() - 1) {
                items.add(addends.get(i));
            } else if (i == most - 1) {
                items.add(OMITTED);
            }
        }
    }
}
