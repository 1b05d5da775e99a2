package unfold.ui;

import static javafx.geometry.Orientation.HORIZONTAL;
import static javafx.geometry.Orientation.VERTICAL;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import unfold.ui.editor.EditorPane;
import unfold.ui.mapping.MappingPane;
import unfold.ui.model.PanelsModel;
import unfold.ui.model.PanelsModel.Divider;
import unfold.ui.model.PanelsModel.Panel;
import unfold.ui.model.WindowModel;
import unfold.ui.pane.Split;

/**
 * The middle of the window: the stage beside the blackboard, and below them the plots beside the parameters, or
 * what is being decided, which weights or which equations.
 */
final class PaneLayout {

    private static final double STAGE_HEIGHT_EDITING = 0.54;
    private static final double STAGE_HEIGHT_EDITING_SMALL = 0.42;
    private static final double STAGE_HEIGHT_MAPPING = 0.36;

    /** Lower panes than so many times the text leave an editor too few lines. */
    private static final double SMALL = 32;

    /** A lower window than so many times the text shows the mapping of weights alone. */
    private static final double SMALL_FOR_BOTH = 40;

    /** How much of the length a key moves a divider. */
    private static final double BY_KEY = 0.02;

    /** While the plots are what is looked at. */
    private static final double STAGE_HEIGHT_LARGE_PLOTS = 0.4;

    private static final double LARGE_PLOT_WIDTH = 0.66;

    /** What large plots leave for the panel beside them, in times the text. */
    private static final double LEAST_BENCH = 22;

    /**
     * What the window is made of.
     *
     * @param stage the network
     * @param blackboard the equations
     * @param plots the charts
     * @param bench parameters, knobs and check
     */
    record Panes(Node stage, Node blackboard, Node plots, Node bench) {}

    private final WindowModel model;
    private final BorderPane content;
    private final Supplier<EditorPane> editor;
    private final Supplier<MappingPane> mapping;
    private final Split upper;
    private final Split lower;
    private final Split both;

    /** Puts the panes into the middle of {@code content}, and keeps them in their places. */
    PaneLayout(
            WindowModel model,
            BorderPane content,
            Panes panes,
            Supplier<EditorPane> editor,
            Supplier<MappingPane> mapping) {
        this.model = model;
        this.content = content;
        this.editor = editor;
        this.mapping = mapping;
        this.upper = split(() -> panels().stageWidth(), HORIZONTAL, panes.stage(), panes.blackboard());
        this.lower = split(() -> Divider.PLOT_WIDTH, HORIZONTAL, panes.plots(), panes.bench());
        this.both = split(() -> Divider.STAGE_HEIGHT, VERTICAL, upper, lower);
        for (Divider divider : Divider.values()) {
            panels().shareProperty(divider).addListener(changed -> share());
        }
        content.setCenter(both);
        fold();
        panels().openProperty().addListener(changed -> fold());
        content.heightProperty().addListener(changed -> rearrange());
        model.appearance().themeProperty().addListener(changed -> rearrange());
        model.plots().largeProperty().addListener(changed -> share());
    }

    /** Two panes whose divider is, depending on the profile, one of the model's. */
    private Split split(Supplier<Divider> divider, Orientation orientation, Node first, Node second) {
        return new Split(orientation, panels().share(divider.get()), first, second)
                .onMoved(share -> {
                    if (isOfReader(divider.get())) {
                        panels().move(divider.get(), share);
                    }
                })
                .onRestored(() -> {
                    panels().move(divider.get(), divider.get().usual());
                    share();
                });
    }

    /** Moves the divider between what is above and below the middle of the window. */
    void moveUpright(int by) {
        move(both, Divider.STAGE_HEIGHT, by);
    }

    /** Moves the divider beside the pane with the keys, or the only one that there is. */
    void moveAcross(Node owner, int by) {
        boolean isBelow =
                Stream.iterate(owner, Objects::nonNull, Node::getParent).anyMatch(lower::equals);
        boolean lowerParts = below() == lower && lower.getItems().size() > 1;
        if (lowerParts && (isBelow || upper.getItems().size() == 1)) {
            move(lower, Divider.PLOT_WIDTH, by);
        } else {
            move(upper, panels().stageWidth(), by);
        }
    }

    private void move(Split split, Divider divider, int by) {
        if (split.getItems().size() > 1) {
            double share = Divider.within(split.share() + by * BY_KEY);
            if (isOfReader(divider)) {
                panels().move(divider, share);
            } else {
                split.giveFirst(share);
            }
        }
    }

    private PanelsModel panels() {
        return model.panels();
    }

    /** Whether the divider stands where the reader wants it, and not where plots, editor or mapping need it. */
    private boolean isOfReader(Divider divider) {
        return divider == panels().stageWidth() || !isLarge() && (divider == Divider.PLOT_WIDTH || below() == lower);
    }

    private boolean isLarge() {
        return model.plots().largeProperty().get();
    }

    /** Gives all panes their shares. */
    private void share() {
        give(upper, panels().share(panels().stageWidth()));
        give(lower, plotShare());
        give(both, stageShare());
    }

    private static void give(Split split, double share) {
        if (Math.abs(split.share() - share) > 1e-3) {
            split.giveFirst(share);
        }
    }

    /** Shows the panels that are open; what is being decided stands below the stage in any case. */
    private void fold() {
        upper.show(true, panels().isOpen(Panel.BLACKBOARD));
        lower.show(panels().isOpen(Panel.PLOTS), panels().isOpen(Panel.PARAMETERS));
        both.show(true, below() != lower || !lower.getItems().isEmpty());
        share();
    }

    /** The room has become large enough for the stage beside the mapping, or too small. */
    private void rearrange() {
        if (isMapping() && isTooSmallForBoth() != (content.getCenter() == mapping.get())) {
            exchange();
        }
    }

    private boolean isMapping() {
        return model.mapping().mappingProperty().get() != null;
    }

    private boolean isEditing() {
        return model.editor().openProperty().get();
    }

    /** In a small window the stage waits until the weights are decided. */
    private boolean isAlone() {
        return isMapping() && isTooSmallForBoth();
    }

    private Node below() {
        return isMapping() && !isAlone() ? mapping.get() : isEditing() ? editor.get() : lower;
    }

    /** Puts below the stage what belongs there now. */
    void exchange() {
        content.setCenter(null);
        both.exchangeSecond(below(), stageShare());
        fold();
        content.setCenter(isAlone() ? mapping.get() : both);
    }

    /** Large plots leave the knobs beside them room enough to be turned. */
    private double plotShare() {
        double usual = panels().share(Divider.PLOT_WIDTH);
        if (!isLarge()) {
            return usual;
        }
        double beside = model.appearance().theme().px(LEAST_BENCH);
        return Math.max(usual, Math.min(LARGE_PLOT_WIDTH, 1 - beside / Math.max(1, lower.getWidth())));
    }

    private double stageShare() {
        if (isMapping() && !isAlone()) {
            return STAGE_HEIGHT_MAPPING;
        }
        if (isEditing()) {
            boolean small = both.getHeight() < model.appearance().theme().px(SMALL);
            return small ? STAGE_HEIGHT_EDITING_SMALL : STAGE_HEIGHT_EDITING;
        }
        return isLarge() ? STAGE_HEIGHT_LARGE_PLOTS : panels().share(Divider.STAGE_HEIGHT);
    }

    private boolean isTooSmallForBoth() {
        return content.getHeight() < model.appearance().theme().px(SMALL_FOR_BOTH);
    }
}
