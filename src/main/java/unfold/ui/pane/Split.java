package unfold.ui.pane;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * Two panes that keep their shares when the window changes its size, until the reader moves the
 * divider. A plain SplitPane gives half of every growth to each side, and so forgets its shares
 * while a window is being opened.
 */
public final class Split extends SplitPane {

    private double share;
    private double laidOut;

    public Split(Orientation orientation, double share, Node first, Node second) {
        super(first, second);
        this.share = share;
        setOrientation(orientation);
        setDividerPositions(share);
    }

    /** Puts another pane in the place of the second one, and gives the first {@code share} of the length. */
    public void exchangeSecond(Node other, double newShare) {
        getItems().set(1, other);
        giveFirst(newShare);
    }

    /** Gives the first pane {@code newShare} of the length. */
    public void giveFirst(double newShare) {
        share = newShare;
        // New dividers have not got their place yet; reading it would take it for the reader's wish.
        laidOut = 0;
        setDividerPositions(newShare);
        requestLayout();
    }

    /** The first pane's share of the length. */
    public double share() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        double length = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
        if (length != laidOut) {
            laidOut = length;
            super.layoutChildren();
            setDividerPositions(share);
        } else {
            share = getDividerPositions()[0];
        }
        super.layoutChildren();
    }
}
