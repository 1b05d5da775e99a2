package unfold.lesson.recipe;

/**
 * Random orthonormal vectors: the Q of the QR decomposition of a matrix of normal numbers, with the
 * diagonal of R positive, so that every orthogonal matrix is equally likely (Mezzadri 2007; as a
 * start for deep networks Saxe, McClelland and Ganguli 2014).
 */
final class Orthonormal {

    private Orthonormal() {}

    /**
     * Draws {@code count} ≤ {@code length} vectors of {@code length} entries.
     *
     * @return one vector a row
     */
    static double[][] vectors(int count, int length, Draws draws) {
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++) {
            vectors[k] = next(vectors, k, length, draws);
        }
        return vectors;
    }

    private static double[] next(double[][] vectors, int known, int length, Draws draws) {
        while (true) {
            double[] vector = new double[length];
            for (int i = 0; i < length; i++) {
                vector[i] = draws.normal();
            }
            double before = norm(vector);
            // Gram-Schmidt twice is orthogonal to working precision (Giraud and others 2005).
            removeParts(vector, vectors, known);
            removeParts(vector, vectors, known);
            double after = norm(vector);
            if (after > 1e-10 * before) {
                for (int i = 0; i < length; i++) {
                    vector[i] /= after;
                }
                return vector;
            }
        }
    }

    /** Modifies {@code vector}: what lies along the first {@code known} vectors is taken out. */
    private static void removeParts(double[] vector, double[][] vectors, int known) {
        for (int k = 0; k < known; k++) {
            double along = 0;
            for (int i = 0; i < vector.length; i++) {
                along += vector[i] * vectors[k][i];
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= along * vectors[k][i];
            }
        }
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
