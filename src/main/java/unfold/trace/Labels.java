package unfold.trace;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What units and time steps stand for: classes, symbols of a vocabulary, the words of a sentence.
 * Immutable.
 *
 * @param units by the id of a quantity, the name of each of its entries
 * @param tokens by the id of a quantity, what it is at a time: the word of an input or a target
 */
public record Labels(Map<Integer, List<String>> units, Map<Integer, Map<Integer, String>> tokens) {

    /** A run whose units have no names. */
    public static final Labels NONE = new Labels(Map.of(), Map.of());

    public Labels {
        units = Collections.unmodifiableMap(new HashMap<>(units));
        tokens = Collections.unmodifiableMap(new HashMap<>(tokens));
    }

    /** The names of all entries of a quantity; empty if they have none. */
    public List<String> units(int quantity) {
        return units.getOrDefault(quantity, List.of());
    }

    /** The name of one entry of a quantity, counted from 0. */
    public Optional<String> unit(int quantity, int index) {
        List<String> names = units(quantity);
        return IntStream.of(index)
                .filter(i -> i < names.size())
                .mapToObj(names::get)
                .findFirst();
    }

    /** What a quantity stands for at a time, where that is known. */
    public Optional<String> token(int quantity, int time) {
        return Optional.ofNullable(tokens(quantity).get(time));
    }

    /** All tokens of a quantity by their time; empty if it has none. */
    public Map<Integer, String> tokens(int quantity) {
        return tokens.getOrDefault(quantity, Map.of());
    }
}
