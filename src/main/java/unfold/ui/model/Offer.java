package unfold.ui.model;

import java.util.Optional;
import unfold.lesson.mapping.Candidate;

/**
 * Where a parameter could take its numbers from.
 *
 * @param words what the reader chooses: an array, the packing, or its own numbers
 * @param candidate the array; empty for the others
 * @param kept whether it keeps its numbers
 */
public record Offer(String words, Optional<Candidate> candidate, boolean kept) {

    static Offer of(Candidate candidate) {
        return new Offer(candidate.inWords(), Optional.of(candidate), false);
    }
}
