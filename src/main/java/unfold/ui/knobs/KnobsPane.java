package unfold.ui.knobs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unfold.draw.Theme;
import unfold.lesson.experiment.Experiment;
import unfold.ui.model.Appearance;
import unfold.ui.model.Knob;
import unfold.ui.model.KnobsModel;

/** All knobs of the open lesson, in as many columns as there is room for. */
public final class KnobsPane extends ScrollPane {

    /** The least width of a column, in times the text: a slider that can be dragged beside two numbers. */
    private static final double COLUMN = 19;

    private static final int MOST_COLUMNS = 3;

    private final KnobsModel model;
    private final Appearance appearance;
    private final List<Tile> tiles;
    private final GridPane grid = new GridPane();
    private final Button resetAll = new Button("Reset all knobs");

    public KnobsPane(KnobsModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        this.tiles = List.of(
                new GainTile(model),
                new ActivationTile(model),
                new StartTile(model),
                new GateTile(model),
                new LengthTile(model),
                new NumberTile(model, Knob.INPUT_SCALE),
                new NumberTile(model, Knob.CLIP_NORM),
                new NumberTile(model, Knob.CLIP_VALUE),
                new NumberTile(model, Knob.TRUNCATION));
        setId("knobs");
        getStyleClass().add("knobs");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        setAccessibleText("Knobs");
        grid.getStyleClass().add("grid");
        resetAll.setId("knobs-reset");
        resetAll.setOnAction(event -> model.resetAll());
        VBox content = new VBox(grid, resetAll);
        content.getStyleClass().add("content");
        content.setMinWidth(0);
        grid.setMinWidth(0);
        setContent(content);
        viewportBoundsProperty().addListener(changed -> arrange());
        appearance.themeProperty().addListener(changed -> arrange());
        model.stateProperty().addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        boolean there = model.stateProperty().get() != null;
        getContent().setVisible(there);
        if (there) {
            tiles.forEach(Tile::refresh);
            resetAll.setDisable(model.stateProperty().get().experiment().equals(Experiment.NONE));
        }
    }

    /** As many columns as are wide enough. */
    private void arrange() {
        Theme theme = appearance.theme().controls();
        double wide = getViewportBounds().getWidth() / theme.px(COLUMN);
        int columns = Math.max(1, Math.min(MOST_COLUMNS, (int) wide));
        if (columns == grid.getColumnConstraints().size()) {
            return;
        }
        grid.getColumnConstraints().clear();
        grid.getChildren().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < tiles.size(); i++) {
            Node tile = tiles.get(i);
            grid.add(tile, i % columns, i / columns);
        }
    }
}
