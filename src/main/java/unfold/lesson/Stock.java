package unfold.lesson;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/** The numbers that a lesson has or once had, and the search for them under the names of other equations. */
final class Stock {

    private Stock() {}

    /** The numbers of now and, where there are none, the earlier ones; a recipe does not hide numbers. */
    static LessonNumbers merged(LessonNumbers now, LessonNumbers earlier) {
        return new LessonNumbers(
                merged(now.sizes(), earlier.sizes(), (size, old) -> true),
                merged(
                        now.weights(),
                        earlier.weights(),
                        (source, old) -> !(source instanceof WeightSource.Made) || old instanceof WeightSource.Made),
                merged(now.initial(), earlier.initial(), (tensor, old) -> true),
                merged(now.data(), earlier.data(), (series, old) -> true));
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

    /** What stands there for these names of the equations, in their order; {@code δ} is found as {@code delta} too. */
    static <T> Map<String, T> named(Map<String, T> stock, Collection<String> keys) {
        Map<String, T> found = new LinkedHashMap<>();
        stock.forEach((name, value) -> ParameterNames.find(name, keys).ifPresent(key -> found.putIfAbsent(key, value)));
        Map<String, T> ordered = new LinkedHashMap<>();
        keys.stream().filter(found::containsKey).forEach(key -> ordered.put(key, found.get(key)));
        return ordered;
    }
}
