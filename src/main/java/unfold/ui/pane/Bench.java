package unfold.ui.pane;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import unfold.ui.model.BenchModel;
import unfold.ui.model.BenchModel.Tab;

/** One of several panes at a time, with a row of tabs above it to choose by. */
public final class Bench extends BorderPane {

    private final BenchModel model;
    private final HBox tabs = new HBox();
    private final Map<Tab, Supplier<? extends Node>> panes = new EnumMap<>(Tab.class);
    private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);

    public Bench(BenchModel model) {
        this.model = model;
        setId("bench");
        getStyleClass().add("bench");
        setMinSize(0, 0);
        tabs.getStyleClass().add("tabs");
        setTop(tabs);
        model.chosenProperty().addListener(changed -> show());
    }

    /** Adds a pane, asked for when it is first shown, under a tab of its own, in the order in which they are added. */
    public Bench add(Tab tab, Supplier<? extends Node> pane) {
        ToggleButton button = new ToggleButton(tab.title());
        button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().setAll("tab-button");
        button.setOnAction(event -> {
            model.choose(tab);
            // A second click on the chosen tab must not take its mark away.
            show();
        });
        tabs.getChildren().add(button);
        panes.put(tab, pane);
        buttons.put(tab, button);
        show();
        return this;
    }

    private void show() {
        Tab chosen = model.chosenProperty().get();
        buttons.forEach((tab, button) -> button.setSelected(tab == chosen));
        setCenter(panes.containsKey(chosen) ? panes.get(chosen).get() : null);
    }
}
