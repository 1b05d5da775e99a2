package unfold.lesson.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** In a file of more layers none is tried to be left out. */
    private static final int MOST_LAYERS = 12;

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
            offer(alternative.words(), Said.NOTHING.with(alternative.choices()));
        }
        Said stacked = Said.NOTHING.packed(Packing.STACKED);
        offer("as stacked gates before [h; x]", stacked.inputFirst(false));
        offer("as stacked gates before [x; h]", stacked.inputFirst(true));
        if (found.isEmpty()) {
            layersApart().forEach(layer -> offer("without " + String.join(", ", layer), Said.NOTHING.without(layer)));
        }
        boolean none = found.isEmpty();
        Optional<Said> byShape = none ? ByShape.of(lesson, arrays) : ByShape.inPresentSizes(lesson, arrays);
        byShape.filter(said -> none || said.choices().mapped().values().containsAll(arrays.keySet()))
                .ifPresent(said -> offer("by names and shapes", said));
        return List.copyOf(found);
    }

    /** Arrays whose names begin alike, as those of one layer do: fc.weight and fc.bias. */
    private Collection<Set<String>> layersApart() {
        Map<String, Set<String>> layers = new LinkedHashMap<>();
        arrays.keySet()
                .forEach(name -> layers.computeIfAbsent(stem(name), stem -> new LinkedHashSet<>())
                        .add(name));
        return layers.size() > MOST_LAYERS ? List.of() : layers.values();
    }

    private static String stem(String name) {
        int end = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/'));
        String plain = name.replaceAll("_?(recurrent_kernel|kernel|weight|bias)$", "");
        return end < 0 ? plain : name.substring(0, end);
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
