package unfold.lesson.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.OpenLesson;
import unfold.lesson.packing.Alternative;
import unfold.lesson.packing.Packing;
import unfold.lesson.packing.Proposal;
import unfold.tensor.Tensor;

/** All ways to understand a file that fit, where its names alone do not. */
final class Ways {

    private final OpenLesson lesson;
    private final Map<String, Tensor> arrays;
    private final List<Way> found = new ArrayList<>();
    private final List<Map<String, Tensor>> results = new ArrayList<>();

    private Ways(OpenLesson lesson, Map<String, Tensor> arrays) {
        this.lesson = lesson;
        this.arrays = arrays;
    }

    /** Each with other numbers for the parameters; the likeliest first. */
    static List<Way> of(OpenLesson lesson, Map<String, Tensor> arrays) {
        return new Ways(lesson, arrays).all();
    }

    private List<Way> all() {
        Proposal direct = Proposal.of(lesson, arrays);
        offer("as its names say", Said.NOTHING);
        for (Alternative alternative : direct.alternatives()) {
            offer(alternative.words(), new Said(alternative.choices(), false, Set.of()));
        }
        Said stacked = Said.NOTHING.packed(Packing.STACKED);
        offer("as stacked gates before [h; x]", stacked.inputFirst(false));
        offer("as stacked gates before [x; h]", stacked.inputFirst(true));
        boolean none = found.isEmpty();
        Optional<Said> byShape = none ? ByShape.of(lesson, arrays) : ByShape.inPresentSizes(lesson, arrays);
        byShape.filter(said -> none || said.choices().mapped().values().containsAll(arrays.keySet()))
                .ifPresent(said -> offer("by names and shapes", said));
        return List.copyOf(found);
    }

    private void offer(String words, Said said) {
        Proposal proposal = Mapping.proposal(lesson, arrays, said);
        if (proposal.fits()) {
            Map<String, Tensor> result = proposal.apply();
            if (!result.isEmpty() && !results.contains(result)) {
                results.add(result);
                found.add(new Way(words, said));
            }
        }
    }
}
