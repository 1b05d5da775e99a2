package unfold.engine;

import unfold.trace.ScriptBuilder;

/** An action of a program, ready to run. */
interface Work {

    /** Does it, and gives the recorder what comes out. */
    void run(Recorder recorder);

    /**
     * Does the same for several sequences, recording nothing.
     *
     * @param alike this work in each of them, this one first
     */
    default void run(Work[] alike) {
        for (Work each : alike) {
            each.run(Recorder.NONE);
        }
    }

    /** Says what it records, as part of the step that is open. */
    void describe(ScriptBuilder script);

    /** Whether a run without a recorder does it too. */
    default boolean isAlwaysDone() {
        return true;
    }
}
