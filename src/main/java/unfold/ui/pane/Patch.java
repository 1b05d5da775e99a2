package unfold.ui.pane;

import java.awt.Rectangle;

/**
 * What is seen of a part of a picture while something moves over it.
 *
 * @param moves what moves
 * @param pixels the picture there, with that over it
 */
record Patch(Moves moves, PixelPart pixels) {

    /**
     * Puts what moves over a picture.
     *
     * @param place the pixels of the picture that it may cover
     * @param scale how many of them lie along one unit of what is painted
     * @param earlier whose pixels are needed no more; null if there are none
     */
    static Patch over(PixelPart picture, Moves moves, Rectangle place, double scale, Patch earlier) {
        boolean isAlike = earlier != null && earlier.place().equals(place);
        PixelPart pixels = isAlike ? earlier.pixels : PixelPart.of(place);
        pixels.copy(picture);
        pixels.paint(place, scale, moves.sketch()::paint);
        return new Patch(moves, pixels);
    }

    Rectangle place() {
        return pixels.place();
    }
}
