package unfold.lesson.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.packing.Choices;
import unfold.lesson.packing.Gate;
import unfold.lesson.packing.Packing;

/**
 * What has been said about a file so far. Immutable.
 *
 * @param choices what the packing of the arrays is, and all else that names do not tell
 * @param each whether every parameter has its array by name, and no packing decides about the others
 * @param kept parameters that keep the lesson's numbers although the packing has some for them
 * @param left arrays that are left out, as if the file did not have them
 */
public record Said(Choices choices, boolean each, Set<String> kept, Set<String> left) {

    /** Nothing is said: the names of the arrays decide. */
    public static final Said NOTHING = new Said(Choices.NONE, false, Set.of(), Set.of());

    public Said {
        kept = Collections.unmodifiableSet(new LinkedHashSet<>(kept));
        left = Collections.unmodifiableSet(new LinkedHashSet<>(left));
    }

    /** An array for each parameter, and nothing for those that are left out. */
    static Said each(Map<String, String> mapped, Set<String> turned) {
        Choices choices = new Choices(Optional.empty(), turned, mapped, Optional.empty(), Optional.empty());
        return new Said(choices, true, Set.of(), Set.of());
    }

    /** The arrays are packed in that way, in its usual order of gates. */
    public Said packed(Packing packing) {
        Choices usual = new Choices(Optional.of(packing), Set.of(), Map.of(), Optional.empty(), Optional.empty());
        return new Said(usual, false, kept, left);
    }

    /** The gates lie in that order. */
    public Said ordered(List<Gate> order) {
        return new Said(choices.ordered(order), each, kept, left);
    }

    /** The columns of a stacked matrix are [x; h], or [h; x]. */
    public Said inputFirst(Boolean first) {
        return new Said(choices.inputFirst(first), each, kept, left);
    }

    /** Rows and columns of an array are exchanged, or exchanged back. */
    public Said turning(String array) {
        return new Said(choices.turning(array), each, kept, left);
    }

    /** A parameter takes its numbers from that array; others that take it the other way round lose it. */
    public Said mapping(String parameter, Candidate candidate) {
        String array = candidate.array();
        Map<String, String> mapped = new LinkedHashMap<>(choices.mapped());
        Set<String> turned = new LinkedHashSet<>(choices.turned());
        if (candidate.turned() != turned.contains(array)) {
            mapped.values().removeIf(array::equals);
        }
        mapped.put(parameter, array);
        turned.remove(array);
        if (candidate.turned()) {
            turned.add(array);
        }
        Set<String> fewer = new LinkedHashSet<>(kept);
        fewer.remove(parameter);
        Choices other = new Choices(choices.packing(), turned, mapped, choices.order(), choices.inputFirst());
        return new Said(other, each, fewer, left);
    }

    /** A parameter keeps the lesson's numbers. */
    public Said keeping(String parameter) {
        Said without = unmapped(parameter);
        if (each) {
            return without;
        }
        Set<String> more = new LinkedHashSet<>(kept);
        more.add(parameter);
        return new Said(without.choices, false, more, left);
    }

    /** A parameter takes again what the packing has for it. */
    public Said asPacked(String parameter) {
        Set<String> fewer = new LinkedHashSet<>(kept);
        fewer.remove(parameter);
        return new Said(unmapped(parameter).choices, each, fewer, left);
    }

    /** These arrays are left out, and no others. */
    public Said without(Set<String> arrays) {
        return new Said(choices, each, kept, arrays);
    }

    /** The same choices, with more of them made. */
    Said with(Choices more) {
        return new Said(more, each, kept, left);
    }

    private Said unmapped(String parameter) {
        Map<String, String> mapped = new LinkedHashMap<>(choices.mapped());
        String array = mapped.remove(parameter);
        Set<String> turned = new LinkedHashSet<>(choices.turned());
        if (array != null && !mapped.containsValue(array)) {
            turned.remove(array);
        }
        return new Said(
                new Choices(choices.packing(), turned, mapped, choices.order(), choices.inputFirst()),
                each,
                kept,
                left);
    }
}
