package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.tensor.Shape.Rank;
import unfold.tensor.Tensor;

/** Finds what else a file could mean, by its shapes alone. */
final class Alternatives {

    private final Proposal proposal;
    private final List<Alternative> found = new ArrayList<>();

    Alternatives(Proposal proposal) {
        this.proposal = proposal;
    }

    /** Ways of the reader's packing first; only such that fit. */
    List<Alternative> all() {
        Choices choices = proposal.choices();
        if (proposal.fits()) {
            proposal.packing().ifPresent(packing -> ofThis(packing, choices));
        }
        for (Packing packing : Packing.values()) {
            if (!proposal.packing().equals(Optional.of(packing))) {
                offer("as " + packing.title() + " packs it", choices.packed(packing));
            }
        }
        proposal.arrays().forEach((name, numbers) -> {
            boolean square = numbers.rows() == numbers.cols();
            if (numbers.shape().rank() == Rank.MATRIX && (square || !proposal.fits())) {
                offer(name + " transposed", choices.turning(name));
            }
        });
        if (found.isEmpty() && !proposal.fits()) {
            Choices turned = choices;
            for (Map.Entry<String, Tensor> array : proposal.arrays().entrySet()) {
                turned = array.getValue().shape().rank() == Rank.MATRIX ? turned.turning(array.getKey()) : turned;
            }
            offer("all matrices transposed", turned);
        }
        return List.copyOf(found);
    }

    private void ofThis(Packing packing, Choices choices) {
        if (packing == Packing.STACKED) {
            boolean first =
                    choices.inputFirst().orElse(Roles.of(proposal.target()).isInputFirst());
            offer("its columns as " + (first ? "[h; x]" : "[x; h]"), choices.inputFirst(!first));
        }
        CellType cell = Roles.of(proposal.target()).layers().get(0).cell();
        Set<List<Gate>> orders = new LinkedHashSet<>();
        for (Packing other : Packing.values()) {
            orders.add(other.order(cell));
        }
        orders.remove(choices.order().orElse(packing.order(cell)));
        if (packing != Packing.GATES && cell != CellType.RNN) {
            orders.forEach(order -> offer("gates in the order " + cell.inLetters(order), choices.ordered(order)));
        }
    }

    private void offer(String words, Choices choices) {
        Proposal other = proposal.with(choices);
        if (other.fits() && !(proposal.fits() && proposal.apply().equals(other.apply()))) {
            found.add(new Alternative(words, choices));
        }
    }
}
