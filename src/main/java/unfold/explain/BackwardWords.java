package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Equation;
import unfold.derivation.Part;
import unfold.derivation.Reach;
import unfold.derivation.Term;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Symbol;
import unfold.operation.Arithmetic;
import unfold.operation.Elementwise;
import unfold.operation.Residual;
import unfold.operation.Softmax;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Contribution;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What a lecturer says about a backward step. */
final class BackwardWords {

    private static final int NAMED = 3;
    private static final double VANISHED = 1e-6;

    private final Scene scene;
    private final Naming naming;
    private final Messages messages;
    private final Sentence name;

    /** What the gradient reaches: the name itself, or the δ of a function's argument. */
    private final Sentence reached;

    BackwardWords(Scene scene, Naming naming, Messages messages) {
        this.scene = scene;
        this.naming = naming;
        this.messages = messages;
        this.name = naming.at(scene.step().target());
        boolean inner = scene.equation().symbol().isInner();
        Slot value = new Slot(scene.target().id(), scene.step().target().time(), Aspect.VALUE);
        this.reached = inner ? name : naming.at(value);
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
            return share();
        }
        double norm = scene.result().norm();
        if (norm == 0) {
            return messages.say("faded.zero", reached).and(absent());
        }
        return norm < VANISHED ? arrives().and(messages.say("faded.vanished")) : arrives();
    }

    /** How much the loss of each time step counts. */
    private Sentence start() {
        List<Double> weights = new ArrayList<>();
        int last = 0;
        for (Quantity loss : scene.trace().quantities()) {
            for (int time = 1; time <= scene.trace().length() && loss.role() == Role.LOSS; time++) {
                Tensor weight = scene.trace()
                        .at(Slot.gradient(loss, time), scene.step().index() + 1)
                        .orElse(null);
                if (loss.timed() && weight != null && weight.size() == 1) {
                    weights.add(weight.get(0));
                    last = time;
                }
            }
        }
        Sentence said = messages.say("backward.start", name);
        if (weights.isEmpty()
                || weights.stream().distinct().count() > 1
                || scene.trace().length() == 1) {
            return said;
        }
        return said.and(
                weights.size() == 1
                        ? messages.say("start.one", last)
                        : messages.say("start.each", weights.size(), Spoken.number(weights.get(0))));
    }

    private Sentence arrives() {
        List<Term> arriving = scene.arriving();
        boolean given = scene.now() != Slot.UNTIMED
                && (scene.now() < 1 || scene.now() > scene.trace().length());
        if (given) {
            return messages.say(scene.now() < 1 ? "backward.initial" : "backward.final", reached, norm());
        }
        if (arriving.size() > 1) {
            return several(arriving).and(absent());
        }
        Term only = arriving.get(0);
        if (scene.equation().terms().size() > 1) {
            return alone(only);
        }
        return single(only);
    }

    private Sentence several(List<Term> arriving) {
        List<Contribution> contributions = scene.contributions();
        List<Sentence> parts = new ArrayList<>();
        for (Term term : Scene.inWritingOrder(arriving)) {
            Contribution contribution = contributions.get(arriving.indexOf(term));
            parts.add(messages.say("backward.from", source(term), Spoken.number(contribution.norm())));
        }
        long sources =
                arriving.stream().map(term -> source(term).plain()).distinct().count();
        if (sources == 1) {
            return messages.say("backward.ways", reached, parts.size(), source(arriving.get(0)), norm());
        }
        if (parts.size() > NAMED) {
            Contribution most = contributions.get(0);
            for (Contribution contribution : contributions) {
                most = contribution.norm() > most.norm() ? contribution : most;
            }
            Term term = arriving.get(contributions.indexOf(most));
            return messages.say(
                    "backward.many", reached, parts.size(), source(term), Spoken.number(most.norm()), norm());
        }
        Sentence list = Sentence.list(parts, messages.text("list.comma"), messages.text("list.and"));
        return messages.say("backward.several", reached, list);
    }

    /** Where a term comes from: the output, another time step, or a name. */
    private Sentence source(Term term) {
        Symbol source = term.source();
        int now = scene.now();
        boolean later = term.reach() instanceof Reach.Later;
        int time = later ? now + ((Reach.Later) term.reach()).steps() : Slot.UNTIMED;
        Symbol owner = new Symbol(source.name(), source.timed(), source.style(), 0, source.fixed());
        Sentence own = naming.bare(owner);
        if (later && scene.program().quantities().of(owner) != null) {
            own = naming.value(scene.program().quantities().of(owner), time);
        }
        if (later && time != now) {
            long beside = scene.arriving().stream()
                    .filter(other -> other.reach().equals(term.reach()))
                    .count();
            return beside == 1 ? messages.say("source.step", time) : own;
        }
        boolean output = scene.comparedWith(owner).isPresent();
        return output ? messages.say("source.output", own) : own;
    }

    /** Why fewer terms arrive than the equation has. */
    private Sentence absent() {
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
        return time < 1 || time > scene.trace().length() ? steps : 0;
    }

    private Sentence alone(Term only) {
        Sentence why = absent();
        String key = why.pieces().isEmpty() ? "backward.alone" : "backward.alone-because";
        return messages.say(key, reached, source(only), norm(), why);
    }

    private Sentence single(Term term) {
        Expr value = term.value();
        Residual residual = residual(value);
        if (residual != null) {
            return difference(residual == Residual.SOFTMAX_CROSS_ENTROPY);
        }
        Operation reader = reader(term);
        if (reader instanceof Elementwise function) {
            return through(function, term);
        }
        if (reader == Softmax.SOFTMAX && scene.gradient(term.through().get(0)).isPresent()) {
            double before = scene.gradient(term.through().get(0)).get().norm();
            return messages.say("through.other", reader.title(), Spoken.number(before), norm());
        }
        if (scene.target().role() == Role.INPUT) {
            return messages.say("backward.input", reached, norm());
        }
        if (value instanceof Expr.Apply apply && apply.operation() == Arithmetic.TIMES) {
            return gated(term, apply);
        }
        return messages.say("backward.one", reached, source(term), norm());
    }

    /** The gradient that comes in is let through by the gate that multiplied on the way forward. */
    private Sentence gated(Term term, Expr.Apply product) {
        if (product.args().get(0) instanceof Expr.Gradient incoming
                && product.args().get(1) instanceof Expr.Ref gate
                && scene.gradient(incoming).isPresent()) {
            String before = Spoken.number(scene.gradient(incoming).get().norm());
            Sentence factor = naming.at(scene.slot(gate, Aspect.VALUE));
            Spread spread = scene.value(gate).map(Spread::of).orElse(Spread.of(scene.result()));
            boolean share = spread.smallest() >= 0 && spread.largest() <= 1;
            return messages.say(
                    share ? "backward.gated" : "backward.times",
                    factor,
                    before,
                    norm(),
                    naming.at(scene.slot(incoming.of(), Aspect.GRADIENT)));
        }
        return messages.say("backward.one", reached, source(term), norm());
    }

    private static Residual residual(Expr value) {
        if (!(value instanceof Expr.Apply apply)) {
            return null;
        }
        if (apply.operation() instanceof Residual residual) {
            return residual;
        }
        return apply.args().stream()
                .map(BackwardWords::residual)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private Sentence difference(boolean classes) {
        Tensor result = scene.result();
        int worst = 0;
        for (int i = 1; i < result.size(); i++) {
            worst = Math.abs(result.get(i)) > Math.abs(result.get(worst)) ? i : worst;
        }
        double entry = result.get(worst);
        if (result.size() == 1 || entry == 0) {
            return messages.say("backward.difference", name, norm());
        }
        if (classes) {
            String key = entry < 0 ? "backward.class-small" : "backward.class-large";
            return messages.say(key, worst + 1, Spoken.number(entry));
        }
        String key = entry < 0 ? "backward.too-small" : "backward.too-large";
        return messages.say(key, worst + 1, Spoken.number(entry));
    }

    /** The operation whose argument the target is; null if it is not a plain argument. */
    private Operation reader(Term term) {
        Symbol own = scene.equation().symbol();
        return scene.program().parts().stream()
                .filter(part -> part.target().equals(term.source()))
                .map(Part::right)
                .filter(right -> right instanceof Expr.Apply apply
                        && apply.args().get(0) instanceof Expr.Ref ref
                        && ref.symbol().equals(own))
                .map(right -> ((Expr.Apply) right).operation())
                .findFirst()
                .orElse(null);
    }

    private Sentence through(Elementwise function, Term term) {
        Expr.Gradient incoming = term.through().get(0);
        double before = scene.gradient(incoming).map(Tensor::norm).orElse(Double.NaN);
        Tensor output = scene.value(incoming.of()).orElse(scene.result());
        String from = Spoken.number(before);
        if (Double.isNaN(before)) {
            return messages.say("backward.one", reached, source(term), norm());
        }
        if (before == 0) {
            return messages.say("backward.nothing", reached);
        }
        double most = 0;
        for (int i = 0; i < output.size(); i++) {
            double y = output.get(i);
            most = Math.max(most, function == Elementwise.TANH ? 1 - y * y : y * (1 - y));
        }
        return switch (function) {
            case TANH, SIGMOID -> {
                boolean shrinks = scene.result().norm() < 0.995 * before;
                Sentence change = messages.say(shrinks ? "through.shrinks" : "through.stays", from, norm());
                String key = function == Elementwise.TANH ? "through.tanh" : "through.sigmoid";
                yield messages.say(key, Spoken.percent(most), change);
            }
            case RELU ->
                messages.say("through.relu", output.size() - Spread.of(output).zeros(), output.size(), from, norm());
            default -> messages.say("through.other", function.title(), from, norm());
        };
    }

    private Sentence share() {
        double norm = 0;
        for (Contribution contribution : scene.contributions()) {
            norm = contribution.norm();
        }
        Slot target = scene.step().target();
        int all = scene.trace()
                .contributions(target, scene.trace().steps().size())
                .size();
        int done = scene.trace().contributions(target, scene.step().index() + 1).size();
        if (scene.contributions().size() > 1 || scene.step().time() == Slot.UNTIMED) {
            return messages.say("share.once", name, Spoken.number(scene.result().norm()));
        }
        if (all == 1) {
            return messages.say("share.only", name, scene.step().time(), Spoken.number(norm));
        }
        Sentence step = messages.say(
                norm == 0 ? "share.nothing" : "share.adds", scene.step().time(), Spoken.number(norm), name);
        String rest = scene.target().role() == Role.PARAMETER ? "share.rest" : "share.rest-other";
        return step.and(messages.say(done == all ? "share.complete" : rest, all - done, norm()));
    }

    private String norm() {
        return Spoken.number(scene.result().norm());
    }
}
