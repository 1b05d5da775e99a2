package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** Reads numbers back from TeX, as a reader of the blackboard would. */
final class ReadBack {

    private static final Pattern ARRAY = Pattern.compile(
            "(?:10\\^\\{(-?\\d+)} \\\\, )?\\\\left\\[\\\\begin\\{array}\\{r+} (.*?) \\\\end\\{array}\\\\right]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:^|(?<=[ (]))(-?(?:\\d+(?:\\.\\d+)?|\\\\infty|\\\\mathrm\\{NaN}))(?: \\\\cdot 10\\^\\{(-?\\d+)})?(?=$|[ ,)])");
    private static final Pattern POWER = Pattern.compile("(-?\\d+)\\{\\\\cdot}10\\^\\{(-?\\d+)}");

    private ReadBack() {}

    /** The first matrix, or the first number if there is no matrix. */
    static Tensor tensor(String tex) {
        List<Tensor> all = all(tex);
        if (!all.isEmpty()) {
            return all.get(0);
        }
        Matcher number = NUMBER.matcher(tex.strip());
        if (!number.find()) {
            throw new AssertionError("no number in " + tex);
        }
        double factor = number.group(2) == null ? 1 : Math.pow(10, Integer.parseInt(number.group(2)));
        return Tensor.scalar(entry(number.group(1)) * factor);
    }

    /** Every matrix. */
    static List<Tensor> all(String tex) {
        List<Tensor> all = new ArrayList<>();
        Matcher array = ARRAY.matcher(tex);
        while (array.find()) {
            double factor = array.group(1) == null ? 1 : Math.pow(10, Integer.parseInt(array.group(1)));
            String[] rows = array.group(2).split(" \\\\\\\\ ");
            double[] entries = new double[rows.length * rows[0].split(" & ").length];
            int at = 0;
            for (String row : rows) {
                for (String cell : row.split(" & ")) {
                    entries[at++] = entry(cell) * factor;
                }
            }
            all.add(Tensor.of(Shape.matrix(rows.length, entries.length / rows.length), entries));
        }
        return all;
    }

    private static double entry(String text) {
        Matcher power = POWER.matcher(text);
        if (power.matches()) {
            return Integer.parseInt(power.group(1)) * Math.pow(10, Integer.parseInt(power.group(2)));
        }
        return switch (text) {
            case "\\infty" -> Double.POSITIVE_INFINITY;
            case "-\\infty" -> Double.NEGATIVE_INFINITY;
            case "\\mathrm{NaN}" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    /** Whether {@code shown} is {@code exact}, or its transpose, to the digits shown. */
    static boolean holds(Tensor exact, Tensor shown) {
        if (exact.size() != shown.size()) {
            return false;
        }
        boolean straight = true;
        boolean turned = exact.rows() == shown.cols();
        for (int i = 0; i < exact.size(); i++) {
            straight &= close(exact.get(i), shown.get(i), exact.largest());
            turned = turned && close(exact.get(i), shown.get(i % exact.cols(), i / exact.cols()), exact.largest());
        }
        return straight || turned;
    }

    private static boolean close(double exact, double shown, double largest) {
        if (Double.isNaN(exact) || Double.isInfinite(exact)) {
            return Double.compare(exact, shown) == 0;
        }
        return Math.abs(exact - shown) <= 6e-4 * largest || Math.abs(exact - shown) <= 1e-6 && largest < 1e-2;
    }

    /** Whether {@code shown} is several of {@code known}, one below the other, or side by side. */
    static boolean isStacked(List<Tensor> known, Tensor shown) {
        return isStacked(known, shown.toArray(), 0, shown) || isColumns(known, shown);
    }

    private static boolean isStacked(List<Tensor> known, double[] shown, int from, Tensor whole) {
        if (from == shown.length) {
            return true;
        }
        for (Tensor tensor : known) {
            boolean fits = tensor.cols() == 1 && from + tensor.size() <= shown.length && tensor.size() < shown.length;
            for (int i = 0; fits && i < tensor.size(); i++) {
                fits = close(tensor.get(i), shown[from + i], whole.largest());
            }
            if (fits && isStacked(known, shown, from + tensor.size(), whole)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isColumns(List<Tensor> known, Tensor shown) {
        for (int col = 0; col < shown.cols(); col++) {
            double[] column = new double[shown.rows()];
            for (int row = 0; row < column.length; row++) {
                column[row] = shown.get(row, col);
            }
            if (known.stream().noneMatch(tensor -> holds(tensor, Tensor.vector(column)))) {
                return false;
            }
        }
        return true;
    }
}
