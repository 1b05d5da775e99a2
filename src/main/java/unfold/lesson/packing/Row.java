package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/**
 * One parameter of a lesson, and where its numbers come from. Immutable.
 *
 * @param parameter its key
 * @param before its shape in the lesson as it was
 * @param shape its shape afterwards
 * @param numbers its numbers afterwards
 * @param parts which arrays they come from; none where the lesson's own numbers, or those of a recipe, stay
 */
public record Row(String parameter, Shape before, Shape shape, Tensor numbers, List<Part> parts) {

    public Row {
        parts = List.copyOf(parts);
    }

    /**
     * A block of the parameter.
     *
     * @param where which of its entries, "columns 1–7"; empty for all of them
     * @param from where they come from, "rows 8–14 of weight_hh_l0"
     * @param blocks the blocks of arrays that are added up there
     * @param negated whether the numbers change their sign
     */
    public record Part(String where, String from, List<ArrayBlock> blocks, boolean negated) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** Whether anything is loaded into it. */
    public boolean isLoaded() {
        return !parts.isEmpty();
    }

    /** The arrays that it takes numbers from. */
    public Set<String> arrays() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> part.blocks.forEach(block -> names.add(block.array())));
        return names;
    }

    /** "W_f ← columns 1–7: rows 8–14 of weight_hh_l0; columns 8–12: rows 8–14 of weight_ih_l0". */
    public String inWords() {
        if (!isLoaded()) {
            return parameter + (before.equals(shape) ? " stays as it is" : " is made anew as " + shape.inWords());
        }
        List<String> words = new ArrayList<>();
        parts.forEach(part -> words.add(part.where.isEmpty() ? part.from : part.where + ": " + part.from));
        return parameter + " ← " + String.join("; ", words);
    }
}
