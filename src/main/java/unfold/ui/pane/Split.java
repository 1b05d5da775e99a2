package unfold.ui.pane;

import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Two panes that keep their shares when the window changes its size, until the reader moves the
 * divider. A plain SplitPane gives half of every growth to each side, and so forgets its shares
 * while a window is being opened.
 */
public final class Split extends SplitPane {

    /** Dividers stand on whole pixels: so far from its share one may be without having been moved. */
    private static final double SNAPPED = 1.5;

    private Node first;
    private Node second;
    private double share;
    private double laidOut;
    private DoubleConsumer moved = newShare -> {};
    private Runnable restored = () -> {};

    public Split(Orientation orientation, double share, Node first, Node second) {
        super(first, second);
        this.first = first;
        this.second = second;
        this.share = share;
        setOrientation(orientation);
        setDividerPositions(share);
        setMinSize(0, 0);
        addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (twice && event.getTarget() instanceof Node target && isDivider(target)) {
                restored.run();
            }
        });
    }

    private boolean isDivider(Node target) {
        return Stream.iterate(target, node -> node != null && node != this, Node::getParent)
                .anyMatch(node -> node.getStyleClass().contains("split-pane-divider") && node.getParent() == this);
    }

    /** Tells the share that the reader drags the divider to. */
    public Split onMoved(DoubleConsumer told) {
        moved = told;
        return this;
    }

    /** Does something when the divider is clicked twice. */
    public Split onRestored(Runnable action) {
        restored = action;
        return this;
    }

    /** Shows one side or both; what is shown alone has all of the length. */
    public void show(boolean one, boolean other) {
        setItems(one, other);
        giveFirst(share);
    }

    private void setItems(boolean one, boolean other) {
        getItems()
                .setAll(Stream.concat(
                                one ? Stream.of(first) : Stream.empty(), other ? Stream.of(second) : Stream.empty())
                        .toList());
    }

    /** Puts another pane in the place of the second one, and gives the first {@code share} of the length. */
    public void exchangeSecond(Node other, double newShare) {
        boolean one = getItems().contains(first);
        second = other;
        setItems(one, true);
        giveFirst(newShare);
    }

    /** Gives the first pane {@code newShare} of the length. */
    public void giveFirst(double newShare) {
        share = newShare;
        // New dividers have not got their place yet; reading it would take it for the reader's wish.
        laidOut = 0;
        if (getItems().size() > 1) {
            setDividerPositions(newShare);
        }
        requestLayout();
    }

    /** The first pane's share of the length. */
    public double share() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        double length = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
        boolean both = getItems().size() > 1;
        if (!both) {
            laidOut = 0;
        } else if (length != laidOut) {
            laidOut = length;
            super.layoutChildren();
            setDividerPositions(share);
        } else if (Math.abs(getDividerPositions()[0] - share) * length > SNAPPED) {
            share = getDividerPositions()[0];
            moved.accept(share);
        }
        super.layoutChildren();
    }
}
