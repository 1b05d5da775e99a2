package unfold.draw.cell;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unfold.derivation.Dependency;
import unfold.draw.stage.Box;
import unfold.draw.stage.Column;
import unfold.expression.Time;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** The lines from all time steps of a sequence to the one source in an open cell that holds them together. */
final class Gathered {

    private static final double[] HEIGHTS = {0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92};

    private final OpenLayout layout;
    private final CellLayout cell;

    Gathered(OpenLayout layout) {
        this.layout = layout;
        this.cell = layout.cell();
    }

    List<Rail> rails() {
        List<Rail> rails = new ArrayList<>();
        for (Figure figure : cell.figures()) {
            boolean source = figure.node().kind() == Kind.SOURCE && !figure.isBeside();
            figure.quantity(cell.program()).filter(whole -> source).ifPresent(whole -> {
                boolean named = whole.timed() && figure.node().shown().time() == Time.ALL;
                Set<Quantity> members = named ? Set.of(whole) : whole.timed() ? Set.of() : members(figure, whole);
                members.forEach(member -> gather(rails, figure, member));
            });
        }
        return rails;
    }

    /** What is read as the columns of one matrix where a figure is read. */
    private Set<Quantity> members(Figure figure, Quantity whole) {
        Set<Quantity> members = new LinkedHashSet<>();
        for (Dependency edge : layout.subject().wiring().edges()) {
            Quantity from = layout.subject().trace().quantity(edge.from());
            boolean together = edge.isWhole()
                    || !layout.subject().trace().quantity(edge.to()).timed();
            boolean columns = together
                    && from.timed()
                    && whole.shape().rank() == Shape.Rank.MATRIX
                    && whole.shape()
                            .equals(Shape.matrix(
                                    from.shape().size(), from.interval().length()));
            boolean read = cell.graph().readers(figure.node()).stream()
                    .flatMap(reader -> reader.uses().stream())
                    .map(symbol -> cell.program().quantities().of(symbol))
                    .anyMatch(quantity -> quantity != null && quantity.id() == edge.to());
            if (columns && read) {
                members.add(from);
            }
        }
        return members;
    }

    private void gather(List<Rail> rails, Figure figure, Quantity member) {
        Quantity whole = figure.quantity(cell.program()).orElseThrow();
        List<Slot> readers = readers(figure, whole);
        List<Column> columns = layout.columns().stream()
                .filter(column -> column.time() != Slot.UNTIMED)
                .filter(column -> member.interval().contains(column.time()))
                .filter(column ->
                        layout.frame(Slot.value(member, column.time())).isPresent())
                .toList();
        for (boolean fromLeft : new boolean[] {true, false}) {
            List<Column> side = columns.stream()
                    .filter(column -> column.center() < figure.frame().getCenterX() == fromLeft)
                    .toList();
            height(figure, side, fromLeft)
                    .ifPresent(y -> side.forEach(column -> {
                        Slot from = Slot.value(member, column.time());
                        rails.add(new Rail(from, readers, points(figure, from, y)));
                    }));
        }
    }

    private List<Slot> readers(Figure figure, Quantity whole) {
        if (!whole.timed()) {
            return List.of(Slot.value(whole, Slot.UNTIMED));
        }
        return cell.graph().readers(figure.node()).stream()
                .flatMap(reader -> reader.uses().stream())
                .map(symbol -> cell.program().quantities().of(symbol))
                .filter(quantity -> quantity != null && !quantity.timed())
                .map(quantity -> Slot.value(quantity, Slot.UNTIMED))
                .toList();
    }

    private List<Point2D> points(Figure figure, Slot from, double y) {
        Rectangle2D a = layout.frame(from).orElseThrow();
        Rectangle2D b = figure.frame();
        boolean right = b.getCenterX() > a.getCenterX();
        double start = a.getCenterY() + 0.25 * a.getHeight();
        double x = right ? a.getMaxX() + 2 : a.getX() - 2;
        return List.of(
                new Point2D.Double(right ? a.getMaxX() : a.getX(), start),
                new Point2D.Double(x, start),
                new Point2D.Double(x, y),
                new Point2D.Double(right ? b.getX() : b.getMaxX(), y));
    }

    /** A height at which a line from the outermost column to the figure runs through nothing else. */
    private Optional<Double> height(Figure figure, List<Column> side, boolean fromLeft) {
        if (side.isEmpty()) {
            return Optional.empty();
        }
        Rectangle2D b = figure.frame();
        double outermost =
                fromLeft ? side.get(0).left() : side.get(side.size() - 1).right();
        double from = Math.min(outermost, b.getMaxX());
        double to = Math.max(outermost, b.getX());
        for (double share : HEIGHTS) {
            double y = b.getY() + share * b.getHeight();
            Rectangle2D way = new Rectangle2D.Double(from, y - 2, to - from, 4);
            Stream<Rectangle2D> others = Stream.concat(
                    cell.figures().stream()
                            .filter(other -> other != figure && isShown(other))
                            .map(Figure::frame),
                    Stream.concat(layout.named().stream(), layout.narrow().stream())
                            .map(Box::frame));
            if (others.noneMatch(way::intersects)) {
                return Optional.of(y);
            }
        }
        return Optional.empty();
    }

    private boolean isShown(Figure figure) {
        return figure.slot(cell.program(), layout.now())
                .map(layout.subject()::has)
                .orElse(true);
    }
}
