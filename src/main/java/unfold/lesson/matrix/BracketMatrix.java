package unfold.lesson.matrix;

import java.util.Set;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;
import unfold.tensor.Tensor;

/**
 * A matrix in brackets. {@code [[1, 2], [3, 4]]}, also without commas as NumPy prints it, is a matrix by
 * its rows. {@code [1 2; 3 4]} is MATLAB's: a semicolon or a line break ends a row, so that one pair
 * of brackets is always a matrix. Within {@code array(…)} or {@code tensor(…)} one pair is a vector,
 * which line breaks do not divide. Numbers have a decimal point here; nothing is calculated.
 */
final class BracketMatrix {

    private static final Set<String> CALLS = Set.of(
            "array",
            "np.array",
            "numpy.array",
            "jnp.array",
            "asarray",
            "np.asarray",
            "matrix",
            "np.matrix",
            "numpy.matrix",
            "tensor",
            "torch.tensor",
            "tf.constant",
            "Matrix");

    private final TextBlock block;
    private final String text;
    private final MatrixRows rows;
    private boolean called;
    private int at;

    private BracketMatrix(TextBlock block) {
        this.block = block;
        this.text = block.text();
        this.rows = new MatrixRows(block.name());
    }

    /**
     * The matrix or vector.
     *
     * @throws LessonException if the brackets hold anything but numbers, or rows differ in length
     */
    static Tensor read(TextBlock block) {
        return new BracketMatrix(block).all();
    }

    private Tensor all() {
        opening();
        skipBlanks();
        try {
            if (peek() == '[') {
                nested();
            } else if (called) {
                rows.flat();
                row(false);
                close();
            } else {
                row(true);
                while (peek() != ']') {
                    at++;
                    row(true);
                }
                close();
            }
        } catch (LessonException e) {
            throw e.at(block.placeAt(at));
        }
        closing();
        return rows.tensor(block.place());
    }

    private void opening() {
        skipBlanks();
        int start = at;
        while (at < text.length() && text.charAt(at) != '[' && text.charAt(at) != '(') {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (peek() == '(' && CALLS.contains(word)) {
            called = true;
            at++;
            skipBlanks();
            word = "";
        }
        if (!word.isEmpty() || peek() != '[') {
            throw block.problemAt(start, "Before the brackets stands "
                    + Decimals.quoted(word.isEmpty() ? String.valueOf(peek()) : word)
                    + ", expected [1 2; 3 4] as in MATLAB, or [[1, 2], [3, 4]] or array([[1, 2], [3, 4]]) as in Python.");
        }
        at++;
    }

    private void nested() {
        while (peek() == '[') {
            at++;
            skipBlanks();
            if (peek() == '[') {
                throw problem("One more level of brackets opens here, expected at most two; write each matrix on its own,"
                        + " as in [[1, 2], [3, 4]].");
            }
            row(false);
            close();
            skipBlanks();
            if (peek() == ',') {
                at++;
                skipBlanks();
            }
        }
        if (text.startsWith("...", at)) {
            throw leftOut();
        }
        if (peek() != ']') {
            throw problem("After a row in brackets stands " + found() + ", expected the next row or the closing bracket.");
        }
        at++;
    }

    private void close() {
        if (peek() != ']') {
            throw problem("A semicolon stands within a row in brackets, expected a comma or a space.");
        }
        at++;
    }

    /** Numbers up to a semicolon or closing bracket; also up to a line break if that ends a row. */
    private void row(boolean lineEnds) {
        int start = at;
        boolean comma = false;
        boolean any = false;
        while (true) {
            char c = peek();
            if (c == ']' || c == ';' || c == '\n' && lineEnds) {
                break;
            }
            if (c == '\n' || Character.isWhitespace(c)) {
                at++;
            } else if (c == ',') {
                if (!any || comma) {
                    throw problem("Nothing stands in " + rows.nextEntry() + "; write a number, such as 0.");
                }
                comma = true;
                at++;
            } else {
                number(lineEnds);
                any = true;
                comma = false;
            }
        }
        refuseDecimalCommas(start);
        // Line breaks and a last semicolon may stand around the rows of MATLAB.
        if (any || !lineEnds) {
            rows.endRow(null);
        }
    }

    private void number(boolean lineEnds) {
        int start = at;
        while (at < text.length() && " \t\n,;[]()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("...") && lineEnds && continues()) {
            return;
        }
        if (word.startsWith("...")) {
            throw leftOut();
        }
        if (word.isEmpty()) {
            throw problem(found() + " stands in " + rows.nextEntry() + ", expected a number.");
        }
        boolean afterComma = start > 0 && text.charAt(start - 1) == ',';
        if (afterComma && word.length() > 1 && word.charAt(0) == '0' && isDigit(word.charAt(1))) {
            throw decimalComma();
        }
        rows.add(Decimals.read(word.replace('\u2212', '-'), rows::nextEntry));
    }

    private LessonException leftOut() {
        return problem("Dots stand for numbers that were left out when this was printed; print all of them, or save"
                + " the matrix with numpy.save.");
    }

    /** MATLAB goes on in the next line after three dots. */
    private boolean continues() {
        int end = text.indexOf('\n', at);
        if (end < 0 || !text.substring(at, end).isBlank()) {
            return false;
        }
        at = end + 1;
        return true;
    }

    private void refuseDecimalCommas(int start) {
        boolean tight = false;
        boolean spaced = false;
        for (int i = start + 1; i + 1 < at; i++) {
            boolean between = isDigit(text.charAt(i - 1));
            tight |= between && text.charAt(i) == ',' && isDigit(text.charAt(i + 1));
            spaced |= between && text.charAt(i) == ' ' && "0123456789-+".indexOf(text.charAt(i + 1)) >= 0;
        }
        if (tight && spaced) {
            throw decimalComma();
        }
    }

    private LessonException decimalComma() {
        return problem("A comma of this row looks like a decimal mark; within brackets write decimals with a point, as in"
                + " [0.1 0.2; 0.3 0.4].");
    }

    private void closing() {
        int end = at;
        if (called) {
            int close = text.indexOf(')', at);
            String options = close < 0 ? "" : text.substring(at, close).strip();
            if (close < 0 || !options.isEmpty() && !(options.startsWith(",") && options.indexOf('[') < 0)) {
                throw problem("After the closing bracket stands " + Decimals.quoted(text.substring(at).strip())
                        + ", expected ')'.");
            }
            end = close + 1;
        }
        String rest = text.substring(end).strip();
        if (rest.startsWith("'") || rest.startsWith(".'") || rest.startsWith(".T")) {
            throw block.problemAt(end, "The mark of a transpose follows the matrix, but nothing is calculated in a file;"
                    + " exchange rows and columns.");
        }
        if (!rest.isEmpty() && !rest.equals(";") && !rest.equals(",")) {
            throw block.problemAt(end, "After the closing bracket stands " + Decimals.quoted(rest)
                    + ", expected the end of the line; write each matrix in lines of its own.");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw block.problemAt(at, "The brackets that open in line " + block.lines().get(0)
                    + " are not closed; write ']' after the last number.");
        }
        return text.charAt(at);
    }

    private String found() {
        return at < text.length() ? Decimals.quoted(text.substring(at, at + 1)) : "nothing";
    }

    private LessonException problem(String what) {
        return block.problemAt(at, what);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
