package unfold.trained;

/**
 * How much a network is trained, with Adam on new sequences in every iteration.
 *
 * @param batch sequences an iteration
 * @param clip the most that the norm of all gradients of a batch may have
 * @param starts from how many random beginnings; the middle result is the one that counts
 */
record Effort(int iterations, int batch, double rate, double clip, int starts) {

    Effort withIterations(int other) {
        return new Effort(other, batch, rate, clip, starts);
    }
}
