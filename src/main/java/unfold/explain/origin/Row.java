package unfold.explain.origin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line about a number.
 *
 * @param indented whether it says more about the line above
 */
public record Row(List<Piece> pieces, boolean indented) {

    public Row {
        pieces = List.copyOf(pieces);
    }

    /** The text without colours. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
