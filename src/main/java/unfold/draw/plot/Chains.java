package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.analysis.flow.Chain;
import unfold.analysis.flow.Magnitude;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.trace.Quantity;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** What one run carries from step to step, in names and times of its plots. */
record Chains(Measured run, int place) {

    List<Chain> list() {
        return of(run);
    }

    static List<Chain> of(Measured run) {
        return run.run() == null ? List.of() : Chain.of(run.run().program());
    }

    /** How many operations must be done for the whole state of a time step to be known. */
    int since(Chain chain, int time) {
        Trace trace = run.subject().trace();
        return chain.quantities().stream()
                .mapToInt(quantity -> trace.writer(Slot.value(quantity, time)).orElse(-1) + 1)
                .max()
                .orElse(0);
    }

    Reading reading(Chain chain, int time, Magnitude norm) {
        return new Reading(time, since(chain, time), norm.value(), norm.log10());
    }

    private static Optional<Quantity> only(Chain chain) {
        return chain.quantities().size() == 1 ? Optional.of(chain.quantities().get(0)) : Optional.empty();
    }

    /** What a state is called: the name of its only quantity, or S. */
    String letter(Chain chain) {
        return only(chain).map(quantity -> Titles.of(run.subject(), quantity)).orElse("S");
    }

    /** {@code ‖∂h_t/∂h_{t−1}‖} of the whole state, or with another time below. */
    String norm(Chain chain, String below) {
        return only(chain).map(quantity -> norm(quantity, below)).orElseGet(() -> {
            String braced = below.length() == 1 ? below : "{" + below + "}";
            return "‖∂S_" + chain.interval().letter() + "/∂S_" + braced + "‖";
        });
    }

    /** The same of one of the quantities of a state. */
    String norm(Quantity quantity, String below) {
        String above = Titles.at(run.subject(), quantity, quantity.interval().letter());
        return "‖∂" + above + "/∂" + Titles.at(run.subject(), quantity, below) + "‖";
    }

    /** The index of the step that a state follows from: {@code t−1}. */
    static String before(Chain chain) {
        return chain.interval().letter() + (chain.backward() ? "+1" : "−1");
    }

    /** What S stands for, and what the product of factors leaves out. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        String name = run.name().isEmpty() ? "" : run.name() + ": ";
        for (Chain chain : list()) {
            if (chain.quantities().size() > 1) {
                String parts = String.join(
                        ", ",
                        chain.quantities().stream()
                                .map(quantity -> Titles.of(run.subject(), quantity))
                                .toList());
                notes.add(new Note(name + "S = (" + parts + ")", place, 0));
            }
            if (!chain.isWhole()) {
                notes.add(new Note(name + "other ways back are not in it", place, 0));
            }
        }
        return notes;
    }
}
