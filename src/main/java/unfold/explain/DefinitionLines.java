package unfold.explain;

import java.util.List;
import unfold.derivation.Part;
import unfold.derivation.Unit;
import unfold.expression.Expr;
import unfold.expression.Span;
import unfold.operation.FusedLoss;
import unfold.operation.Loss;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** The lines of a forward step: a definition with the time and then the numbers put in. */
final class DefinitionLines {

    private final Scene scene;
    private final Letters instant;
    private final Numerals numerals;
    private final Unit unit;

    DefinitionLines(Scene scene, Letters instant, Numerals numerals) {
        this.scene = scene;
        this.instant = instant;
        this.numerals = numerals;
        this.unit = scene.equation().unit();
    }

    void addTo(List<Line> lines) {
        String name = instant.writer().write(unit.main().left());
        if (scene.now() != Slot.UNTIMED) {
            Chain letters = Chain.of(unit.definition().right(), instant.writer());
            lines.add(Line.of(Line.Kind.INSTANT, name, letters));
        }
        Expr right = written(unit.main().right());
        lines.add(Line.of(Line.Kind.NUMBERS, name, Chain.of(expanded(right), numerals.writer())));
        if (unit.parts().size() > 1 && !(right instanceof Expr.OverTime)) {
            lines.add(Line.of(Line.Kind.PARTIAL, "", Chain.of(right, numerals.writer())));
        }
        logarithm(right, lines);
    }

    /** A loss as the lecture wrote it, computed from the prediction. */
    private static Expr written(Expr expr) {
        return expr.map(e -> e instanceof Expr.Apply apply && apply.operation() instanceof FusedLoss fused
                ? new Expr.Apply(
                        fused.loss(), List.of(apply.args().get(2), apply.args().get(1)), "", Span.NOWHERE)
                : e);
    }

    /** The definition as one expression again: every inner argument in its place. */
    private Expr expanded(Expr expr) {
        if (expr instanceof Expr.Ref ref && ref.symbol().isInner()) {
            return unit.parts().stream()
                    .filter(part -> part.target().equals(ref.symbol()))
                    .map(Part::right)
                    .map(right -> expanded(written(right)))
                    .findFirst()
                    .orElse(ref);
        }
        if (expr instanceof Expr.Apply apply) {
            List<Expr> args = apply.args().stream().map(this::expanded).toList();
            return new Expr.Apply(apply.operation(), args, apply.spelling(), apply.span());
        }
        return expr;
    }

    /** The cross-entropy of a target that is one class: the logarithm of one probability. */
    private void logarithm(Expr right, List<Line> lines) {
        boolean loss = right instanceof Expr.Apply apply && apply.operation() == Loss.CROSS_ENTROPY;
        if (!loss) {
            return;
        }
        List<Expr> args = ((Expr.Apply) right).args();
        if (args.get(0) instanceof Expr.Ref prediction && args.get(1) instanceof Expr.Ref target) {
            scene.value(target)
                    .flatMap(OneHot::of)
                    .ifPresent(index -> scene.value(prediction)
                            .map(p -> p.get(index))
                            .filter(p -> p > 0 && p < 1)
                            .ifPresent(p -> {
                                String number = numerals.tex(Tensor.scalar(p), Ink.OUTPUT)
                                        .text();
                                lines.add(Line.of(Line.Kind.PARTIAL, "", Chain.of("-\\ln " + number)));
                            }));
        }
    }
}
