package unfold.lesson.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.OpenLesson;
import unfold.lesson.ParameterNames;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * Brings arrays to parameters by their names, and where these say nothing, by their shapes: as they are if that
 * fits, else transposed, else with another number of units. Only what fits one parameter alone is brought there.
 */
final class ByShape {

    /** With more arrays than this, none is tried in other sizes: every trial opens the lesson anew. */
    private static final int MOST_TRIALS = 24;

    private final OpenLesson lesson;
    private final Map<String, Tensor> arrays;
    private final Map<String, Shape> free;
    private final Map<String, Tensor> left;
    private final Map<String, String> mapped = new LinkedHashMap<>();
    private final Set<String> turned = new LinkedHashSet<>();

    private ByShape(OpenLesson lesson, Map<String, Tensor> arrays) {
        this.lesson = lesson;
        this.arrays = arrays;
        this.free = new LinkedHashMap<>(lesson.parameterShapes());
        this.left = new LinkedHashMap<>(arrays);
    }

    /** What could be said; empty if no array finds a parameter. */
    static Optional<Said> of(OpenLesson lesson, Map<String, Tensor> arrays) {
        ByShape search = new ByShape(lesson, arrays);
        search.inTheseSizes();
        search.inOtherSizes();
        return search.said();
    }

    /** What could be said without changing the number of units. */
    static Optional<Said> inPresentSizes(OpenLesson lesson, Map<String, Tensor> arrays) {
        ByShape search = new ByShape(lesson, arrays);
        search.inTheseSizes();
        return search.said();
    }

    private Optional<Said> said() {
        return mapped.isEmpty() ? Optional.empty() : Optional.of(Said.each(mapped, turned));
    }

    private void inTheseSizes() {
        byName();
        onlyPairs(false);
        onlyPairs(true);
    }

    private void take(String parameter, String array, boolean turn) {
        mapped.put(parameter, array);
        if (turn) {
            turned.add(array);
        }
        free.remove(parameter);
        left.remove(array);
    }

    private void byName() {
        arrays.forEach((name, numbers) -> ParameterNames.find(name, free.keySet())
                .ifPresent(parameter -> {
                    Shape wanted = free.get(parameter);
                    if (Candidate.fits(numbers.shape(), wanted)) {
                        take(parameter, name, false);
                    } else if (turnedFits(numbers.shape(), wanted)) {
                        take(parameter, name, true);
                    }
                }));
    }

    private static boolean turnedFits(Shape found, Shape wanted) {
        return Candidate.isTurnable(found) && Candidate.fits(found.transposed(), wanted);
    }

    private static boolean fits(Shape found, Shape wanted, boolean turn) {
        return turn ? turnedFits(found, wanted) : Candidate.fits(found, wanted);
    }

    /** What fits nothing else, and what nothing else fits. */
    private void onlyPairs(boolean turn) {
        boolean more = true;
        while (more) {
            more = false;
            for (String array : List.copyOf(left.keySet())) {
                List<String> places = free.keySet().stream()
                        .filter(parameter -> fits(left.get(array).shape(), free.get(parameter), turn))
                        .toList();
                boolean alone = places.size() == 1
                        && left.values().stream()
                                        .filter(other -> fits(other.shape(), free.get(places.get(0)), turn))
                                        .count()
                                == 1;
                if (alone) {
                    take(places.get(0), array, turn);
                    more = true;
                }
            }
        }
    }

    /** What fits in the sizes that it asks for itself, one parameter alone and it alone. */
    private void inOtherSizes() {
        if (left.size() * free.size() > MOST_TRIALS) {
            return;
        }
        Map<String, List<String>> places = new LinkedHashMap<>();
        left.keySet().forEach(array -> places.put(array, placesInOtherSizes(array)));
        places.forEach((array, all) -> {
            boolean alone = all.size() == 1
                    && places.values().stream()
                                    .filter(others -> others.contains(all.get(0)))
                                    .count()
                            == 1;
            if (alone && fitsWith(all.get(0), array)) {
                take(all.get(0), array, false);
            }
        });
    }

    private List<String> placesInOtherSizes(String array) {
        Shape found = left.get(array).shape();
        List<String> named = ParameterNames.find(array, free.keySet()).stream().toList();
        return (named.isEmpty() ? List.copyOf(free.keySet()) : named)
                .stream()
                        .filter(parameter -> free.get(parameter).rank() == found.rank())
                        .filter(parameter -> !fits(found, free.get(parameter), false))
                        .filter(parameter -> !fits(found, free.get(parameter), true))
                        .filter(parameter -> fitsWith(parameter, array))
                        .toList();
    }

    private boolean fitsWith(String parameter, String array) {
        Map<String, String> more = new LinkedHashMap<>(mapped);
        more.put(parameter, array);
        return Mapping.proposal(lesson, arrays, Said.each(more, turned)).fits();
    }
}
