package unfold.draw.fold;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.draw.stage.Box;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.Fit;
import unfold.draw.stage.Pieces;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.StagePainter;

/**
 * Paints a network that is folded to some extent. The other time steps slide into the columns that show their sequence
 * and vanish there, while those columns stay in sight and take their new size.
 */
public final class MorphPainter {

    /** When the edges of the chain have vanished, and when the boxes of other time steps have. */
    private static final double EDGES_GONE = 0.5;

    private static final double OTHERS_GONE = 0.85;

    /** When the ties begin to appear. */
    private static final double TIES_COME = 0.5;

    private final StageLayout chain;
    private final FoldedLayout folded;
    private final double fraction;
    private final FoldMorph morph;

    /** @param fraction how far it is folded: 0 for the chain, 1 for the folded network */
    public MorphPainter(StageLayout chain, FoldedLayout folded, double fraction) {
        this.chain = chain;
        this.folded = folded;
        this.fraction = fraction;
        this.morph = new FoldMorph(chain, folded, fraction * fraction * (3 - 2 * fraction));
    }

    /** Paints a moment. */
    public void paint(Graphics2D g, Frame frame, Motion motion, Theme theme) {
        if (fraction == 0) {
            new StagePainter().paint(g, chain, frame, motion, theme);
        } else if (fraction == 1) {
            new FoldPainter(folded).paint(g, frame, motion);
        } else {
            between(g, frame, theme);
        }
    }

    private void between(Graphics2D g, Frame frame, Theme theme) {
        Motion rest = Motion.rest(frame.cursor());
        Pieces pieces = new Pieces(frame, rest, theme);
        Canvas.smooth(g);
        Shape clip = g.getClip();
        Composite solid = g.getComposite();
        g.clip(chain.area());
        FoldPainter.ground(g, chain.area(), frame, theme);
        band(g, frame, theme);
        double text = morph.between(chain.textSize(), folded.measures().text());
        if (fade(g, 1 - morph.share() / EDGES_GONE)) {
            pieces.wires(g, morph.wires(), chain.textSize());
            pieces.flows(g, morph.wires(), chain.textSize());
        }
        FoldPainter painter = new FoldPainter(folded);
        List<Strand> strands = folded.strands().stream().map(morph::strand).toList();
        if (fade(g, (morph.share() - TIES_COME) / (1 - TIES_COME))) {
            painter.ties(g, frame, rest, strands);
            painter.flows(g, frame, rest, strands);
        }
        if (fade(g, 1 - morph.share() / OTHERS_GONE)) {
            overview(g, frame, theme, pieces);
            pieces.boxes(g, morph.others(), chain.fit(), 0);
        }
        g.setComposite(solid);
        morph.changes().forEach(change -> box(g, pieces, change, text));
        if (fade(g, (morph.share() - TIES_COME) / (1 - TIES_COME))) {
            painter.words(g, frame, folded.strands());
        }
        titles(g, frame, theme);
        g.setComposite(solid);
        g.setClip(clip);
    }

    private static boolean fade(Graphics2D g, double alpha) {
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.max(0, Math.min(1, alpha))));
        return alpha > 0;
    }

    private void band(Graphics2D g, Frame frame, Theme theme) {
        Optional<Rectangle2D> before = StagePainter.band(chain, frame.activeTime(), theme);
        if (frame.cursor() > 0 && before.isPresent()) {
            Rectangle2D a = before.get();
            Rectangle2D b = folded.band();
            Rectangle2D now = new Rectangle2D.Double();
            now.setFrameFromDiagonal(
                    morph.between(a.getX(), b.getX()),
                    morph.between(a.getY(), b.getY()),
                    morph.between(a.getMaxX(), b.getMaxX()),
                    morph.between(a.getMaxY(), b.getMaxY()));
            Pieces.band(g, now, frame, theme);
        }
    }

    /** Columns too narrow for boxes are pressed together. */
    private void overview(Graphics2D g, Frame frame, Theme theme, Pieces pieces) {
        AffineTransform before = g.getTransform();
        double center = morph.between(
                chain.column(frame.activeTime()).map(column -> column.center()).orElse(folded.activeCenter()),
                folded.activeCenter());
        g.translate(center, 0);
        g.scale(Math.max(0.01, 1 - morph.share()), 1);
        g.translate(-center, 0);
        pieces.overview(g, chain);
        g.setTransform(before);
    }

    private void box(Graphics2D g, Pieces pieces, FoldMorph.Change change, double text) {
        if (change.isSteady()) {
            fade(g, 1);
            pieces.boxes(
                    g,
                    List.of(morph.steady(change)),
                    folded.fit().with(folded.fit().arrangement(), text),
                    0);
            return;
        }
        Rectangle2D frame = morph.frame(change);
        if (change.before() != null && fade(g, 1 - morph.share())) {
            stretched(g, pieces, change.before(), frame, chain.fit());
        }
        if (fade(g, morph.share())) {
            stretched(g, pieces, change.after(), frame, folded.fit());
        }
    }

    private static void stretched(Graphics2D g, Pieces pieces, Box box, Rectangle2D frame, Fit fit) {
        double scale = Math.min(
                frame.getWidth() / box.frame().getWidth(),
                frame.getHeight() / box.frame().getHeight());
        Fit scaled = fit.numbered() ? fit.with(fit.arrangement(), fit.sizes().text() * Math.min(1, scale)) : fit;
        pieces.boxes(g, List.of(FoldMorph.stretched(box, frame)), scaled, 0);
    }

    private void titles(Graphics2D g, Frame frame, Theme theme) {
        double size = morph.between(1.1 * chain.textSize(), folded.measures().title());
        for (ColumnTitle title : chain.titles()) {
            Optional<ColumnTitle> kept = folded.titles().stream()
                    .filter(each -> each.time() == title.time())
                    .findFirst();
            if (kept.isPresent()) {
                fade(g, 1);
                Rectangle2D a = title.place();
                Rectangle2D b = kept.get().place();
                double x = morph.between(a.getCenterX(), b.getCenterX());
                double y = morph.between(a.getCenterY(), b.getCenterY());
                String words = fraction < 0.5 ? title.text() : kept.get().text();
                FoldPainter.title(
                        g,
                        frame,
                        new ColumnTitle(title.time(), words, new Rectangle2D.Double(x, y, 0, 0)),
                        theme,
                        size);
            } else if (fade(g, 1 - morph.share() / EDGES_GONE)) {
                FoldPainter.title(g, frame, title, theme, 1.1 * chain.textSize());
            }
        }
    }
}
