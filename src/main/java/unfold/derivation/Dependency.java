package unfold.derivation;

/**
 * One quantity read by the definition of another: {@code to} at time t reads {@code from} at time t
 * + {@code offset}.
 *
 * @param from id of the quantity that is read
 * @param to id of the quantity whose definition reads it
 * @param offset time steps from reader to read: -1 for the step before, 0 for the same step
 */
public record Dependency(int from, int to, int offset) {}
