package unfold.draw.cell;

import java.util.List;
import java.util.Set;
import unfold.derivation.Program;
import unfold.derivation.Unit;
import unfold.expression.Symbol;

/**
 * What is drawn of a cell, without sizes: the graph, where each block stands, and the ways of the
 * lines. Made once for a program; immutable.
 */
final class Picture {

    private final boolean timed;
    private final Seats seats;
    private final Router router;
    private final List<Route> routes;
    private final Tracks tracks;

    private Picture(CellGraph graph, boolean timed) {
        this.timed = timed;
        this.seats = new Seats(new Plan(graph));
        this.router = new Router(seats);
        this.routes = router.routes();
        this.tracks = new Tracks(routes);
    }

    /** The picture of the definitions with a time index, or of those without; their list must not be empty. */
    static Picture of(Program program, List<Unit> units) {
        boolean timed = units.get(0).definition().target().timed();
        return new Picture(GraphReader.read(program, units), timed);
    }

    /** Whether it shows a time step. */
    boolean isTimed() {
        return timed;
    }

    CellGraph graph() {
        return seats.plan().graph();
    }

    Plan plan() {
        return seats.plan();
    }

    Seats seats() {
        return seats;
    }

    List<Route> routes() {
        return routes;
    }

    Tracks tracks() {
        return tracks;
    }

    /** The number of lines of seats and streets from left to right. */
    int width() {
        return router.width();
    }

    /** The number of lines of seats and streets from bottom to top. */
    int height() {
        return router.height();
    }

    /** Whether the definition of that name is drawn here. */
    boolean defines(Symbol symbol) {
        return graph().value(symbol).isPresent();
    }

    /** Whether a name stands anywhere here. */
    boolean mentions(Set<Symbol> symbols) {
        return graph().nodes().stream().anyMatch(node -> node.uses().stream().anyMatch(symbols::contains));
    }
}
