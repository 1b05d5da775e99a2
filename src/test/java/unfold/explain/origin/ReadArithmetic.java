package unfold.explain.origin;

import java.util.ArrayList;
import java.util.List;

/** Works out a line of arithmetic from its text alone, as a reader with a pocket calculator would. */
final class ReadArithmetic {

    private final String text;
    private int at;

    private ReadArithmetic(String text) {
        this.text = text;
    }

    /**
     * What a line comes to.
     *
     * @throws IllegalArgumentException if it cannot be read to its end
     */
    static double value(String text) {
        ReadArithmetic reader = new ReadArithmetic(text);
        double value = reader.sum();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong();
        }
        return value;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("at " + at + " of " + text);
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String sign) {
        blanks();
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private double sum() {
        double value = take("−") ? -product() : product();
        while (true) {
            if (take("+")) {
                value += product();
            } else if (take("−")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = squared();
        while (true) {
            if (take("·")) {
                value *= squared();
            } else if (take("/")) {
                value /= squared();
            } else {
                return value;
            }
        }
    }

    private double squared() {
        double value = atom();
        return take("²") ? value * value : value;
    }

    private double inside() {
        double value = sum();
        if (!take(")")) {
            throw wrong();
        }
        return value;
    }

    private double atom() {
        if (take("(")) {
            return inside();
        }
        if (take("e^{")) {
            int end = text.indexOf('}', at);
            double exponent = number(text.substring(at, end));
            at = end + 1;
            return Math.exp(exponent);
        }
        List<String> names = List.of("tanh(", "σ(", "ReLU(", "sign(", "exp(", "ln(", "1_{>0}(");
        for (String name : names) {
            if (take(name)) {
                return call(name, inside());
            }
        }
        int start = at;
        while (at < text.length() && isOfNumber(start)) {
            at++;
        }
        return number(text.substring(start, at));
    }

    /** A minus sign belongs to a number only behind the e of its power of ten. */
    private boolean isOfNumber(int start) {
        char letter = text.charAt(at);
        boolean power = letter == '−' && at > start && text.charAt(at - 1) == 'e';
        return Character.isDigit(letter) || letter == '.' || letter == 'e' || letter == '∞' || power;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace('−', '-').replace("∞", "Infinity"));
    }

    private static double call(String name, double of) {
        return switch (name) {
            case "tanh(" -> Math.tanh(of);
            case "σ(" -> 1 / (1 + Math.exp(-of));
            case "ReLU(" -> Math.max(0, of);
            case "sign(" -> Math.signum(of);
            case "exp(" -> Math.exp(of);
            case "ln(" -> Math.log(of);
            default -> of > 0 ? 1 : 0;
        };
    }

    /** The sides of a line that stand between its signs of equality, the name before the first left out. */
    static List<String> sides(String line) {
        List<String> sides = new ArrayList<>(List.of(line.split(" = ")));
        sides.remove(0);
        return sides;
    }
}
