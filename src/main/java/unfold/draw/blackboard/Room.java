package unfold.draw.blackboard;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import unfold.draw.Theme;

/**
 * Where the blackboard may write.
 *
 * @param x left edge
 * @param y upper edge
 * @param width without margins
 * @param height without margins
 * @param theme colours and sizes
 */
record Room(double x, double y, double width, double height, Theme theme) {

    /** In running text: a wall at 1024 by 768 pixels has less. */
    private static final double HIGH = 24;

    static Room of(Rectangle2D area, Theme theme) {
        double margin = Math.min(theme.px(0.9), area.getWidth() * 0.04);
        return new Room(
                area.getX() + margin,
                area.getY() + margin,
                Math.max(1, area.getWidth() - 2 * margin),
                Math.max(1, area.getHeight() - 2 * margin),
                theme);
    }

    static Font titleFont(double pixels) {
        return Theme.fontOf(pixels).deriveFont(Font.BOLD, (float) pixels);
    }

    /** Whether an equation may take some height for itself. */
    boolean isHigh() {
        return height >= HIGH * theme.px(1);
    }

    double bottom() {
        return y + height;
    }
}
