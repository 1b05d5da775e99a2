package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Reach;
import unfold.derivation.Term;
import unfold.expression.Symbol;
import unfold.trace.Contribution;
import unfold.trace.Slot;

/** Who sends a gradient to the target of a step. */
final class Senders {

    private static final int NAMED = 3;

    private final Scene scene;
    private final Naming naming;
    private final Messages messages;

    Senders(Scene scene, Naming naming, Messages messages) {
        this.scene = scene;
        this.naming = naming;
        this.messages = messages;
    }

    /** Several terms: where each comes from, and how large it is. */
    Sentence several() {
        List<Term> arriving = scene.arriving();
        List<Contribution> contributions = scene.contributions();
        List<Sentence> parts = new ArrayList<>();
        for (Term term : Scene.inWritingOrder(arriving)) {
            Contribution contribution = contributions.get(arriving.indexOf(term));
            parts.add(messages.say("backward.from", source(term), Spoken.number(contribution.norm())));
        }
        long sources =
                arriving.stream().map(term -> source(term).plain()).distinct().count();
        if (sources == 1) {
            return messages.say(
                    "backward.ways",
                    naming.reached(scene),
                    parts.size(),
                    source(arriving.get(0)),
                    Spoken.number(scene.result().norm()));
        }
        if (parts.size() > NAMED) {
            Contribution most = contributions.get(0);
            for (Contribution contribution : contributions) {
                most = contribution.norm() > most.norm() ? contribution : most;
            }
            Term term = arriving.get(contributions.indexOf(most));
            return messages.say(
                    "backward.many",
                    naming.reached(scene),
                    parts.size(),
                    source(term),
                    Spoken.number(most.norm()),
                    Spoken.number(scene.result().norm()));
        }
        Sentence list = Sentence.list(parts, messages.text("list.comma"), messages.text("list.and"));
        return messages.say("backward.several", naming.reached(scene), list);
    }

    /** Where a term comes from: the output, another time step, or a name. */
    Sentence source(Term term) {
        Symbol source = term.source();
        int now = scene.now();
        boolean later = term.reach() instanceof Reach.Later;
        int time = later ? now + ((Reach.Later) term.reach()).steps() : Slot.UNTIMED;
        Symbol owner = source.withoutPart();
        Sentence own = naming.bare(owner);
        if (later && scene.program().quantities().of(owner) != null) {
            own = naming.value(scene.program().quantities().of(owner), time);
        }
        if (later && time != now) {
            long beside = scene.arriving().stream()
                    .filter(other -> other.reach().equals(term.reach()))
                    .count();
            return beside == 1 ? messages.say("source.step", scene.index(time)) : own;
        }
        boolean output = scene.comparedWith(owner).isPresent();
        return output ? messages.say("source.output", own) : own;
    }

    /** Why fewer terms arrive than the equation has. */
    Sentence absent() {
        Optional<Contribution> lost = scene.lost();
        if (lost.isPresent()) {
            int from = scene.index(lost.get().source().time());
            return messages.say("absent.cut", from, Spoken.number(lost.get().norm()));
        }
        boolean later = scene.equation().terms().stream()
                .filter(term -> !scene.arriving().contains(term))
                .anyMatch(term -> steps(term) > 0);
        boolean earlier = scene.equation().terms().stream()
                .filter(term -> !scene.arriving().contains(term))
                .anyMatch(term -> steps(term) < 0);
        return later ? messages.say("absent.later") : earlier ? messages.say("absent.earlier") : Sentence.EMPTY;
    }

    private int steps(Term term) {
        boolean later = term.reach() instanceof Reach.Later;
        int steps = later ? ((Reach.Later) term.reach()).steps() : 0;
        int time = scene.now() + steps;
        return later && !scene.isStep(term.source(), time) ? steps : 0;
    }

    /** The only one of the equation's terms that arrives. */
    Sentence alone() {
        Term only = scene.arriving().get(0);
        Sentence why = absent();
        String key = why.pieces().isEmpty() ? "backward.alone" : "backward.alone-because";
        return messages.say(
                key,
                naming.reached(scene),
                source(only),
                Spoken.number(scene.result().norm()),
                why);
    }
}
