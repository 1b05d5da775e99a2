package unfold.explain;

import java.util.List;
import unfold.expression.Expr;
import unfold.expression.Indexing;
import unfold.expression.Tex;
import unfold.expression.TexWriter;
import unfold.operation.Residual;
import unfold.operation.Square;
import unfold.operation.Transpose;

/** Writes expressions in letters, each name in its ink. */
final class Letters {

    private final Inks inks;
    private final Coloring coloring;
    private final boolean weighted;
    private final TexWriter plain;
    private final TexWriter writer;

    /**
     * @param indexing what times are called
     */
    Letters(Palette palette, Indexing indexing) {
        this.inks = palette.inks();
        this.coloring = palette.coloring();
        this.weighted = palette.weighted();
        this.plain = new TexWriter(indexing, expr -> null);
        this.writer = new TexWriter(indexing, this::replacement);
    }

    /**
     * What letters need to know of a run.
     *
     * @param weighted whether some target of a softmax does not add up to 1, so that Σ y must be written
     */
    record Palette(Inks inks, Coloring coloring, boolean weighted) {}

    TexWriter writer() {
        return writer;
    }

    /** The same in the colour of the text around it. */
    TexWriter plain() {
        return plain;
    }

    /** Whether it is one name with a sign above that goes into the name's colour. */
    private static boolean raised(Expr.Apply apply) {
        boolean sign = apply.operation() == Transpose.TRANSPOSE || apply.operation() == Square.SQUARE;
        return sign && (apply.args().get(0) instanceof Expr.Ref || apply.args().get(0) instanceof Expr.Gradient);
    }

    private Tex replacement(Expr expr) {
        if (expr instanceof Expr.Ref ref) {
            return ref.symbol().isClock() ? null : Tex.atom(coloring.paint(inks.of(ref.symbol()), plain.write(ref)));
        }
        if (expr instanceof Expr.Gradient gradient) {
            return Tex.atom(coloring.paint(Ink.GRADIENT, plain.write(gradient)));
        }
        if (expr instanceof Expr.Apply apply && raised(apply)) {
            Ink ink = apply.args().get(0) instanceof Expr.Ref ref ? inks.of(ref.symbol()) : Ink.GRADIENT;
            Tex tex = plain.tex(expr);
            return new Tex(coloring.paint(ink, tex.text()), tex.level());
        }
        if (weighted && expr instanceof Expr.Apply apply && apply.operation() == Residual.SOFTMAX_CROSS_ENTROPY) {
            List<Tex> args = apply.args().stream().map(writer::tex).toList();
            return Residual.weighted(
                    args, new Tex("\\textstyle\\sum " + args.get(1).text(), Tex.Level.SUM));
        }
        return null;
    }
}
