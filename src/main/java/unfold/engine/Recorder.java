package unfold.engine;

import org.ejml.data.DMatrixRMaj;

/** Is given what a run computes, while it does. */
interface Recorder {

    /** Keeps nothing. */
    Recorder NONE = new Recorder() {
        @Override
        public void record(long at, DMatrixRMaj numbers) {}
    };

    /**
     * Numbers that are final.
     *
     * @param at where they belong among those of the run
     * @param numbers the run's own matrix: copy it, do not keep it
     */
    void record(long at, DMatrixRMaj numbers);
}
