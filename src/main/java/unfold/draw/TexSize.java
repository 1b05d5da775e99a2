package unfold.draw;

/**
 * How large a formula is, in pixels.
 *
 * @param depth how far it reaches below its baseline
 */
public record TexSize(double width, double height, double depth) {

    static TexSize of(TexImage image) {
        return new TexSize(image.width(), image.height(), image.depth());
    }
}
