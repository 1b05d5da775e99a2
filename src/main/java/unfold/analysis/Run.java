package unfold.analysis;

import unfold.derivation.Program;
import unfold.engine.Batch;
import unfold.engine.Inputs;
import unfold.engine.Network;
import unfold.trace.Trace;

/**
 * A run with all that it was made from, so that more can be computed about it. Immutable.
 *
 * @param batch the sequences that share its weights
 * @param trace what was recorded
 */
public record Run(Network network, Inputs inputs, Batch batch, Trace trace) {

    /** What the network computes, in symbols. */
    public Program program() {
        return network.program();
    }
}
