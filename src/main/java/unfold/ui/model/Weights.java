package unfold.ui.model;

import java.nio.file.Path;
import java.util.List;
import unfold.lesson.WeightFiles;
import unfold.lesson.packing.Proposal;
import unfold.lesson.problem.LessonException;

/** Loads files of weights into the open lesson. */
final class Weights {

    private Weights() {}

    /**
     * The lesson with the weights, and what should be known about how they were understood.
     *
     * @throws LessonException if they do not fit, or could mean several things
     */
    static Changed into(Showing base, List<Path> paths) {
        Proposal proposal = Proposal.of(base.lesson(), WeightFiles.load(paths));
        String told = "The weights are loaded; the run is computed anew. " + String.join(" ", proposal.notes());
        return Changed.by("Load weights", base.withWeights(proposal), told.strip());
    }
}
