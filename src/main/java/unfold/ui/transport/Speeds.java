package unfold.ui.transport;

/** How a speed is written. */
final class Speeds {

    private Speeds() {}

    /** {@code ½ / s}, {@code 16 / s}: always as wide as the widest, so that nothing moves. */
    static String inWords(double operationsPerSecond) {
        String number = operationsPerSecond == 0.5 ? "½" : String.valueOf((int) operationsPerSecond);
        return "\u2007".repeat(Math.max(0, 2 - number.length())) + number + " / s";
    }
}
