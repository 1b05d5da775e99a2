package unfold.draw;

/**
 * What is marked on a picture. Immutable.
 *
 * @param pins the numbers that the reader has pinned
 * @param hovered the number under the pointer, or null
 * @param changes the numbers that differ from the lesson
 */
public record Marks(Pins pins, Cell hovered, Changes changes) {

    /** Nothing is marked. */
    public static final Marks NONE = new Marks(Pins.NONE, null, Changes.NONE);

    /** Whether there is anything but changes. */
    public boolean arePointing() {
        return !pins.isEmpty() || hovered != null;
    }
}
