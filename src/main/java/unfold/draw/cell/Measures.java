package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.draw.Grid;
import unfold.draw.Lettering;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.TexCache;
import unfold.draw.TexSize;
import unfold.draw.Theme;
import unfold.expression.Time;
import unfold.tensor.Shape;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** How large nodes are. */
final class Measures {

    private static final double PROBE = 40;
    private static final double PAD = 0.28;

    /** The room that the shares of a gradient take, in figures' heights: a bar and a line of percents. */
    private static final double SHARES = 7.6;

    private static final double SHARES_BAR = 0.6;

    /** Room for an arrow within a tower. */
    static final double RISE = 0.9;

    private record Extent(double width, double height) {}

    /**
     * What holds of a value in all sizes.
     *
     * @param label the width of the widest name, in figures of one pixel
     * @param ends of the bars; null for none
     * @param parts whether its gradient can come by several ways
     */
    private record Traits(List<Aspect> aspects, double label, Ends ends, boolean parts) {}

    private final Subject subject;
    private final Program program;
    private final CellGraph graph;
    private final boolean timed;
    private final Map<String, Extent> formulas = new HashMap<>();
    private final Map<Integer, Traits> traits = new HashMap<>();
    private final Map<Integer, Optional<Shape>> results = new HashMap<>();
    private final double figure = Lettering.width(Theme.fontOf(PROBE), Numerals.WIDEST) / PROBE;

    /** The measures of a picture. */
    Measures(Subject subject, Program program, Picture picture) {
        this.subject = subject;
        this.program = program;
        this.graph = picture.graph();
        this.timed = picture.isTimed();
    }

    /** What an operation is called. */
    static String tex(Node node, Fit fit) {
        return fit.full() || node.brief().isEmpty() ? node.tex() : node.brief();
    }

    private Extent formula(String tex) {
        return formulas.computeIfAbsent(tex, t -> {
            TexSize size = TexCache.SHARED.size(t, t, PROBE);
            return new Extent(size.width() / PROBE, size.height() / PROBE);
        });
    }

    /** TeX of a slot's name: a gradient is named ∂s_t, to be read as ∂L/∂s_t. */
    static String name(Subject subject, Slot slot) {
        Slot value = new Slot(slot.quantity(), slot.time(), Aspect.VALUE);
        return (slot.aspect() == Aspect.GRADIENT ? "\\partial " : "")
                + subject.names().tex(value);
    }

    private Quantity quantity(Node node) {
        return node.shown().time() == Time.ALL
                ? null
                : program.quantities().of(node.shown().symbol());
    }

    /** The time with the widest name. */
    private int probe(Node node) {
        return quantity(node).timed()
                ? quantity(node).interval().last() + Math.max(0, node.shown().offset())
                : Slot.UNTIMED;
    }

    private boolean hasGradient(Quantity quantity) {
        return quantity.timed()
                ? subject.times().anyMatch(time -> subject.has(Slot.gradient(quantity, time)))
                : subject.has(Slot.gradient(quantity, Slot.UNTIMED));
    }

    /** What stands for all times at once, as under a sum over time, has a name and no numbers. */
    private boolean hasCells(Node node) {
        if (!node.kind().hasNumbers() || quantity(node) == null) {
            return false;
        }
        return timed || !(quantity(node).timed() && node.shown().time() instanceof Time.Relative);
    }

    /** The node with its upper left corner at the origin. */
    Figure figure(Node node, int later, Fit fit) {
        return hasCells(node) ? value(node, later, fit) : operation(node, later, fit);
    }

    private Figure operation(Node node, int later, Fit fit) {
        double s = fit.text();
        Extent formula = formula(tex(node, fit));
        double width = formula.width * s * fit.letters();
        double height = formula.height * s * fit.letters();
        double high = Math.max(1.9 * s, height + 0.7 * s);
        double wide = switch (node.kind()) {
            case TIMES, PLUS, SIGN -> Math.max(high, width + 0.9 * s);
            case GATE -> Math.max(2.5 * s, width + 1.2 * s);
            default -> Math.max(2.2 * s, width + 0.8 * s);
        };
        // Room for every line that ends at the lower side.
        wide = Math.max(wide, (node.arity() > 2 ? node.arity() : 1) * Fit.TRACK * s + s);
        Optional<Shape> shape = fit.results() ? result(node) : Optional.empty();
        if (shape.isEmpty()) {
            return new Figure(node, later, new Rectangle2D.Double(0, 0, wide, high), List.of(), null, null);
        }
        Ends ends = node.ends();
        double[] size = cells(shape.get(), ends, fit);
        boolean standing =
                ends != null && !fit.numbered() && size[0] == shape.get().size();
        double x = wide + (standing ? Ends.BESIDE * s : ends != null ? 0.25 * s : 0);
        double below = ends != null && !standing ? Ends.BELOW * s : 0;
        double rim = Math.min(0.25 * s + size[2] * 0.2, s);
        high = Math.max(high, size[2] + below + 0.7 * s);
        Rectangle2D area = new Rectangle2D.Double(x, (high - size[2] - below) / 2, size[1], size[2]);
        Figure.Panel panel = new Figure.Panel(
                Aspect.VALUE, null, new Grid(area, (int) size[0], shape.get().size()), ends);
        Rectangle2D frame = new Rectangle2D.Double(0, 0, x + size[1] + rim, high);
        return new Figure(node, later, frame, List.of(), null, panel);
    }

    /** The shape of what an operation computes, if that is to be shown with it. */
    private Optional<Shape> result(Node node) {
        return results.computeIfAbsent(
                node.id(),
                id -> Optional.of(node)
                        .filter(graph::hidesResult)
                        .map(each -> program.shapes().of(each.expr()))
                        .filter(shape -> shape.rank() != Shape.Rank.MATRIX));
    }

    /** Cells in a row, and the width and the height of all, with bars if there are ends. */
    private double[] cells(Shape shape, Ends ends, Fit fit) {
        double s = fit.text();
        boolean matrix = shape.rank() == Shape.Rank.MATRIX;
        int columns = matrix ? shape.cols() : Math.min(shape.size(), fit.perRow());
        int rows = (shape.size() + columns - 1) / columns;
        double high = fit.numbered() ? Fit.LINE * s : Math.min(0.9 * s, 9 * s / rows);
        double wide = fit.numbered() ? (figure + 0.34) * s : Math.min(0.9 * s, 9 * s / columns);
        if (ends == null) {
            return new double[] {columns, columns * wide, rows * high};
        }
        boolean standing = rows == 1 && !fit.numbered();
        double bars = standing ? Ends.HEIGHT * s : rows * (high + (fit.numbered() ? Ends.GAUGE * s : 0));
        return new double[] {columns, columns * wide, bars};
    }

    private Traits traits(Node node) {
        return traits.computeIfAbsent(node.id(), id -> {
            Quantity quantity = quantity(node);
            Slot slot = Slot.value(quantity, probe(node));
            boolean back = hasGradient(quantity);
            List<Aspect> aspects = back ? List.of(Aspect.VALUE, Aspect.GRADIENT) : List.of(Aspect.VALUE);
            double label = aspects.stream()
                    .map(aspect -> name(subject, new Slot(slot.quantity(), slot.time(), aspect)))
                    .mapToDouble(tex -> formula(tex).width)
                    .max()
                    .orElse(0);
            Ends ends = graph.ends(node.shown().symbol()).orElse(null);
            return new Traits(aspects, label, ends, back && graph.parts(node));
        });
    }

    private Figure value(Node node, int later, Fit fit) {
        double s = fit.text();
        Quantity quantity = quantity(node);
        Traits traits = traits(node);
        List<Aspect> aspects = traits.aspects;
        double label = traits.label * s * Fit.LABEL;
        Shape shape = quantity.shape();
        Ends ends = shape.rank() == Shape.Rank.MATRIX ? null : traits.ends;
        boolean parts = later == 0 && traits.parts;
        double pad = PAD * s;
        double[] plain = cells(shape, null, fit);
        int columns = (int) plain[0];
        boolean standing = ends != null && columns == shape.size() && !fit.numbered();
        double axis = standing ? Ends.BESIDE * s : 0;
        double gridWidth = plain[1];
        double name = fit.above() ? 0 : label + 0.35 * s;
        double least = Math.max(fit.above() ? label : 0, parts ? SHARES * s * fit.letters() - name : 0);
        double panelWidth = name + Math.max(axis + gridWidth, least);
        double spare = panelWidth - name - axis - gridWidth;
        double x = pad + name + axis + (fit.above() ? spare / 2 : 0);
        double y = pad;
        List<Figure.Panel> panels = new ArrayList<>();
        for (Aspect aspect : aspects) {
            Ends scale = aspect == Aspect.VALUE ? ends : null;
            double gridHeight = cells(shape, scale, fit)[2];
            double high = fit.above() ? gridHeight : Math.max(gridHeight, Fit.LINE * s);
            double nameHeight = fit.above() ? Fit.LINE * s : high;
            double top = fit.above() ? y + nameHeight : y + (high - gridHeight) / 2;
            panels.add(new Figure.Panel(
                    aspect,
                    new Rectangle2D.Double(pad, y, fit.above() ? panelWidth : name, nameHeight),
                    new Grid(new Rectangle2D.Double(x, top, gridWidth, gridHeight), columns, shape.size()),
                    scale));
            y += (fit.above() ? nameHeight : 0) + high + pad + (scale != null && !standing ? Ends.BELOW * s : 0);
        }
        double percents = (SHARES_BAR + fit.letters()) * s;
        Rectangle2D shares = parts ? new Rectangle2D.Double(pad, y, panelWidth, percents) : null;
        y += parts ? percents + pad : 0;
        return new Figure(node, later, new Rectangle2D.Double(0, 0, panelWidth + 2 * pad, y), panels, shares, null);
    }

    /** A block's width. */
    double width(Block block, Fit fit) {
        return block.nodes().stream()
                .mapToDouble(node -> figure(node, later(block), fit).frame().getWidth())
                .max()
                .orElse(0);
    }

    /** A block's height. */
    double height(Block block, Fit fit) {
        double all = block.nodes().stream()
                .mapToDouble(node -> figure(node, later(block), fit).frame().getHeight())
                .sum();
        return all + (block.nodes().size() - 1) * RISE * fit.text();
    }

    private static int later(Block block) {
        return block.place() == Block.Place.EXIT ? 1 : 0;
    }
}
