package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Theme;
import unfold.draw.cell.CellPictures;
import unfold.draw.cell.OpenLayout;
import unfold.draw.compare.CellTile;
import unfold.draw.compare.ChainTile;
import unfold.draw.compare.CompareLayout;
import unfold.draw.compare.ComparePainter;
import unfold.draw.compare.Compared;
import unfold.draw.compare.Tile;
import unfold.draw.motion.Motion;
import unfold.draw.stage.AtWork;
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;
import unfold.trace.Slot;
import unfold.ui.model.CompareModel;
import unfold.ui.model.ComparedCells;
import unfold.ui.model.Sides;
import unfold.ui.model.ViewportModel;
import unfold.ui.model.WindowModel;

/** The stage while models are compared: paints all of them, and finds what stands at a point. */
final class ComparedStage {

    private final CompareModel compare;
    private final ComparedCells cells;
    private final ViewportModel viewport;
    private final ComparedLayouts overTime = new ComparedLayouts();
    private CompareLayout shown;

    ComparedStage(WindowModel model) {
        this.compare = model.compare();
        this.cells = model.cells();
        this.viewport = model.viewport();
        compare.comparingProperty().addListener(changed -> forget());
    }

    /** What is compared no more is not held on to. */
    private void forget() {
        overTime.forget();
        shown = null;
    }

    boolean isShown() {
        return compare.comparingProperty().get();
    }

    /** All that stands still while the models go to where they are; told from others by what it depends on. */
    private record Still(List<?> key, CompareLayout layout, List<Tile> tiles, Consumer<Graphics2D> painter)
            implements Sketch {

        @Override
        public void paint(Graphics2D g) {
            painter.accept(g);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Still that && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /**
     * All that stands still while the models go to where they are.
     *
     * @param marked the one in focus, with what is marked in it
     * @param motion that of the one in focus
     */
    Sketch sketch(Rectangle2D area, Frame marked, Motion motion, Theme theme) {
        List<Compared> models = models(marked);
        CompareLayout placed = layout(models, area, theme);
        List<Tile> tiles = tiles(placed, models, motion);
        int focus = focus();
        List<?> key = List.of(area, theme, placed.tiles(), placed.stages(), models, motion, focus, viewport.shown());
        return new Still(key, placed, tiles, g -> new ComparePainter(placed, focus).still(g, models, tiles));
    }

    /** Says that the picture of a sketch is there now. */
    void shown(Sketch sketch) {
        shown = ((Still) sketch).layout;
    }

    /** What moves over the picture of a sketch, at a moment of the motion of the model in focus. */
    Optional<Moves> moves(Sketch sketch, Frame marked, Motion motion) {
        Still still = (Still) sketch;
        return still.tiles.stream()
                .map(Tile::bounds)
                .filter(place -> !place.isEmpty())
                .reduce(Rectangle2D::createUnion)
                .map(part -> new Moves(part, moved(still, marked, motion)));
    }

    private Sketch moved(Still still, Frame marked, Motion motion) {
        List<Compared> models = models(marked);
        List<Tile> tiles = tiles(still.layout, models, motion);
        return Sketch.of(List.of(still.key, models, motion), g -> tiles.forEach(tile -> tile.moving(g)));
    }

    /** Dims all but what the current operations are about. */
    void spotlight(Graphics2D g, Frame marked, Motion motion) {
        tilesShown(marked, motion).forEach(tile -> tile.spotlight(g));
    }

    private List<Compared> models(Frame marked) {
        List<Compared> models = new ArrayList<>(compare.sidesProperty().get().at(marked.cursor()));
        models.set(focus(), new Compared(models.get(focus()).name(), marked));
        return models;
    }

    /** Nothing, from the end of a comparison to the next picture. */
    private List<Tile> tilesShown(Frame marked, Motion motion) {
        return shown == null ? List.of() : tiles(shown, models(marked), motion);
    }

    private List<Tile> tiles(CompareLayout placed, List<Compared> models, Motion motion) {
        Sides sides = compare.sidesProperty().get();
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            Motion own = sides.motion(i, motion);
            tiles.add(placed.isShown(i) ? tile(placed, i, models.get(i).frame(), own) : Tile.NONE);
        }
        return tiles;
    }

    private Tile tile(CompareLayout placed, int model, Frame frame, Motion motion) {
        return placed.stages().isEmpty()
                ? new CellTile(placed, model, frame, motion, inside(placed, model, frame))
                : new ChainTile(placed, model, frame, motion);
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
                ? CompareLayout.ofCells(models.size(), area, theme, focus())
                : overTime.of(models, focus(), area, theme, viewport.shown());
    }

    /** The model under a point. */
    OptionalInt modelAt(Rectangle2D area, Theme theme, double x, double y) {
        return layout(compare.now(), area, theme).modelAt(x, y);
    }

    /** Where the columns lie at a zoom, or the cell, of the model in focus; nothing if none is compared. */
    Optional<Track> track(Rectangle2D area, Theme theme, double zoom) {
        if (!isShown() || area.isEmpty()) {
            return Optional.empty();
        }
        List<Compared> models = compare.now();
        CompareLayout placed = layout(models, area, theme);
        int model = focus();
        Frame frame = models.get(model).frame();
        if (!isInside(models.size())) {
            return Optional.of(placed.stages().get(model).track(zoom, frame.activeTime()));
        }
        CellPictures inside = cells.picturesProperty().get().get(model);
        Viewport look = inside.look(frame, placed.cell(model), placed.theme(), zoom);
        return Optional.of(inside.layout(frame, placed.cell(model), placed.theme(), look)
                .track()
                .from(look));
    }

    /** The boxes that the operation at work in the model in focus writes; nothing while its cell is open. */
    Optional<Rectangle2D> atWork(Rectangle2D area, Theme theme) {
        List<Compared> models = compare.now();
        if (area.isEmpty() || isInside(models.size())) {
            return Optional.empty();
        }
        Frame frame = models.get(focus()).frame();
        return AtWork.place(layout(models, area, theme).stages().get(focus()), frame);
    }

    /** Keeps the time step at work in view while only a part is seen; not while other models are on their way. */
    void follow(Rectangle2D area, Frame now, Theme theme) {
        if (!isShown() || !viewport.zoomedProperty().get() || area.isEmpty()) {
            return;
        }
        List<Compared> models = compare.now();
        Frame frame = models.get(focus()).frame();
        if (now != null && frame.trace() == now.trace()) {
            if (isInside(models.size())) {
                CompareLayout placed = layout(models, area, theme);
                CellPictures inside = cells.picturesProperty().get().get(focus());
                double zoom = viewport.shown().zoom();
                Viewport look = inside.look(frame, placed.cell(focus()), placed.theme(), zoom);
                viewport.lead(viewport.shown(), look);
            } else {
                viewport.follow(frame.activeTime());
            }
        }
    }

    private OpenLayout inside(CompareLayout placed, int model) {
        return inside(placed, model, compare.now().get(model).frame());
    }

    private OpenLayout inside(CompareLayout placed, int model, Frame frame) {
        return cells.picturesProperty()
                .get()
                .get(model)
                .layout(frame, placed.cell(model), placed.theme(), viewport.shown());
    }

    /** Where the numbers of a slot of the model in focus stand. */
    Optional<Grid> grid(Rectangle2D area, Theme theme, Slot slot) {
        List<Compared> models = compare.now();
        CompareLayout placed = layout(models, area, theme);
        return isInside(models.size())
                ? inside(placed, focus()).grid(slot)
                : placed.stages().get(focus()).grid(slot);
    }

    /** Where all numbers of the model in focus stand. */
    Map<Slot, Grid> grids(Rectangle2D area, Theme theme) {
        List<Compared> models = compare.now();
        CompareLayout placed = layout(models, area, theme);
        return isInside(models.size())
                ? inside(placed, focus()).grids()
                : placed.stages().get(focus()).grids();
    }

    /** The cell of the model in focus under a point. */
    Optional<Cell> cellAt(Rectangle2D area, Theme theme, Point2D at) {
        return cellAt(layout(compare.now(), area, theme), focus(), at);
    }

    private Optional<Cell> cellAt(CompareLayout placed, int model, Point2D at) {
        if (!placed.tiles().get(model).contains(at)) {
            return Optional.empty();
        }
        return isInside(placed.tiles().size())
                ? inside(placed, model).cellAt(at.getX(), at.getY())
                : placed.stages().get(model).cellAt(at.getX(), at.getY());
    }

    /** The cell of any other model under a point. */
    Optional<CellPointer.Pointed> beside(Rectangle2D area, Theme theme, Point2D at) {
        CompareLayout placed = layout(compare.now(), area, theme);
        OptionalInt model = placed.modelAt(at.getX(), at.getY());
        if (model.isEmpty() || model.getAsInt() == focus()) {
            return Optional.empty();
        }
        Frame frame = compare.now().get(model.getAsInt()).frame();
        return cellAt(placed, model.getAsInt(), at).map(cell -> new CellPointer.Pointed(frame, cell));
    }
}
