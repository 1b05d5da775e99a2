package unfold.lesson.mapping;

import java.util.List;
import java.util.Optional;
import unfold.lesson.packing.Proposal;
import unfold.lesson.packing.Row;

/**
 * What becomes of an array. Immutable.
 *
 * @param parameters that take numbers from it
 * @param unused why none does, without a full stop; empty if one does, or nothing fits yet
 * @param rowsAreInputs whether a packed matrix has a row for each input, and not for each output; empty where that is
 *     not known
 */
public record Use(List<String> parameters, String unused, Optional<Boolean> rowsAreInputs) {

    public Use {
        parameters = List.copyOf(parameters);
    }

    /** Whether a parameter takes numbers from it. */
    public boolean isUsed() {
        return !parameters.isEmpty();
    }

    static Use of(String array, Mapping mapping, Proposal proposal) {
        List<String> parameters = mapping.rows().stream()
                .filter(row -> row.arrays().contains(array))
                .map(Row::parameter)
                .toList();
        boolean open = !proposal.fits() || !parameters.isEmpty();
        return new Use(parameters, open ? "" : reason(array, mapping, proposal), rowsAreInputs(array, mapping));
    }

    private static String reason(String array, Mapping mapping, Proposal proposal) {
        if (mapping.said().left().contains(array)) {
            return "left out";
        }
        if (mapping.said().each()) {
            return "no parameter takes it";
        }
        boolean zero = mapping.arrays().get(array).largest() == 0;
        String other = zero ? "it is zero, and has no place" : "what would take it keeps its numbers";
        return proposal.unused().getOrDefault(array, other);
    }

    private static Optional<Boolean> rowsAreInputs(String array, Mapping mapping) {
        return mapping.packing()
                .flatMap(packing -> mapping.rows().stream()
                        .flatMap(row -> row.parts().stream())
                        .flatMap(part -> part.blocks().stream())
                        .filter(block -> block.array().equals(array) && block.rows() > 1 && block.cols() > 1)
                        .findFirst()
                        .map(block -> block.turned() != mapping.isTurned(array)));
    }
}
