package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Equation;
import unfold.derivation.Term;
import unfold.tensor.Tensor;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What a lecturer says about a backward step. */
final class BackwardWords {

    private static final double VANISHED = 1e-6;

    private final Scene scene;
    private final Naming naming;
    private final Messages messages;
    private final Sentence name;

    /** What the gradient reaches: the name itself, or the δ of a function's argument. */
    private final Sentence reached;

    private final Senders senders;

    BackwardWords(Scene scene, Naming naming, Messages messages) {
        this.scene = scene;
        this.naming = naming;
        this.messages = messages;
        this.name = naming.at(scene.step().target());
        this.reached = naming.reached(scene);
        this.senders = new Senders(scene, naming, messages);
    }

    Sentence sentence() {
        if (scene.equation().kind() == Equation.Kind.START) {
            return start();
        }
        long unfit = Spread.of(scene.result()).unfit();
        if (unfit > 0) {
            int size = scene.result().size();
            return messages.say(size == 1 ? "unfit.one" : "unfit.many", name, unfit, size);
        }
        if (scene.equation().kind() == Equation.Kind.ACCUMULATION) {
            return others().map(said -> share().and(said)).orElseGet(this::share);
        }
        double norm = scene.result().norm();
        if (norm == 0) {
            return messages.say("faded.zero", reached).and(senders.absent());
        }
        return norm < VANISHED ? arrives().and(messages.say("faded.vanished")) : arrives();
    }

    private Sentence start() {
        int others = scene.trace().companions().others();
        return others == 0
                ? ofLosses()
                : ofLosses().and(messages.say(others == 1 ? "start.other" : "start.others", others));
    }

    /** How much the loss of each time step counts. */
    private Sentence ofLosses() {
        List<Double> weights = new ArrayList<>();
        int last = 0;
        for (Quantity loss : scene.trace().quantities()) {
            boolean counts = loss.role() == Role.LOSS && loss.timed();
            for (int time : counts ? loss.interval().times().toArray() : new int[0]) {
                Tensor weight = scene.trace()
                        .at(Slot.gradient(loss, time), scene.step().index() + 1)
                        .orElse(null);
                if (weight != null && weight.size() == 1) {
                    weights.add(weight.get(0));
                    last = scene.index(time);
                }
            }
        }
        Sentence said = messages.say("backward.start", name);
        if (weights.isEmpty()
                || weights.stream().distinct().count() > 1
                || scene.trace().timeline().last() == 1) {
            return said;
        }
        return said.and(
                weights.size() == 1
                        ? messages.say("start.one", last)
                        : messages.say("start.each", weights.size(), Spoken.number(weights.get(0))));
    }

    private Sentence arrives() {
        List<Term> arriving = scene.arriving();
        if (scene.isOutside()) {
            return messages.say(
                    scene.now() <= scene.interval().start() ? "backward.initial" : "backward.final", reached, norm());
        }
        if (arriving.size() > 1) {
            return senders.several().and(senders.absent());
        }
        Term only = arriving.get(0);
        if (scene.equation().terms().size() > 1) {
            return senders.alone();
        }
        return new Passage(scene, naming, messages).sentence(only);
    }

    /** At the first share of the sequence itself: that the sum began with those of the others. */
    private Optional<Sentence> others() {
        boolean first = scene.shares(scene.step().index() + 1).size()
                == scene.contributions().size();
        int count = scene.trace().companions().others();
        String key = count == 1 ? "share.other" : "share.others";
        return scene.others()
                .filter(sum -> first)
                .map(sum -> messages.say(key, count, Spoken.number(sum.norm()), name));
    }

    private Sentence share() {
        double norm = 0;
        for (Contribution contribution : scene.contributions()) {
            norm = contribution.norm();
        }
        int all = scene.shares(scene.trace().steps().size()).size();
        int done = scene.shares(scene.step().index() + 1).size();
        if (scene.contributions().size() > 1 || scene.step().time() == Slot.UNTIMED) {
            return messages.say("share.once", name, Spoken.number(scene.result().norm()));
        }
        if (all == 1) {
            return messages.say("share.only", name, scene.index(scene.step().time()), Spoken.number(norm));
        }
        Sentence step = messages.say(
                norm == 0 ? "share.nothing" : "share.adds",
                scene.index(scene.step().time()),
                Spoken.number(norm),
                name);
        String rest =
                scene.target().role() == Role.PARAMETER && scene.eachStepOnce() ? "share.rest" : "share.rest-other";
        return step.and(messages.say(done == all ? "share.complete" : rest, all - done, norm()));
    }

    private String norm() {
        return Spoken.number(scene.result().norm());
    }
}
