package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.tensor.Shape;

/**
 * Divides a sheet into its matrices as a text file is divided: at blank rows and at rows that hold a name such as
 * {@code U =}. Above the numbers may stand one row of words; a row that begins with # or % is a comment.
 */
final class SheetBlocks {

    private static final Pattern NAME = Pattern.compile("\\s*(\\\\?\\p{L}[^\\s=:,;&(\\[]*)\\s*[=:]\\s*");

    private final String file;
    private final String sheet;
    private final FoundArrays limits;
    private final List<NamedTensor> matrices = new ArrayList<>();
    private MatrixRows rows;
    private Place start;
    private List<SheetCell> header = List.of();
    private String name;
    private SheetCell nameCell;
    private int firstColumn;
    private int lastRow;

    /**
     * @param limits counts the numbers of all sheets together
     */
    SheetBlocks(String file, String sheet, FoundArrays limits) {
        this.file = file;
        this.sheet = sheet;
        this.limits = limits;
    }

    /**
     * Takes the next row that is not empty.
     *
     * @throws LessonException if a cell holds anything but a number
     */
    void row(List<SheetCell> cells) {
        SheetCell first = cells.get(0);
        if (first.row() > lastRow + 1) {
            end();
        }
        lastRow = first.row();
        boolean comment = first.text().startsWith("#") || first.text().startsWith("%");
        if (comment && !first.isLikeANumber()) {
            return;
        }
        Matcher named = NAME.matcher(first.text());
        if (named.matches()) {
            end();
            name = named.group(1);
            nameCell = first;
            if (cells.size() > 1) {
                numbers(cells.subList(1, cells.size()));
            }
        } else if (rows == null && header.isEmpty() && cells.stream().noneMatch(SheetCell::isLikeANumber)) {
            header = List.copyOf(cells);
        } else {
            numbers(cells);
        }
    }

    private void numbers(List<SheetCell> cells) {
        SheetCell first = cells.get(0);
        if (rows == null) {
            rows = new MatrixRows(name);
            start = place(first);
            firstColumn = first.column();
        }
        int expected = firstColumn;
        for (SheetCell cell : cells) {
            if (cell.column() < firstColumn) {
                throw new LessonException(
                        place(cell),
                        "The row begins left of the first row of its matrix, which begins at "
                                + new SheetCell(cell.row(), firstColumn, "").reference()
                                + "; begin all rows in one column.");
            }
            if (cell.column() > expected) {
                SheetCell empty = new SheetCell(cell.row(), expected, "");
                throw new LessonException(
                        place(empty), "The cell is empty within a row of numbers; write a number, such as 0.");
            }
            try {
                rows.add(Decimals.read(cell.text(), cell::reference));
            } catch (LessonException e) {
                throw e.at(place(cell));
            }
            expected++;
        }
        rows.endRow(place(first));
        header = List.of();
    }

    /** Ends the matrix that is being read, if any. */
    void end() {
        if (!header.isEmpty()) {
            throw new LessonException(
                    place(header.get(0)),
                    Decimals.quoted(header.get(0).text()) + " stands above no numbers; write numbers below it, name a"
                            + " matrix as in 'U =', or begin a comment with #.");
        }
        if (rows != null) {
            NamedTensor matrix = new NamedTensor(Optional.ofNullable(name), rows.tensor(start), start);
            matrices.add(matrix);
            Shape shape = matrix.tensor().shape();
            limits.announce(
                    sheet + " " + matrices.size(),
                    new StoredArray(ElementType.FLOAT64, List.of((long) shape.rows(), (long) shape.cols()), false));
        } else if (name != null) {
            throw new LessonException(
                    place(nameCell), "No numbers follow " + Decimals.quoted(name) + "; write its rows below it.");
        }
        rows = null;
        name = null;
    }

    /** All matrices; if one stands alone in its sheet without a name of its own, it has that of the sheet. */
    List<NamedTensor> all() {
        end();
        boolean nameless = matrices.size() == 1 && matrices.get(0).name().isEmpty();
        return nameless
                ? List.of(new NamedTensor(
                        Optional.of(sheet),
                        matrices.get(0).tensor(),
                        matrices.get(0).place()))
                : List.copyOf(matrices);
    }

    /** A cell that refers to nothing. */
    LessonException damaged(String reference) {
        return new LessonException(
                Place.file(file + ", sheet " + Decimals.quoted(sheet)),
                "The cell " + Decimals.quoted(reference) + " stands where none can, or refers to a text that is not"
                        + " there. The file is damaged; open it in a spreadsheet program and save it anew.");
    }

    Place place(SheetCell cell) {
        return Place.file(file + ", sheet " + Decimals.quoted(sheet) + ", cell " + cell.reference());
    }
}
