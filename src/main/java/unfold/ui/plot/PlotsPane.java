package unfold.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import unfold.draw.plot.PlotKind;
import unfold.trace.Quantity;
import unfold.ui.model.Appearance;
import unfold.ui.model.PlotsModel;

/** The plots, with a row above them to choose what they show. */
public final class PlotsPane extends BorderPane {

    private final PlotsModel model;
    private final MenuButton kinds = new MenuButton("Plots");
    private final MenuButton variables = new MenuButton("Variables");
    private final ToggleButton logarithmic = new ToggleButton("log");

    public PlotsPane(PlotsModel model, Appearance appearance) {
        this.model = model;
        setId("plots");
        setMinSize(0, 0);
        kinds.setId("plot-kinds");
        variables.setId("plot-variables");
        logarithmic.setId("plot-logarithmic");
        logarithmic.setTooltip(new Tooltip("Norms on an axis of decades, or on a linear one"));
        HBox bar = new HBox(kinds, variables, logarithmic);
        bar.getStyleClass().add("tabs");
        for (var button : List.of(kinds, variables, logarithmic)) {
            button.getStyleClass().add("tab-button");
        }
        setTop(bar);
        setCenter(new PlotsCanvas(model, appearance));
        kinds.setOnShowing(event -> kinds.getItems().setAll(kindItems()));
        variables.setOnShowing(event -> variables.getItems().setAll(variableItems()));
        logarithmic.setOnAction(
                event -> model.use(model.settingsProperty().get().with(logarithmic.isSelected())));
        model.settingsProperty().addListener(changed -> refresh());
        model.kindsProperty().addListener(changed -> refresh());
        // A menu without items does not open.
        kinds.getItems().add(new MenuItem());
        variables.getItems().add(new MenuItem());
        refresh();
    }

    private void refresh() {
        logarithmic.setSelected(model.settingsProperty().get().logarithmic());
    }

    private List<MenuItem> kindItems() {
        List<MenuItem> items = new ArrayList<>();
        for (PlotKind kind : model.suiting()) {
            CheckMenuItem item = new CheckMenuItem(kind.title());
            item.setId("plot-" + kind.word());
            item.setMnemonicParsing(false);
            item.setSelected(model.kindsProperty().get().contains(kind));
            item.setOnAction(event -> model.toggle(kind));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem usual = new MenuItem("As the lesson opens");
        usual.setOnAction(event -> model.chooseUsual());
        items.add(usual);
        return items;
    }

    private List<MenuItem> variableItems() {
        List<MenuItem> items = new ArrayList<>();
        List<String> shown = model.settingsProperty().get().variables();
        for (Quantity quantity : model.variables()) {
            CheckMenuItem item = new CheckMenuItem(quantity.key());
            item.setMnemonicParsing(false);
            item.setSelected(shown.contains(quantity.key()));
            item.setOnAction(event -> model.toggleVariable(quantity.key()));
            items.add(item);
        }
        return items;
    }
}
