package unfold.ui.pane;

import java.awt.geom.Rectangle2D;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The scroll bar at the right edge of a picture, there only while the picture is higher than that. */
public final class SideBar extends ScrollBar {

    /** About as wide as it is: what it takes from the picture beside it. */
    public static final double WIDTH = 18;

    /** @param moved is run whenever the picture is scrolled */
    public SideBar(Runnable moved) {
        setOrientation(Orientation.VERTICAL);
        setVisible(false);
        valueProperty().addListener(changed -> moved.run());
    }

    /** Takes its place at the right edge of the part of its pane in which the picture is. */
    public void place(Rectangle2D part) {
        double width = prefWidth(-1);
        resizeRelocate(part.getMaxX() - width, part.getY(), width, part.getHeight());
    }

    /**
     * Shows itself if it is needed, and scrolls no further than there is something.
     *
     * @param needed the height of the picture
     * @param available that of the pane
     * @param unit the pixels that a click on an arrow scrolls by
     */
    public void fit(double needed, double available, double unit) {
        double hidden = Math.max(0, needed - available);
        setVisible(hidden > 0);
        setMax(Math.max(1, hidden));
        setVisibleAmount(hidden == 0 ? 1 : available / needed * hidden);
        setUnitIncrement(unit);
        setBlockIncrement(available * 0.8);
        setValue(Math.min(hidden, getValue()));
    }

    /** The place nearest to the one wanted that is not beyond the ends. */
    public double within(double wanted) {
        return Math.max(0, Math.min(getMax(), wanted));
    }
}
