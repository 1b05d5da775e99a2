package unfold.ui;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import unfold.draw.Theme;
import unfold.draw.header.HeaderPainter;
import unfold.draw.transport.ScrubberLayout;
import unfold.ui.model.PanelsModel;
import unfold.ui.model.PanelsModel.Divider;
import unfold.ui.model.PanelsModel.Panel;

/**
 * Where the parts of a window will be when it is built and laid out, with the panels that are open. A part that is
 * folded away has no place.
 *
 * @param size the content of the window
 * @param menus empty in full screen
 * @param tabs above the parameters
 */
record Places(
        Rectangle2D size,
        Rectangle2D menus,
        Rectangle2D header,
        Rectangle2D stage,
        Optional<Rectangle2D> blackboard,
        Optional<Rectangle2D> plots,
        Optional<Rectangle2D> tabs,
        Optional<Rectangle2D> parameters,
        Rectangle2D transport,
        Optional<Rectangle2D> status) {

    /** In times the text of the controls, as in the style sheet. */
    private static final double MENUS = 1.85;

    private static final double STATUS = 1.45;
    private static final double TABS = 1.65;
    private static final double HALF_DIVIDER = 0.12;

    /**
     * The places in a window.
     *
     * @param size of its content, from its corner
     * @param density how many pixels of the screen lie along one unit
     */
    static Places of(Rectangle2D size, double density, boolean menus, PanelsModel panels, Theme theme) {
        return new Measure(density, theme).places(size, menus, panels);
    }

    /** The same arithmetic as that of the toolkit's layout: sizes are rounded up to whole pixels, places to the nearest. */
    private record Measure(double density, Theme theme) {

        Places places(Rectangle2D size, boolean isWithMenus, PanelsModel panels) {
            double height = size.getHeight();
            Rectangle2D menus = row(size, 0, isWithMenus ? bar(MENUS) : 0);
            Rectangle2D header = row(size, menus.getMaxY(), up(HeaderPainter.height(theme)));
            double transport = up(ScrubberLayout.height(theme.controls())) + nearest(1);
            boolean isLecture = panels.stageWidth() == Divider.LECTURE_STAGE_WIDTH;
            Rectangle2D status = isLecture ? null : row(size, height - bar(STATUS), bar(STATUS));
            double bottom = (isLecture ? height : status.getY()) - transport;
            Rectangle2D middle = row(size, header.getMaxY(), Math.max(0, bottom - header.getMaxY()));
            boolean plots = panels.isOpen(Panel.PLOTS);
            boolean bench = panels.isOpen(Panel.PARAMETERS);
            Rectangle2D upper = middle;
            Rectangle2D lower = null;
            if (plots || bench) {
                double first = first(middle.getHeight(), panels.share(Divider.STAGE_HEIGHT));
                upper = row(middle, middle.getY(), first);
                lower = rest(middle, middle.getY() + first + divider());
            }
            Rectangle2D stage = upper;
            Rectangle2D blackboard = null;
            if (panels.isOpen(Panel.BLACKBOARD)) {
                stage = left(upper, panels.share(panels.stageWidth()));
                blackboard = right(upper, stage);
            }
            Rectangle2D left = plots && bench ? left(lower, panels.share(Divider.PLOT_WIDTH)) : plots ? lower : null;
            Rectangle2D right = plots && bench ? right(lower, left) : bench ? lower : null;
            return new Places(
                    size,
                    menus,
                    header,
                    stage,
                    Optional.ofNullable(blackboard),
                    Optional.ofNullable(left),
                    Optional.ofNullable(right).map(area -> row(area, area.getY(), bar(TABS))),
                    Optional.ofNullable(right).map(area -> rest(area, area.getY() + bar(TABS))),
                    row(size, bottom, transport),
                    Optional.ofNullable(status));
        }

        private double bar(double times) {
            return up(theme.controls().px(times));
        }

        private double divider() {
            return 2 * nearest(theme.controls().px(HALF_DIVIDER));
        }

        /** What the first of two panes gets of their length. */
        private double first(double length, double share) {
            return nearest(share * length - divider() / 2);
        }

        private Rectangle2D left(Rectangle2D area, double share) {
            double width = first(area.getWidth(), share);
            return new Rectangle2D.Double(area.getX(), area.getY(), width, area.getHeight());
        }

        private Rectangle2D right(Rectangle2D area, Rectangle2D left) {
            double x = left.getMaxX() + divider();
            return new Rectangle2D.Double(x, area.getY(), area.getMaxX() - x, area.getHeight());
        }

        private double up(double length) {
            // What arithmetic adds to a whole number is no pixel more.
            return Math.ceil(length * density - 1e-6) / density;
        }

        private double nearest(double length) {
            return Math.rint(length * density) / density;
        }
    }

    private static Rectangle2D row(Rectangle2D area, double y, double height) {
        return new Rectangle2D.Double(area.getX(), y, area.getWidth(), height);
    }

    private static Rectangle2D rest(Rectangle2D area, double y) {
        return row(area, y, Math.max(0, area.getMaxY() - y));
    }
}
