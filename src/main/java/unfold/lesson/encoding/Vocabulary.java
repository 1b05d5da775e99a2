package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.tensor.Tensor;

/** Symbols in a fixed order; each is a one-hot vector with its 1 at the symbol's place. Immutable. */
final class Vocabulary {

    /** Larger vocabularies are refused. */
    static final int LARGEST = 10_000;

    private static final int MOST_NAMED = 12;

    private final List<String> symbols;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The symbols in their order; each once. */
    Vocabulary(List<String> symbols) {
        this.symbols = List.copyOf(symbols);
        symbols.forEach(symbol -> places.put(symbol, places.size()));
    }

    /**
     * The symbols of several texts in the order of their first occurrence.
     *
     * @param first symbols that come before those of the texts
     */
    static Vocabulary over(Collection<String> first, Collection<List<String>> texts) {
        Set<String> found = new LinkedHashSet<>(first);
        texts.forEach(found::addAll);
        return new Vocabulary(new ArrayList<>(found));
    }

    List<String> symbols() {
        return symbols;
    }

    int size() {
        return symbols.size();
    }

    boolean has(String symbol) {
        return places.containsKey(symbol);
    }

    /** A vector as long as the vocabulary with a 1 at the place of a symbol that it has. */
    Tensor oneHot(String symbol) {
        double[] entries = new double[size()];
        entries[places.get(symbol)] = 1;
        return Tensor.vector(entries);
    }

    /** The symbols for a message, the first ones only if they are many. */
    String inWords() {
        List<String> named =
                symbols.stream().limit(MOST_NAMED).map(Tokens::shown).toList();
        return String.join(", ", named) + (size() > MOST_NAMED ? ", …" : "");
    }
}
