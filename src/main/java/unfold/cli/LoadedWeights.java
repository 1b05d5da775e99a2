package unfold.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import unfold.lesson.OpenLesson;
import unfold.lesson.WeightFiles;
import unfold.lesson.packing.Choices;
import unfold.lesson.packing.Proposal;

/**
 * Weights to load on top of a lesson.
 *
 * @param files the later ones last
 * @param choices what is said about them on the command line
 * @param told takes what should be known about how they were understood
 */
record LoadedWeights(List<Path> files, Choices choices, Consumer<String> told) {

    /** The lesson's own weights. */
    static final LoadedWeights NONE = new LoadedWeights(List.of(), Choices.NONE, note -> {});

    LoadedWeights {
        files = List.copyOf(files);
    }

    /**
     * The lesson with the weights.
     *
     * @throws unfold.lesson.problem.LessonException if they do not fit, or could mean several things
     */
    OpenLesson into(OpenLesson lesson) {
        if (files.isEmpty()) {
            return lesson;
        }
        Proposal proposal = Proposal.of(lesson, WeightFiles.load(files), choices);
        OpenLesson loaded = proposal.loaded();
        proposal.notes().forEach(told);
        return loaded;
    }
}
