package unfold.draw.stage;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import unfold.draw.Arrow;
import unfold.draw.Flows.Flow;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Theme;
import unfold.draw.blackboard.BoardColors;
import unfold.draw.motion.Motion;
import unfold.draw.motion.Travel;
import unfold.trace.Phase;
import unfold.trace.Role;

/** Paints the edges that values take by what is computed, and the values that are on their way along them. */
final class WirePainter {

    private static final double LONGEST_HEAD = 9;
    private static final double CURRENT = 2.4;

    /** The radius of a value on its way, in times the running text, and the most in times the stage's own figures. */
    private static final double DISC = 0.42;

    private static final double MOST = 0.7;

    private final Frame frame;
    private final Theme theme;
    private final double textSize;
    private final Motion motion;

    WirePainter(Numbers numbers, double textSize) {
        this.frame = numbers.frame();
        this.theme = numbers.theme();
        this.motion = numbers.motion();
        this.textSize = textSize;
    }

    /**
     * The edges: those of the future first, so that none hides what is done. Where gradient has flowed or flows, its
     * own line takes their place.
     */
    void paint(Graphics2D g, List<Wire> wires) {
        Arrows arrows = new Arrows(g);
        wires.stream().filter(w -> !isDone(w)).forEach(w -> add(arrows, w, Hue.GHOST, 1.2));
        arrows.draw();
        wires.stream().filter(w -> isDone(w) && !isUnderGradient(w)).forEach(w -> add(arrows, w, Hue.LINE, 1.4));
        arrows.draw();
        List<Wire> current = wires.stream().filter(this::isCurrent).toList();
        if (motion.travelled() == 1) {
            current.forEach(w -> add(arrows, w, Hue.FORWARD, CURRENT));
            arrows.draw();
        } else {
            current.forEach(wire -> travel(g, wire));
        }
    }

    private boolean isDone(Wire wire) {
        return frame.at(wire.to()).isPresent() && frame.at(wire.from()).isPresent();
    }

    /** The last gradient covers the edge as soon as it has arrived, the ones before did so already. */
    private boolean isUnderGradient(Wire wire) {
        List<Flow> flows = frame.subject().flows().between(wire.from(), wire.to());
        int covering = motion.travelled() == 1 ? frame.cursor() : frame.cursor() - 1;
        return !flows.isEmpty() && flows.get(0).step() < covering;
    }

    private boolean isCurrent(Wire wire) {
        return frame.phase() == Phase.FORWARD
                && frame.current().stream()
                        .flatMap(step -> step.writes().stream())
                        .map(frame.subject().wiring()::box)
                        .anyMatch(wire.to()::equals);
    }

    private void add(Arrows arrows, Wire wire, Hue hue, double width) {
        double head = head(wire.points(), Math.min(5 + 1.2 * width, 3 + wire.room()));
        arrows.add(new Arrow(wire.points(), width, head), theme.color(hue), null);
    }

    private static double head(List<Point2D> points, double wanted) {
        double room = Arrow.endPiece(points);
        double head = Math.min(Math.min(wanted, LONGEST_HEAD), room * 0.8);
        return head < 3 ? 0 : head;
    }

    private void travel(Graphics2D g, Wire wire) {
        Travel travel = new Travel(wire.points(), motion.travelled());
        new Arrow(travel.covered(), CURRENT, 0).draw(g, theme.color(Hue.FORWARD), null);
        Role role = frame.trace().quantity(wire.from().quantity()).role();
        travel.disc(g, radius(theme, textSize, wire), new BoardColors(theme).travelling(role), theme);
    }

    /** The radius of what travels along a wire: less where its neighbours are near. */
    static double radius(Theme theme, double textSize, Wire wire) {
        double widest = Math.min(theme.px(DISC), MOST * textSize);
        return Math.max(3, Math.min(widest, 3 * wire.room()));
    }
}
