package unfold.draw.stage;

/**
 * The room that names and labels take in one quantity's box.
 *
 * @param name the width of the widest name of a slot
 * @param units the width of the widest name of a unit; 0 if units have no names
 * @param token the width of the widest token; 0 if there are none
 * @param tokenOnTop whether tokens stand at the top of the box, as those of targets do, or at the bottom
 */
record BoxText(double name, double units, double token, boolean tokenOnTop) {

    /** The height of a line of units' names, for figures of one pixel. */
    static final double UNIT_LINE = 1.25;

    /** Tokens are larger than figures. */
    static final double TOKEN = 1.3;

    private static final double TOKEN_LINE = 1.7;

    /** The height of the line with the token. */
    double tokenHeight(Sizes sizes) {
        return token > 0 ? sizes.text() * TOKEN_LINE : 0;
    }
}
