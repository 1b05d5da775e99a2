package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import unfold.draw.Theme;

/**
 * What a network is laid out on.
 *
 * @param area all of it
 * @param explained whether a line at its foot explains the colour scales
 * @param isMapped whether a line above that shows which part of the network is seen
 */
record Ground(Rectangle2D area, Theme theme, boolean explained, boolean isMapped) {

    private static final double MARGIN = 4;
    private static final double LEGEND = 1.9;
    private static final double MAP = 1.5;

    static Ground withLegend(Rectangle2D area, Theme theme) {
        return new Ground(area, theme, true, false);
    }

    /** A ground beside others, whose colour scales are explained once for all of them. */
    static Ground plain(Rectangle2D area, Theme theme) {
        return new Ground(area, theme, false, false);
    }

    /** The line at the foot of {@code area} that explains the colour scales. */
    static Rectangle2D legend(Rectangle2D area, Theme theme) {
        double height = theme.px(LEGEND);
        double margin = theme.px(0.8);
        double width = Math.max(1, area.getWidth() - 2 * margin);
        return new Rectangle2D.Double(area.getX() + margin, area.getMaxY() - height, width, height);
    }

    Optional<Rectangle2D> legend() {
        return explained ? Optional.of(legend(area, theme)) : Optional.empty();
    }

    /** The same ground, of which only a part is seen at once. */
    Ground mapped() {
        return new Ground(area, theme, explained, true);
    }

    private double foot() {
        return explained ? theme.px(LEGEND) : 0;
    }

    /** Where the whole network is drawn small, with a mark of the part that is seen. */
    Optional<Rectangle2D> map() {
        double margin = theme.px(0.8);
        double height = theme.px(MAP);
        return isMapped
                ? Optional.of(new Rectangle2D.Double(
                        area.getX() + margin,
                        area.getMaxY() - foot() - height,
                        Math.max(1, area.getWidth() - 2 * margin),
                        height))
                : Optional.empty();
    }

    /** What is left for the network. */
    Rectangle2D room() {
        double foot = foot() + (isMapped ? theme.px(MAP) : 0);
        return new Rectangle2D.Double(
                area.getX() + MARGIN,
                area.getY() + MARGIN,
                Math.max(1, area.getWidth() - 2 * MARGIN),
                Math.max(1, area.getHeight() - foot - 2 * MARGIN));
    }
}
