package unfold.ui.mapping;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** A text as high as its lines, which scrolls where these are more than the style sheet allows. */
final class Words extends ScrollPane {

    /** About as wide as the scroll bar. */
    private static final double BAR = 20;

    private final Label text;

    Words(Label text) {
        super(text);
        this.text = text;
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("words");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(USE_PREF_SIZE);
        text.textProperty().addListener(changed -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : getWidth();
        return Math.min(getMaxHeight() > 0 ? getMaxHeight() : Double.MAX_VALUE, text.prefHeight(wide - BAR) + 2);
    }
}
