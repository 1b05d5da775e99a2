package unfold.derivation;

import java.util.List;
import unfold.notation.Definition;

/**
 * A definition with all that is assigned on the way to it.
 *
 * @param definition the line of the recurrence
 * @param parts in the order of evaluation; the definition's own assignment comes last
 */
public record Unit(Definition definition, List<Part> parts) {

    /** The definition's own assignment. */
    public Part main() {
        return parts.get(parts.size() - 1);
    }
}
