package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.draw.compare.CompareLayout;
import unfold.draw.compare.ComparePainter;
import unfold.draw.compare.Compared;
import unfold.trace.Slot;
import unfold.ui.model.CompareModel;
import unfold.ui.model.ComparedCells;

/** The stage while models are compared: paints all of them, and finds what stands at a point. */
final class ComparedStage {

    private final CompareModel compare;
    private final ComparedCells cells;
    private Key key;
    private CompareLayout whole;
    private List<Integer> times;
    private CompareLayout layout;

    /** What the share of each model depends on. */
    private record Key(List<Subject> models, Rectangle2D area, Theme theme) {

        /** Whether only numbers differ. */
        boolean isLike(Key other) {
            return area.equals(other.area)
                    && theme.equals(other.theme)
                    && quantities(models).equals(quantities(other.models));
        }

        private static List<Integer> quantities(List<Subject> models) {
            return models.stream()
                    .map(model -> model.trace().quantities().size())
                    .toList();
        }
    }

    ComparedStage(CompareModel compare, ComparedCells cells) {
        this.compare = compare;
        this.cells = cells;
        compare.comparingProperty().addListener(changed -> forget());
    }

    /** What is compared no more is not held on to. */
    private void forget() {
        key = null;
        whole = null;
        times = null;
        layout = null;
    }

    boolean isShown() {
        return compare.comparingProperty().get();
    }

    /**
     * Paints all models.
     *
     * @param marked the one in focus, with what is marked in it
     */
    void paint(Graphics2D g, Rectangle2D area, Frame marked, Theme theme) {
        int focus = focus();
        List<Compared> models = new ArrayList<>(compare.now());
        models.set(focus, new Compared(models.get(focus).name(), marked));
        ComparePainter painter = new ComparePainter(layout(models, area, theme), focus);
        if (isInside(models.size())) {
            painter.paintCells(g, models, cells.picturesProperty().get());
        } else {
            painter.paint(g, models);
        }
    }

    private int focus() {
        return compare.sidesProperty().get().focus();
    }

    /** The networks over time stay until the pictures of all cells are made. */
    private boolean isInside(int models) {
        List<CellPictures> inside = cells.picturesProperty().get();
        return inside != null && inside.size() == models;
    }

    private CompareLayout layout(List<Compared> models, Rectangle2D area, Theme theme) {
        return isInside(models.size())
                ? CompareLayout.ofCells(models.size(), area, theme)
                : overTime(models, area, theme);
    }

    private CompareLayout overTime(List<Compared> models, Rectangle2D area, Theme theme) {
        List<Subject> subjects =
                models.stream().map(model -> model.frame().subject()).toList();
        // Over one clock the columns of all are those of the model in focus.
        int active = models.get(focus()).frame().activeTime();
        boolean oneClock = subjects.stream()
                .allMatch(subject ->
                        subject.trace().length() == subjects.get(0).trace().length());
        List<Integer> now = models.stream()
                .map(model -> oneClock ? active : model.frame().activeTime())
                .toList();
        Key wanted = new Key(subjects, area, theme);
        if (!wanted.equals(key)) {
            whole = key != null && key.isLike(wanted)
                    ? whole.with(subjects, now)
                    : CompareLayout.of(subjects, area, theme, now);
            key = wanted;
            layout = whole;
            times = now;
        }
        if (!now.equals(times)) {
            layout = whole.at(now);
            times = now;
        }
        return layout;
    }

    /** The model under a point. */
    OptionalInt modelAt(Rectangle2D area, Theme theme, double x, double y) {
        return layout(compare.now(), area, theme).modelAt(x, y);
    }

    /** Where the numbers of a slot of the model in focus stand. */
    Optional<Grid> grid(Rectangle2D area, Theme theme, Slot slot) {
        List<Compared> models = compare.now();
        CompareLayout placed = layout(models, area, theme);
        int model = focus();
        return isInside(models.size())
                ? cells.picturesProperty()
                        .get()
                        .get(model)
                        .grid(models.get(model).frame(), placed.cell(model), placed.theme(), slot)
                : placed.stages().get(model).grid(slot);
    }

    /** Where all numbers of the model in focus stand. */
    Map<Slot, Grid> grids(Rectangle2D area, Theme theme) {
        List<Compared> models = compare.now();
        CompareLayout placed = layout(models, area, theme);
        int model = focus();
        return isInside(models.size())
                ? cells.picturesProperty()
                        .get()
                        .get(model)
                        .grids(models.get(model).frame(), placed.cell(model), placed.theme())
                : placed.stages().get(model).grids();
    }

    /** The cell of the model in focus under a point. */
    Optional<Cell> cellAt(Rectangle2D area, Theme theme, Point2D at) {
        List<Compared> models = compare.now();
        CompareLayout placed = layout(models, area, theme);
        int model = focus();
        return isInside(models.size())
                ? cells.picturesProperty()
                        .get()
                        .get(model)
                        .cellAt(models.get(model).frame(), placed.cell(model), placed.theme(), at)
                : placed.stages().get(model).cellAt(at.getX(), at.getY());
    }
}
