package unfold.lesson;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** The numbers that a lesson has or once had, and the search for them under the names of other equations. */
final class Stock {

    private Stock() {}

    /** The numbers of now and, where there are none, the earlier ones; a recipe does not hide numbers. */
    static LessonNumbers merged(LessonNumbers now, LessonNumbers before) {
        boolean alike = before.others().count() == now.others().count();
        LessonNumbers earlier = alike ? before.showing(now.others().shown()) : before;
        return new LessonNumbers(
                merged(now.sizes(), earlier.sizes(), (size, old) -> true),
                merged(
                        now.weights(),
                        earlier.weights(),
                        (source, old) -> !(source instanceof WeightSource.Made) || old instanceof WeightSource.Made),
                merged(now.initial(), earlier.initial(), (tensor, old) -> true),
                merged(now.data(), earlier.data(), (series, old) -> true),
                merged(now.others(), earlier.others()));
    }

    private static <T> Map<String, T> merged(Map<String, T> now, Map<String, T> earlier, BiPredicate<T, T> stays) {
        Map<String, T> all = new LinkedHashMap<>(now);
        earlier.forEach((name, old) -> {
            if (!all.containsKey(name) || !stays.test(all.get(name), old)) {
                all.put(name, old);
            }
        });
        return all;
    }

    /** Sequence by sequence, as they stand in the lesson. */
    private static OtherSequences merged(OtherSequences now, OtherSequences earlier) {
        if (earlier.count() != now.count()) {
            return now;
        }
        return new OtherSequences(all(now.before(), earlier.before()), all(now.after(), earlier.after()));
    }

    private static <T> List<Map<String, T>> all(List<Map<String, T>> now, List<Map<String, T>> earlier) {
        return IntStream.range(0, now.size())
                .mapToObj(i -> merged(now.get(i), earlier.get(i), (series, old) -> true))
                .toList();
    }

    /** What stands there for these names of the equations, in their order; {@code δ} is found as {@code delta} too. */
    static <T> Map<String, T> named(Map<String, T> stock, Collection<String> keys) {
        Map<String, T> found = new LinkedHashMap<>();
        stock.forEach((name, value) -> ParameterNames.find(name, keys).ifPresent(key -> found.putIfAbsent(key, value)));
        Map<String, T> ordered = new LinkedHashMap<>();
        keys.stream().filter(found::containsKey).forEach(key -> ordered.put(key, found.get(key)));
        return ordered;
    }
}
