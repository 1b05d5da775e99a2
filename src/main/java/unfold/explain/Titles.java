package unfold.explain;

import unfold.derivation.Part;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.trace.Interval;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What a step is called. */
final class Titles {

    private final Scene scene;
    private final Naming naming;
    private final Messages messages;

    Titles(Scene scene, Naming naming, Messages messages) {
        this.scene = scene;
        this.naming = naming;
        this.messages = messages;
    }

    Sentence title() {
        boolean forward = scene.step().phase() == Phase.FORWARD;
        int time = scene.step().time();
        Sentence what = forward ? quantity() : gradient();
        if (time == Slot.UNTIMED) {
            return messages.say(forward ? "title.forward.once" : "title.backward.once", what);
        }
        Interval interval = scene.trace().timeline().at(time);
        return messages.say(
                forward ? "title.forward" : "title.backward",
                interval.letter(),
                interval.number(time),
                interval.length(),
                what);
    }

    private Sentence gradient() {
        return switch (scene.equation().kind()) {
            case START -> messages.say("what.start");
            case ACCUMULATION ->
                messages.say("what.share", naming.at(scene.step().target()));
            default -> scene.equation().symbol().isInner() ? delta() : whole();
        };
    }

    /** The gradient of something that the lecture names. */
    private Sentence whole() {
        int now = scene.now();
        if (scene.isOutside()) {
            Sentence state = naming.value(scene.target(), now);
            return messages.say(now <= scene.interval().start() ? "what.initial" : "what.final", state);
        }
        boolean state = scene.target().role() == Role.VARIABLE;
        return messages.say(
                "what.gradient", state ? naming.bare(scene.equation().symbol()) : quantity());
    }

    /** The gradient before a function: δ. */
    private Sentence delta() {
        Symbol own = scene.equation().symbol();
        String function = scene.equation().unit().parts().stream()
                .map(Part::right)
                .filter(right -> right instanceof Expr.Apply apply
                        && apply.args().get(0) instanceof Expr.Ref ref
                        && ref.symbol().equals(own))
                .map(right -> ((Expr.Apply) right).operation().title())
                .findFirst()
                .orElse("");
        return messages.say(function.isEmpty() ? "what.inner" : "what.delta", quantity(), function);
    }

    private Sentence quantity() {
        Quantity quantity = scene.target();
        Sentence name = naming.bare(scene.equation().symbol());
        String key = quantity.key();
        boolean state = scene.program().recurrence().states().contains(key);
        boolean output = scene.comparedWith(scene.equation().symbol()).isPresent();
        return switch (quantity.role()) {
            case INPUT -> messages.say("what.input", name);
            case PARAMETER -> messages.say("what.parameter", name);
            case LOSS -> messages.say("what.loss", name);
            case TOTAL_LOSS -> messages.say("what.total", name);
            case VARIABLE ->
                output ? messages.say("what.output", name) : state ? messages.say("what.state", name) : name;
            default -> name;
        };
    }
}
