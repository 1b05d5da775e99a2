package unfold.explain.origin;

import unfold.explain.Ink;

/**
 * A part of a line in one colour. Lines may be broken before spaces.
 *
 * @param text with indices after {@code _} and {@code ^}
 * @param ink its colour; null for that of the text around it
 */
public record Piece(String text, Ink ink) {

    static Piece plain(String text) {
        return new Piece(text, null);
    }
}
