package unfold.explain.origin;

/**
 * One of the parts that add up to a number.
 *
 * @param from where it comes from, in words: {@code from t = 3}; empty if there is nothing to tell apart
 * @param letters the same in letters: {@code (Wᵀ δ_3)[1]}; empty if there are none
 * @param name of the number that it is, where that alone says what is calculated; else empty
 * @param calculation its arithmetic; null where the run knows only what it comes to
 * @param value what the run recorded
 */
public record Contributor(String from, String letters, String name, Calculation calculation, double value) {}
