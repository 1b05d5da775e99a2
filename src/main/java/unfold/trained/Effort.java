package unfold.trained;

/**
 * How much a network is trained, with Adam on new sequences in every iteration.
 *
 * @param batch sequences an iteration
 * @param clip the most that the norm of all gradients of a batch may have
 * @param seed of the first of the random weights, the next ones following, and of the sequences
 */
record Effort(int iterations, int batch, double rate, double clip, long seed) {

    Effort withIterations(int other) {
        return new Effort(other, batch, rate, clip, seed);
    }
}
