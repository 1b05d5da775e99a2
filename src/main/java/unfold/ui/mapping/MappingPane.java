package unfold.ui.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.mapping.Way;
import unfold.ui.model.Appearance;
import unfold.ui.model.MappingModel;
import unfold.ui.pane.Indexed;

/** The arrays of a file beside the parameters of the lesson; what is decided here takes effect when it is accepted. */
public final class MappingPane extends BorderPane {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final double[] SHARES = {25, 39, 36};

    private final MappingModel model;
    private final ParametersList parameters;
    private final Label message = new Label();
    private final FlowPane ways = new FlowPane();

    public MappingPane(MappingModel model, Appearance appearance) {
        this.model = model;
        this.parameters = new ParametersList(model);
        setId("mapping");
        getStyleClass().add("mapping");
        setMinSize(0, 0);
        setTop(new VBox(bar(), new PackingBar(model)));
        setCenter(columns(appearance));
        setBottom(foot());
        model.mappingProperty().addListener(changed -> tell());
        tell();
    }

    private HBox bar() {
        Label title = new Label();
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            Mapping mapping = model.mappingProperty().get();
                            return mapping == null ? "" : "Weights from " + mapping.file();
                        },
                        model.mappingProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button accept = button("Accept", "Load these numbers (Ctrl+Enter)", model::accept);
        accept.disableProperty().bind(model.acceptableProperty().not());
        Button cancel = button("Cancel", "Leave the lesson as it is (Esc)", model::close);
        HBox bar = new HBox(title, space, accept, cancel);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Button button(String name, String hint, Runnable action) {
        Button button = new Button(name);
        button.setId("mapping-" + name.toLowerCase(Locale.ROOT));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(hint));
        button.setOnAction(event -> action.run());
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                button.fire();
            }
        });
        return button;
    }

    private GridPane columns(Appearance appearance) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("columns");
        grid.setMinSize(0, 0);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
        }
        RowConstraints headings = new RowConstraints();
        RowConstraints lists = new RowConstraints();
        lists.setVgrow(Priority.ALWAYS);
        lists.setMinHeight(0);
        grid.getRowConstraints().addAll(headings, lists);
        grid.addRow(0, heading("Arrays of the file"), heading("Parameters of the lesson"), taking());
        grid.addRow(1, new ArraysList(model), parameters, new DetailPane(model, appearance));
        return grid;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    /** "W_f takes". */
    private Label taking() {
        Label taking = heading("");
        model.selectedProperty().addListener((property, old, now) -> Indexed.show(taking, now + " takes"));
        if (model.mappingProperty().get() != null) {
            Indexed.show(taking, model.selectedProperty().get() + " takes");
        }
        return taking;
    }

    private VBox foot() {
        message.setId("mapping-message");
        ways.getStyleClass().add("choices");
        ways.managedProperty().bind(ways.visibleProperty());
        VBox foot = new VBox(new Words(message), ways);
        foot.setId("mapping-foot");
        foot.getStyleClass().add("message");
        return foot;
    }

    private void tell() {
        Mapping mapping = model.mappingProperty().get();
        if (mapping == null) {
            return;
        }
        List<String> words = new ArrayList<>(mapping.fits() ? mapping.notes() : mapping.problems());
        if (mapping.fits() && words.isEmpty()) {
            words.add("Everything fits.");
        }
        message.setText(String.join(mapping.fits() ? " " : "\n", words));
        getBottom().pseudoClassStateChanged(PROBLEM, !mapping.fits());
        ways.setVisible(!mapping.ways().isEmpty());
        ways.getChildren().clear();
        if (ways.isVisible()) {
            ways.getChildren().add(new Label("What fits:"));
            mapping.ways().forEach(way -> ways.getChildren().add(button(way)));
        }
    }

    private Button button(Way way) {
        Button button = new Button(way.words());
        button.setMnemonicParsing(false);
        button.setOnAction(event -> {
            takeKeys();
            model.say(way.said());
        });
        return button;
    }

    /** Gives the keys to the parameters. */
    public void takeKeys() {
        parameters.requestFocus();
    }
}
