package unfold.explain;

import unfold.derivation.Part;
import unfold.derivation.Term;
import unfold.expression.Expr;
import unfold.expression.Operation;
import unfold.expression.Symbol;
import unfold.operation.Arithmetic;
import unfold.operation.Elementwise;
import unfold.operation.Residual;
import unfold.operation.Scale;
import unfold.operation.Softmax;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Role;

/** What becomes of a gradient on its way through one operation. */
final class Passage {

    private final Scene scene;
    private final Naming naming;
    private final Messages messages;

    Passage(Scene scene, Naming naming, Messages messages) {
        this.scene = scene;
        this.naming = naming;
        this.messages = messages;
    }

    /** What happens to the one term that there is. */
    Sentence sentence(Term term) {
        Expr value = term.value();
        if (isDifference(value)) {
            return difference(isOfClasses(value));
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
            return messages.say("backward.input", naming.reached(scene), norm());
        }
        if (value instanceof Expr.Apply apply && apply.operation() == Arithmetic.TIMES) {
            return gated(term, apply);
        }
        return messages.say(
                "backward.one", naming.reached(scene), new Senders(scene, naming, messages).source(term), norm());
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
        return messages.say(
                "backward.one", naming.reached(scene), new Senders(scene, naming, messages).source(term), norm());
    }

    /** Whether it is prediction minus target, or a multiple of that. */
    private boolean isDifference(Expr value) {
        if (!(value instanceof Expr.Apply apply)) {
            return false;
        }
        if (apply.operation() == Scale.SCALE) {
            return isDifference(apply.args().get(1));
        }
        return isFused(apply)
                || apply.operation() == Arithmetic.MINUS
                        && apply.args().get(1) instanceof Expr.Ref target
                        && scene.program().recurrence().isTarget(target.symbol());
    }

    private static boolean isFused(Expr.Apply apply) {
        return apply.operation() == Residual.SOFTMAX_CROSS_ENTROPY
                || apply.operation() == Residual.SIGMOID_BINARY_CROSS_ENTROPY;
    }

    /** Whether the target is one class of several. */
    private static boolean isOfClasses(Expr value) {
        return value instanceof Expr.Apply apply
                && (apply.operation() == Residual.SOFTMAX_CROSS_ENTROPY
                        || apply.operation() == Scale.SCALE
                                && isOfClasses(apply.args().get(1)));
    }

    private Sentence difference(boolean classes) {
        Tensor result = scene.result();
        int worst = 0;
        for (int i = 1; i < result.size(); i++) {
            worst = Math.abs(result.get(i)) > Math.abs(result.get(worst)) ? i : worst;
        }
        double entry = result.get(worst);
        if (result.size() == 1 || entry == 0) {
            return messages.say("backward.difference", naming.at(scene.step().target()), norm());
        }
        if (classes) {
            String key = entry < 0 ? "backward.class-small" : "backward.class-large";
            int furthest = worst;
            String unit = naming.unit(scene.equation().symbol(), furthest)
                    .orElseGet(() -> messages.text("unit", furthest + 1));
            return messages.say(key, unit, Spoken.number(entry));
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
            return messages.say(
                    "backward.one", naming.reached(scene), new Senders(scene, naming, messages).source(term), norm());
        }
        if (before == 0) {
            return messages.say("backward.nothing", naming.reached(scene));
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

    private String norm() {
        return Spoken.number(scene.result().norm());
    }
}
