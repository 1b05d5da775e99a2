package unfold.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import unfold.draw.plot.PlotKind;
import unfold.trace.Quantity;
import unfold.ui.model.Appearance;
import unfold.ui.model.PlotsModel;
import unfold.ui.pane.Indexed;

/** The plots, with a row above them to choose what they show. */
public final class PlotsPane extends BorderPane {

    /** How many plots, and how many variables, a button names. */
    private static final int NAMED = 2;

    private static final String WHICH =
            "Which plots are shown: a name shows one alone, its box beside the others; L makes room for more";

    private final PlotsModel model;
    private final PlotsCanvas canvas;
    private final MenuButton kinds = new MenuButton("Plots");
    private final MenuButton variables = new MenuButton();
    private final ToggleButton logarithmic = new ToggleButton("log");

    public PlotsPane(PlotsModel model, Appearance appearance) {
        this.model = model;
        this.canvas = new PlotsCanvas(model, appearance);
        setId("plots");
        getStyleClass().add("plots");
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
        kinds.setMinWidth(0);
        kinds.setTooltip(new Tooltip(WHICH));
        variables.setMinWidth(Region.USE_PREF_SIZE);
        variables.setTooltip(new Tooltip("Variables or parameters that the plots are about"));
        logarithmic.setMinWidth(Region.USE_PREF_SIZE);
        setTop(bar);
        setCenter(canvas);
        // It is known while the canvas is laid out, when the row above must not change any more.
        canvas.fittingProperty().addListener(changed -> Platform.runLater(this::refresh));
        kinds.setOnShowing(event -> kinds.getItems().setAll(kindItems()));
        variables.setOnShowing(event -> variables.getItems().setAll(variableItems()));
        logarithmic.setOnAction(
                event -> model.use(model.settingsProperty().get().with(logarithmic.isSelected())));
        model.settingsProperty().addListener(changed -> refresh());
        model.kindsProperty().addListener(changed -> refresh());
        model.boardProperty().addListener(changed -> refresh());
        // A menu without items does not open.
        kinds.getItems().add(new MenuItem());
        variables.getItems().add(new MenuItem());
        refresh();
    }

    private void refresh() {
        logarithmic.setSelected(model.settingsProperty().get().logarithmic());
        kinds.setText(shown());
        boolean choice = !model.variables().isEmpty();
        variables.setVisible(choice);
        variables.setManaged(choice);
        Indexed.show(variables, ofWhat());
    }

    /** The plots at hand by their names, as far as they can be read at a glance; how many, if not all can be seen. */
    private String shown() {
        List<String> titles =
                model.kindsProperty().get().stream().map(PlotKind::title).toList();
        int fitting = canvas.fittingProperty().get();
        if (fitting > 0 && fitting < titles.size()) {
            return fitting + " of " + titles.size() + " plots";
        }
        return titles.isEmpty()
                ? "Plots"
                : titles.size() <= NAMED
                        ? String.join(" + ", titles)
                        : String.join(" + ", titles.subList(0, NAMED)) + " + " + (titles.size() - NAMED);
    }

    /** The variables at hand: {@code of h, c}. */
    private String ofWhat() {
        List<String> names = model.shownVariables().stream().map(model::name).toList();
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return "of " + first + (names.size() > NAMED ? " + " + (names.size() - NAMED) : "");
    }

    private List<MenuItem> kindItems() {
        List<MenuItem> items = new ArrayList<>();
        for (PlotKind kind : model.suiting()) {
            items.add(new KindItem(model, kind));
        }
        items.add(new SeparatorMenuItem());
        MenuItem usual = new MenuItem("As the lesson opens");
        usual.setOnAction(event -> model.chooseUsual());
        items.add(usual);
        return items;
    }

    private List<MenuItem> variableItems() {
        List<MenuItem> items = new ArrayList<>();
        List<Quantity> shown = model.shownVariables();
        boolean hasParameters = false;
        for (Quantity quantity : model.variables()) {
            if (!items.isEmpty() && !quantity.timed() && !hasParameters) {
                items.add(new SeparatorMenuItem());
            }
            hasParameters |= !quantity.timed();
            CheckMenuItem item = new CheckMenuItem("", Indexed.node(model.name(quantity)));
            item.setMnemonicParsing(false);
            item.setSelected(shown.contains(quantity));
            item.setOnAction(event -> model.toggleVariable(quantity.key()));
            items.add(item);
        }
        return items;
    }
}
