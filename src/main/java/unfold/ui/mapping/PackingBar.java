package unfold.ui.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.packing.CellType;
import unfold.lesson.packing.Gate;
import unfold.lesson.packing.Packing;
import unfold.ui.knobs.Choice;
import unfold.ui.model.MappingModel;

/** How the arrays are packed, in which order the gates lie, and what the columns of a stacked matrix are. */
final class PackingBar extends FlowPane {

    private final MappingModel model;
    private final Choice<Optional<Packing>> packing;
    private final Choice<List<Gate>> order;
    private final Choice<Boolean> columns;
    private final Tooltip orderHint = new Tooltip();
    private final Node orderPart;
    private final Node columnsPart;

    PackingBar(MappingModel model) {
        this.model = model;
        packing = new Choice<>(
                "mapping-packing",
                "How the arrays are packed",
                item -> item.map(Packing::title).orElse("one for each parameter"),
                item -> item.ifPresentOrElse(model::pack, model::byShape));
        order = new Choice<>("mapping-order", "Order of the gates in the file", this::letters, model::order);
        order.setTooltip(orderHint);
        order.accessibleHelpProperty().bind(orderHint.textProperty());
        columns = new Choice<>(
                "mapping-columns",
                "Columns of the stacked matrix",
                first -> first ? "[x; h]" : "[h; x]",
                model::inputFirst);
        orderPart = part("Gates in the file", order);
        columnsPart = part("Columns before", columns);
        getStyleClass().add("choices");
        setMinWidth(0);
        getChildren().addAll(part("Arrays", packing), orderPart, columnsPart);
        model.mappingProperty().addListener(changed -> refresh());
        refresh();
    }

    private static HBox part(String name, Choice<?> choice) {
        Label label = new Label(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(choice);
        HBox part = new HBox(label, choice);
        part.getStyleClass().add("part");
        part.setAlignment(Pos.CENTER_LEFT);
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private void refresh() {
        Mapping mapping = model.mappingProperty().get();
        if (mapping == null) {
            return;
        }
        List<Optional<Packing>> packings = new ArrayList<>(List.of(Optional.empty()));
        Stream.of(Packing.values()).map(Optional::of).forEach(packings::add);
        packing.show(packings, mapping.packing());
        Optional<List<Gate>> gates = mapping.order();
        orderPart.setVisible(gates.isPresent());
        gates.ifPresent(now -> {
            order.show(orders(mapping.cell().orElseThrow()), now);
            orderHint.setText(titles(now));
        });
        Optional<Boolean> first = mapping.inputFirst();
        columnsPart.setVisible(first.isPresent());
        first.ifPresent(now -> columns.show(List.of(false, true), now));
    }

    /** Those of the libraries first, then all others. */
    private static List<List<Gate>> orders(CellType cell) {
        Set<List<Gate>> all = new LinkedHashSet<>();
        for (Packing each : Packing.values()) {
            if (each != Packing.GATES) {
                all.add(each.order(cell));
            }
        }
        permute(List.of(), cell.gates(), all);
        return List.copyOf(all);
    }

    private static void permute(List<Gate> begun, List<Gate> left, Set<List<Gate>> all) {
        if (left.isEmpty()) {
            all.add(begun);
        }
        for (Gate next : left) {
            List<Gate> more = new ArrayList<>(begun);
            more.add(next);
            permute(more, left.stream().filter(gate -> gate != next).toList(), all);
        }
    }

    /** The order in words, which are too long for the choice itself. */
    private static String titles(List<Gate> gates) {
        return "From top to bottom, or from left to right: "
                + gates.stream().map(Gate::title).collect(Collectors.joining(", ")) + ".";
    }

    /** "i, f, g, o – PyTorch, Keras". */
    private String letters(List<Gate> gates) {
        Mapping mapping = model.mappingProperty().get();
        CellType cell = gates.size() == CellType.GRU.gates().size() ? CellType.GRU : CellType.LSTM;
        Packing spelling = mapping == null ? Packing.PYTORCH : mapping.packing().orElse(Packing.PYTORCH);
        String libraries = Stream.of(Packing.values())
                .filter(each -> each != Packing.GATES && each.order(cell).equals(gates))
                .map(Packing::title)
                .collect(Collectors.joining(", "));
        String letters = spelling.inLetters(cell, gates).replace(",", ", ");
        return libraries.isEmpty() ? letters : letters + " – " + libraries;
    }
}
