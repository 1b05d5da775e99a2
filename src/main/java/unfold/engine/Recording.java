package unfold.engine;

import org.ejml.data.DMatrixRMaj;

/** Keeps the numbers of a run, one after the other. */
final class Recording implements Recorder {

    private final double[] numbers;

    /**
     * Makes room.
     *
     * @throws InputException if there are more numbers than an array holds
     */
    Recording(long size) {
        if (size > Integer.MAX_VALUE - 8) {
            throw new InputException("A run of this network has " + size
                    + " numbers, too many to record. Use fewer time steps or units.");
        }
        this.numbers = new double[(int) size];
    }

    @Override
    public void record(long at, DMatrixRMaj matrix) {
        double[] data = matrix.data;
        int to = (int) at;
        int size = data.length;
        if (size > 16) {
            System.arraycopy(data, 0, numbers, to, size);
            return;
        }
        for (int i = 0; i < size; i++) {
            numbers[to + i] = data[i];
        }
    }

    double[] numbers() {
        return numbers;
    }
}
