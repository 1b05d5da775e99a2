package unfold.lesson.encoding;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.yaml.Tree;
import unfold.tensor.Tensor;

/**
 * One tensor per time step, together with how the lesson wrote them: it is written so again, and its
 * symbols name time steps and units. As a list it is nothing but its tensors. Immutable.
 */
public final class Series extends AbstractList<Tensor> {

    private final List<Tensor> whole;
    private final Writing writing;
    private final Symbols symbols;
    private final Bond bond;
    private final Excerpt excerpt;
    private final List<Tensor> steps;

    /**
     * What the numbers stand for.
     *
     * @param tokens one for each time step
     * @param units the name of each entry of the vectors; empty if they have none
     * @param padding what stands at the times before the first and after the last one, if anything
     */
    record Symbols(List<String> tokens, List<String> units, Optional<Tensor> padding) {
        Symbols {
            tokens = tokens.stream().map(Tokens::shown).toList();
            units = units.stream().map(Tokens::shown).toList();
        }
    }

    /**
     * What stands in the lesson.
     *
     * @param alone the same, for a lesson that has no files beside it
     */
    record Writing(Tree inLesson, Tree alone) {}

    /** The series that share a vocabulary, this one included; {@code reading} is theirs alone. */
    record Bond(Set<String> partners, Object reading) {
        Bond {
            partners = Set.copyOf(partners);
        }
    }

    Series(List<Tensor> steps, Writing writing, Symbols symbols, Bond bond) {
        this(steps, writing, symbols, bond, Excerpt.WHOLE);
    }

    private Series(List<Tensor> whole, Writing writing, Symbols symbols, Bond bond, Excerpt excerpt) {
        this.whole = List.copyOf(whole);
        this.writing = writing;
        this.symbols = symbols;
        this.bond = bond;
        this.excerpt = excerpt;
        this.steps = excerpt.of(this.whole).stream().map(excerpt::scaled).toList();
    }

    /** What a lesson takes of this series. */
    Series with(Excerpt taken) {
        return new Series(whole, writing, symbols, bond, taken);
    }

    /**
     * The time steps at these places, counted from 0, one after the other; each keeps its token.
     */
    public Series at(List<Integer> places) {
        return with(excerpt.at(places));
    }

    /** The same series with all its numbers multiplied. */
    public Series times(double factor) {
        return with(excerpt.times(factor));
    }

    @Override
    public Tensor get(int index) {
        return steps.get(index);
    }

    @Override
    public int size() {
        return steps.size();
    }

    /** What stands in the lesson. */
    public Tree written() {
        return excerpt.written(writing.inLesson());
    }

    /** The same series for a lesson that has no files beside it: a table from a file is written out. */
    public Series alone() {
        return new Series(whole, new Writing(writing.alone(), writing.alone()), symbols, bond, excerpt);
    }

    /** The token of every time step. */
    public List<String> tokens() {
        return excerpt.of(symbols.tokens());
    }

    /** The name of every entry of the vectors; empty if they have none. */
    public List<String> units() {
        return symbols.units();
    }

    /** What stands before the first and after the last time step, if the lesson says so. */
    public Optional<Tensor> padding() {
        return symbols.padding().map(excerpt::scaled);
    }

    /** Whether all that it was made together with is still there, so that it would be read alike again. */
    public boolean holdsAmong(Map<String, ? extends List<Tensor>> data) {
        return bond.partners().stream()
                .allMatch(name -> data.get(name) instanceof Series other && other.bond.reading() == bond.reading());
    }
}
