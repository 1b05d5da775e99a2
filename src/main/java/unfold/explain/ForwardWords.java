package unfold.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.operation.Arithmetic;
import unfold.operation.Elementwise;
import unfold.operation.Loss;
import unfold.operation.Softmax;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What a lecturer says about a forward step. */
final class ForwardWords {

    private static final double SATURATED = 0.97;

    private final Scene scene;
    private final Naming naming;
    private final Messages messages;
    private final Tensor value;
    private final Sentence name;

    ForwardWords(Scene scene, Naming naming, Messages messages) {
        this.scene = scene;
        this.naming = naming;
        this.messages = messages;
        this.value = scene.result();
        this.name = naming.at(scene.step().target());
    }

    Sentence sentence() {
        Spread spread = Spread.of(value);
        if (spread.unfit() > 0) {
            return messages.say(value.size() == 1 ? "unfit.one" : "unfit.many", name, spread.unfit(), value.size());
        }
        Expr right = scene.equation().unit().definition().right().ungrouped();
        Sentence said = right instanceof Expr.OverTime over
                ? total(over)
                : right instanceof Expr.Apply apply ? applied(apply) : plain();
        return said.and(boundary());
    }

    private Sentence applied(Expr.Apply apply) {
        Operation operation = apply.operation();
        if (operation == Elementwise.TANH || operation == Elementwise.SIGMOID) {
            boolean gate = operation == Elementwise.SIGMOID && isGate();
            return gate ? gate() : saturation(operation == Elementwise.TANH);
        }
        if (operation == Elementwise.RELU) {
            return messages.say("forward.relu", Spread.of(value).zeros(), value.size(), name);
        }
        if (operation == Softmax.SOFTMAX) {
            return likeliest();
        }
        if (operation instanceof Loss) {
            return loss(apply);
        }
        return plain();
    }

    private Sentence plain() {
        Role role = scene.target().role();
        if (role == Role.TOTAL_LOSS) {
            return messages.say("forward.total", name, Spoken.number(value.get(0)));
        }
        Spread spread = Spread.of(value);
        if (value.size() == 1) {
            return messages.say("forward.number", name, Spoken.number(value.get(0)));
        }
        if (spread.smallest() == spread.largest()) {
            return messages.say("forward.alike", value.size(), name, Spoken.number(spread.smallest()));
        }
        return messages.say(
                "forward.range", value.size(), name, Spoken.number(spread.smallest()), Spoken.number(spread.largest()));
    }

    private Sentence total(Expr.OverTime over) {
        String key = over.kind() == Expr.OverTime.Kind.SUM ? "forward.sum" : "forward.mean";
        int length = scene.trace().timeline().of(over.sequence().letter()).length();
        if (length == 1 || value.size() > 1) {
            return plain();
        }
        return messages.say(key, length, Spoken.number(value.get(0)), name);
    }

    private Sentence saturation(boolean tanh) {
        int size = value.size();
        long count = IntStream.range(0, size)
                .filter(i -> tanh
                        ? Math.abs(value.get(i)) > SATURATED
                        : value.get(i) > SATURATED || value.get(i) < 1 - SATURATED)
                .count();
        Object function = tanh ? "tanh" : "σ";
        Object limit =
                messages.say("saturated.limit", naming.bare(scene.equation().symbol()));
        if (count == 0) {
            Spread spread = Spread.of(value);
            return size == 1
                    ? messages.say("forward.open-one", name, Spoken.number(value.get(0)), function)
                    : messages.say(
                            "forward.open",
                            name,
                            Spoken.number(spread.smallest()),
                            Spoken.number(spread.largest()),
                            function);
        }
        String which = size == 1 ? "one" : count == 1 ? "single" : count < size ? "some" : size == 2 ? "both" : "all";
        return messages.say(saturated(which, tanh), name, count, size, limit);
    }

    private static String saturated(String which, boolean tanh) {
        return switch (which) {
            case "one" -> tanh ? "saturated.tanh.one" : "saturated.sigmoid.one";
            case "single" -> tanh ? "saturated.tanh.single" : "saturated.sigmoid.single";
            case "some" -> tanh ? "saturated.tanh.some" : "saturated.sigmoid.some";
            case "both" -> tanh ? "saturated.tanh.both" : "saturated.sigmoid.both";
            default -> tanh ? "saturated.tanh.all" : "saturated.sigmoid.all";
        };
    }

    /** Whether some definition multiplies something by it, entry by entry. */
    private boolean isGate() {
        return scene.program().recurrence().definitions().stream().anyMatch(d -> multiplies(d.right()));
    }

    private boolean multiplies(Expr expr) {
        if (expr instanceof Expr.Group group) {
            return multiplies(group.inside());
        }
        if (!(expr instanceof Expr.Apply apply)) {
            return false;
        }
        boolean factor = apply.operation() == Arithmetic.TIMES
                && apply.args().stream()
                        .anyMatch(arg -> arg instanceof Expr.Ref ref
                                && ref.symbol().equals(scene.equation().symbol()));
        return factor || apply.args().stream().anyMatch(this::multiplies);
    }

    private Sentence gate() {
        Spread spread = Spread.of(value);
        if (value.size() == 1) {
            return messages.say("forward.gate-one", name, Spoken.percent(value.get(0)));
        }
        return messages.say(
                "forward.gate",
                name,
                Spoken.percent(spread.mean()),
                Spoken.percent(spread.smallest()),
                Spoken.percent(spread.largest()));
    }

    private Sentence likeliest() {
        int best = OneHot.largest(value);
        String share = Spoken.percent(value.get(best));
        Symbol own = scene.equation().symbol();
        Optional<Expr.Ref> compared = scene.comparedWith(own);
        if (compared.isEmpty()) {
            return messages.say("forward.weights", best + 1, value.size(), share);
        }
        Optional<Integer> wanted = compared.flatMap(scene::value).flatMap(OneHot::of);
        if (wanted.isEmpty()) {
            return messages.say("forward.class", unit("unit.first", own, best), share);
        }
        int target = wanted.get();
        return target == best
                ? messages.say("forward.class-right", unit("unit.first", own, best), share, unit("unit", own, best))
                : messages.say(
                        "forward.class-wrong",
                        unit("unit.first", own, best),
                        share,
                        unit("unit", own, target),
                        Spoken.percent(value.get(target)));
    }

    /** A class by its name, or by its number where it has none. */
    private String unit(String key, Symbol symbol, int index) {
        return naming.unit(symbol, index).orElseGet(() -> messages.text(key, index + 1));
    }

    private Sentence loss(Expr.Apply apply) {
        String number = Spoken.number(value.get(0));
        Object where = scene.step().time() == Slot.UNTIMED
                ? ""
                : Integer.toString(scene.index(scene.step().time()));
        List<Expr> args = apply.args();
        if (apply.operation() == Loss.CROSS_ENTROPY
                && args.get(0) instanceof Expr.Ref p
                && args.get(1) instanceof Expr.Ref y) {
            Optional<Integer> wanted = scene.value(y).flatMap(OneHot::of);
            Optional<Tensor> prediction = scene.value(p);
            if (wanted.isPresent() && prediction.isPresent()) {
                double share = prediction.get().get(wanted.get());
                return share > 0
                        ? messages.say(
                                "loss.log", name, Spoken.number(share), number, unit("unit", y.symbol(), wanted.get()))
                        : messages.say("loss.log-zero", name, number, unit("unit", y.symbol(), wanted.get()));
            }
        }
        return messages.say(apply.operation() == Loss.SQUARED_ERROR ? "loss.square" : "loss.any", name, number, where);
    }

    /** What is read from before the first or after the last time step. */
    private Sentence boundary() {
        int now = scene.now();
        Sentence[] said = {Sentence.EMPTY};
        scene.equation().unit().definition().right().refs(ref -> {
            boolean outside = now != Slot.UNTIMED
                    && ref.time() instanceof Time.Relative r
                    && ref.symbol().timed()
                    && !scene.isStep(ref.symbol(), now + r.offset());
            if (outside && said[0].pieces().isEmpty() && !ref.time().equals(Time.NOW)) {
                boolean zero = scene.value(ref).map(v -> v.largest() == 0).orElse(true);
                Sentence there = naming.at(scene.slot(ref, Aspect.VALUE));
                said[0] = messages.say(zero ? "forward.initial-zero" : "forward.initial", there);
            }
        });
        return said[0];
    }
}
