package unfold.draw.cell;

import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import unfold.draw.Frame;
import unfold.draw.Theme;
import unfold.draw.stage.Spotlight;

/** Dims the stage with an open cell but for the current operation: its figures, what they read, the lines between. */
final class CellSpotlight {

    private final OpenLayout layout;
    private final CellLayout cell;
    private final Moment moment;
    private final Frame frame;
    private final Theme theme;

    CellSpotlight(OpenLayout layout, Frame frame) {
        this.layout = layout;
        this.cell = layout.cell();
        this.moment = new Moment(frame, cell, layout.now());
        this.frame = frame;
        this.theme = layout.theme();
    }

    void paint(Graphics2D g) {
        Area lit = figures();
        layout.named().stream()
                .filter(box -> box.panels().stream().anyMatch(panel -> frame.isLit(panel.slot())))
                .forEach(box -> lit.add(Spotlight.around(box.frame(), theme)));
        if (lit.isEmpty()) {
            lit.add(Spotlight.around(cell.inside(), theme));
        }
        if (layout.isLarge()) {
            lit.intersect(new Area(layout.seen()));
        }
        layout.titles().stream()
                .filter(title -> title.time() == layout.now())
                .forEach(title -> lit.add(above(Spotlight.around(title.place(), theme))));
        Spotlight.veil(g, layout.area(), lit, theme);
    }

    /** Without the edge of the cell. */
    private Area above(Area title) {
        Rectangle2D inside = cell.inside().createIntersection(layout.seen());
        title.subtract(new Area(Spotlight.around(inside, theme).getBounds2D()));
        return title;
    }

    private Area figures() {
        Set<Figure> bright = new HashSet<>();
        cell.figures().stream().filter(moment::isLit).forEach(bright::add);
        boolean isShare = cell.wires().stream().noneMatch(this::isCurrent);
        Area lit = new Area();
        for (Wire wire : cell.wires()) {
            if (isCurrent(wire) || isShare && isBeside(wire)) {
                lit.add(Spotlight.along(wire.points(), theme));
                bright.addAll(ends(wire));
            }
        }
        bright.forEach(figure -> lit.add(Spotlight.around(figure.frame(), theme)));
        return lit;
    }

    private boolean isCurrent(Wire wire) {
        return moment.isCurrent(wire, cell.figure(wire.to()))
                || moment.passed(wire).filter(Moment.Passed::current).isPresent();
    }

    /** Whether it leads to what is at work, or from it: there come the factors of a share in a weight's gradient. */
    private boolean isBeside(Wire wire) {
        return !wire.leaves() && (moment.isLit(cell.figure(wire.from())) || moment.isLit(cell.figure(wire.to())));
    }

    private List<Figure> ends(Wire wire) {
        return List.of(cell.figure(wire.from()), wire.leaves() ? cell.exit(wire.from()) : cell.figure(wire.to()));
    }
}
