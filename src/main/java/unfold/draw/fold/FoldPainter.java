package unfold.draw.fold;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Lettering;
import unfold.draw.Painter;
import unfold.draw.TexImage;
import unfold.draw.Theme;
import unfold.draw.motion.Motion;
import unfold.draw.pin.PinPainter;
import unfold.draw.stage.ColumnTitle;
import unfold.draw.stage.LegendPainter;
import unfold.draw.stage.Pieces;
import unfold.draw.stage.Spotlight;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.Wire;
import unfold.trace.Phase;

/** Paints a folded network. */
public final class FoldPainter {

    private static final double PAD = 2;

    /** What is cut off begins that far beyond the rows that are seen, in heights of their letters. */
    private static final double EDGE = 0.15;

    private final FoldedLayout layout;
    private final Theme theme;

    public FoldPainter(FoldedLayout layout) {
        this.layout = layout;
        this.theme = layout.theme();
    }

    /** A painter of a program's network that is folded so far: 0 unrolled, 1 folded. */
    public static Painter at(Program program, double fraction) {
        return (g, area, frame, theme) -> {
            int time = frame.activeTime();
            StageLayout chain = StageLayout.of(frame.subject(), area, theme, time);
            WeightNames names = WeightNames.of(program, frame.subject().wiring());
            FoldedLayout folded =
                    FoldedLayout.of(chain, names, time).around(chain, time).at(frame);
            new MorphPainter(chain, folded, fraction).paint(g, frame, Motion.rest(frame.cursor()), theme);
        };
    }

    /** A painter of a program's folded network at a fraction of the transition to a cursor from the one before it. */
    public static Painter moving(Program program, double fraction) {
        return (g, area, frame, theme) -> {
            StageLayout chain = StageLayout.of(frame.subject(), area, theme, frame.activeTime());
            WeightNames names = WeightNames.of(program, frame.subject().wiring());
            FoldedLayout folded =
                    FoldedLayout.of(chain, names, frame.activeTime()).at(frame);
            Motion motion = new Motion(Math.max(0, frame.cursor() - 1), frame.cursor(), fraction);
            new FoldPainter(folded).paint(g, frame, motion);
        };
    }

    /** Paints all of it. */
    public void paint(Graphics2D g, Frame frame, Motion motion) {
        still(g, frame);
        moving(g, frame, motion);
    }

    /** Paints what no step changes. */
    public void still(Graphics2D g, Frame frame) {
        Canvas.smooth(g);
        ground(g, layout.area(), frame, theme);
    }

    static void ground(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        g.setColor(theme.color(Hue.GROUND));
        g.fill(area);
        LegendPainter.paint(g, LegendPainter.place(area, theme), frame, theme);
    }

    /** The part of the stage on which {@link #moving} paints. */
    public Rectangle2D bounds() {
        Rectangle2D area = layout.area();
        double foot = LegendPainter.place(area, theme).getY();
        double margin = 2 * theme.px(1);
        double x = Math.max(area.getX(), layout.edge(0) - margin);
        double right =
                Math.min(area.getMaxX(), layout.edge(0) + layout.measures().width() + margin);
        return new Rectangle2D.Double(x, area.getY(), right - x, foot - area.getY());
    }

    /** Paints the columns. */
    public void moving(Graphics2D g, Frame frame, Motion motion) {
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(layout.area());
        if (frame.cursor() > 0) {
            Pieces.band(g, layout.band(), frame, theme);
        }
        for (ColumnTitle title : layout.titles()) {
            title(g, frame, title, theme, layout.measures().title());
        }
        if (!layout.rows().areAllSeen()) {
            g.clip(window());
        }
        ties(g, frame, motion, layout.strands());
        Pieces pieces = new Pieces(frame, motion, theme);
        pieces.boxes(g, layout.boxes(), layout.fit(), 0);
        flows(g, frame, motion, layout.strands());
        words(g, frame, layout.strands());
        pins(g, frame);
        g.setClip(clip);
    }

    /** Dims all but what the current operation is about. */
    public void spotlight(Graphics2D g, Frame frame) {
        if (frame.cursor() > 0) {
            Area lit =
                    Spotlight.lit(layout.boxes(), wires(frame, layout.strands()), List.of(layout.band()), frame, theme);
            if (!layout.rows().areAllSeen()) {
                lit.intersect(new Area(window()));
            }
            lit.add(Spotlight.titles(layout.titles(), frame, theme));
            Spotlight.veil(g, layout.area(), lit, theme);
        }
    }

    /** What of the rows is seen, from edge to edge. */
    private Rectangle2D window() {
        Rectangle2D rows = layout.rows().window();
        Rectangle2D area = layout.area();
        double margin = layout.measures().text() * EDGE;
        return new Rectangle2D.Double(
                area.getX(), rows.getY() - margin, area.getWidth(), rows.getHeight() + 2 * margin);
    }

    static void title(Graphics2D g, Frame frame, ColumnTitle title, Theme theme, double size) {
        boolean active = frame.cursor() > 0 && title.time() == frame.activeTime();
        g.setColor(active ? theme.phase(frame.phase()) : theme.color(Hue.QUIET));
        Lettering.centred(
                g, active ? Theme.fontOf(size).deriveFont(Font.BOLD) : Theme.fontOf(size), title.text(), title.place());
    }

    private List<Wire> wires(Frame frame, List<Strand> strands) {
        return strands.stream().map(strand -> strand.wire(frame)).toList();
    }

    /** Paints the lines of ties. */
    void ties(Graphics2D g, Frame frame, Motion motion, List<Strand> strands) {
        Frame now = frame.after(motion.isAtRest() ? frame.cursor() : motion.cursor());
        new Pieces(frame, motion, theme)
                .wires(g, wires(now, strands), layout.measures().text());
    }

    /** Paints the gradient that has flowed over ties, and that which flows. */
    void flows(Graphics2D g, Frame frame, Motion motion, List<Strand> strands) {
        Frame now = frame.after(motion.isAtRest() ? frame.cursor() : motion.cursor());
        new Pieces(frame, motion, theme)
                .flows(g, wires(now, strands), layout.measures().text());
    }

    /** Writes delays and the names of weights. */
    void words(Graphics2D g, Frame frame, List<Strand> strands) {
        Color ink = theme.color(Hue.INK);
        for (Strand strand : strands) {
            Tie.Words words = layout.measures()
                    .circuit()
                    .words(strand.tie(), layout.measures().letters());
            strand.weightPlace().ifPresent(place -> word(g, words.weight(), place, ground(frame, place), ink));
            if (isFirst(strand, strands)) {
                strand.delayPlace().ifPresent(place -> word(g, words.delay(), place, ground(frame, place), ink));
            }
        }
    }

    private Hue ground(Frame frame, Rectangle2D place) {
        if (frame.cursor() == 0 || !layout.band().contains(place)) {
            return Hue.GROUND;
        }
        return frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND;
    }

    /** Ties that share a lane say once how far they lead. */
    private static boolean isFirst(Strand strand, List<Strand> strands) {
        Optional<Strand> longest = strands.stream()
                .filter(other -> other.tie().shares(strand.tie()))
                .max((a, b) -> Double.compare(height(a), height(b)));
        return longest.filter(strand::equals).isPresent();
    }

    private static double height(Strand strand) {
        return Math.abs(strand.points().get(0).getY()
                - strand.points().get(strand.points().size() - 1).getY());
    }

    private void word(Graphics2D g, TexImage word, Rectangle2D place, Hue ground, Color ink) {
        g.setColor(theme.color(ground));
        g.fill(new Rectangle2D.Double(place.getX() - PAD, place.getY(), place.getWidth() + 2 * PAD, place.getHeight()));
        word.centred(g, place, ink);
    }

    void pins(Graphics2D g, Frame frame) {
        if (frame.marks().arePointing()) {
            new PinPainter(frame, theme).among(layout.grids().values()).paint(g, layout::grid);
        }
    }
}
