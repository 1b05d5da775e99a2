package unfold.explain;

/**
 * How much of every number and matrix is shown.
 *
 * @param entries the most rows and columns that a matrix is shown with before its middle is left out
 * @param digits significant digits of the largest entry
 * @param flat whether column vectors lie on their side, with a ᵀ
 */
public record Detail(int entries, int digits, boolean flat) {

    /** As on a slide. */
    public static final Detail FULL = new Detail(4, 4, false);

    /** With fewer digits. */
    public static final Detail ROUGH = new Detail(4, 3, false);

    /** Where there is less room. */
    public static final Detail SHORT = new Detail(3, 3, false);

    /** Where there is hardly any. */
    public static final Detail TERSE = new Detail(3, 2, true);
}
