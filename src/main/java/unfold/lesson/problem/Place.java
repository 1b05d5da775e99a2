package unfold.lesson.problem;

/**
 * A place in a file, as a message names it.
 *
 * @param file the file's name; null for a text that has none
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 for the line as a whole
 */
public record Place(String file, int line, int column) {

    /** The file as a whole. */
    public static Place file(String file) {
        return new Place(file, 0, 0);
    }

    /** A whole line of this file. */
    public Place atLine(int other) {
        return new Place(file, other, 0);
    }

    /** "rnn.yaml, line 3, column 5", as far as it is known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file == null ? "" : file);
        if (line > 0) {
            text.append(file == null ? "" : ", ").append("line ").append(line);
            if (column > 0) {
                text.append(", column ").append(column);
            }
        }
        return text.toString();
    }
}
