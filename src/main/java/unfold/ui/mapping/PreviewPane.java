package unfold.ui.mapping;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import unfold.draw.parameters.PreviewPainter;
import unfold.draw.parameters.PreviewPainter.Numbers;
import unfold.lesson.mapping.Mapping;
import unfold.lesson.packing.Row;
import unfold.tensor.Tensor;
import unfold.ui.model.Appearance;
import unfold.ui.model.MappingModel;
import unfold.ui.pane.CanvasPane;

/** The numbers of the selected parameter as they are, and as they would be. */
final class PreviewPane extends CanvasPane {

    private final MappingModel model;
    private final Appearance appearance;

    PreviewPane(MappingModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("mapping-preview");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(this::words, model.mappingProperty(), model.selectedProperty()));
        model.mappingProperty().addListener(changed -> repaint());
        model.selectedProperty().addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
    }

    private Optional<Row> row() {
        Mapping mapping = model.mappingProperty().get();
        return mapping == null
                ? Optional.empty()
                : mapping.row(model.selectedProperty().get());
    }

    private String words() {
        return row().map(row -> "Numbers of " + row.parameter() + ", "
                        + row.before().inWords() + " now, " + row.shape().inWords() + " " + heading(row))
                .orElse("");
    }

    private static String heading(Row row) {
        return row.isLoaded() ? "from the file" : row.before().equals(row.shape()) ? "as before" : "made anew";
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        row().ifPresentOrElse(row -> paint(g, area, row), () -> empty(g, area, appearance.theme()));
    }

    private void paint(Graphics2D g, Rectangle2D area, Row row) {
        PreviewPainter painter = new PreviewPainter(appearance.theme());
        Tensor present = model.mappingProperty().get().present(row.parameter());
        if (!row.isLoaded() && row.before().equals(row.shape())) {
            painter.paint(g, area, new Numbers("stays as it is", present));
        } else {
            painter.paint(g, area, new Numbers("now", present), new Numbers(heading(row), row.numbers()));
        }
    }
}
