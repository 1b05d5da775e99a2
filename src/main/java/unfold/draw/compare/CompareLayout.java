package unfold.draw.compare;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.LegendPainter;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.Viewport;

/**
 * Where the models stand that are compared: each on a tile of its own under a title, all in the same
 * size, the colour scales explained once below them. Immutable.
 */
public final class CompareLayout {

    private static final double TITLE = 1.65;

    /** The width of the line around a tile. */
    private static final double FRAME = 2.5;

    /** The width of the inside of a cell in heights. */
    private static final double CELL = 1.4;

    /** The least height of the inside of a cell, in the smallest letters that a class reads. */
    private static final double LEAST_CELL = 14;

    /** Text within two tiles, and within more of them, is smaller than elsewhere. */
    private static final double SMALL = 0.9;

    private static final double SMALLER = 0.8;

    private final Frame frame;
    private final List<Rectangle2D> tiles;
    private final List<StageLayout> stages;

    /** What stays the same when only numbers and time steps change. */
    private record Frame(Rectangle2D area, Theme theme, Tiling tiling) {}

    private CompareLayout(Frame frame, List<Rectangle2D> tiles, List<StageLayout> stages) {
        this.frame = frame;
        this.tiles = List.copyOf(tiles);
        this.stages = List.copyOf(stages);
    }

    /**
     * Places them above each other or side by side, whichever makes the larger numbers. Where a class could not read
     * the names in them, only that of the model in focus has a place.
     *
     * @param activeTimes the time step at work in each model
     */
    public static CompareLayout of(
            List<Subject> models, Rectangle2D area, Theme theme, List<Integer> activeTimes, int focus) {
        CompareLayout best = null;
        double highest = -1;
        for (Tiling tiling : Tiling.of(models.size())) {
            CompareLayout layout = of(models, area, small(theme, models.size()), tiling, activeTimes);
            double least = layout.stages.stream()
                    .mapToDouble(StageLayout::legibility)
                    .min()
                    .orElse(0);
            if (least > highest) {
                best = layout;
                highest = least;
            }
        }
        boolean isRead = best.stages.stream().allMatch(stage -> stage.textSize() >= theme.least() - 0.01);
        return isRead ? best : alone(models, area, theme, activeTimes, focus);
    }

    private static CompareLayout alone(
            List<Subject> models, Rectangle2D area, Theme theme, List<Integer> activeTimes, int focus) {
        List<Rectangle2D> tiles = aloneIn(area, theme, models.size(), focus);
        StageLayout stage = StageLayout.beside(
                        List.of(models.get(focus)),
                        List.of(body(tiles.get(focus), theme)),
                        theme,
                        List.of(activeTimes.get(focus)))
                .get(0);
        return new CompareLayout(
                new Frame(area, theme, Tiling.ALONE), tiles, Collections.nCopies(models.size(), stage));
    }

    private static List<Rectangle2D> aloneIn(Rectangle2D area, Theme theme, int models, int focus) {
        List<Rectangle2D> tiles = new ArrayList<>(Collections.nCopies(models, new Rectangle2D.Double()));
        tiles.set(focus, inner(area, theme));
        return tiles;
    }

    /**
     * Places the insides of so many cells, which are about as high as they are wide. Where a class could read too
     * little of each, only that of the model in focus has a place.
     */
    public static CompareLayout ofCells(int models, Rectangle2D area, Theme theme, int focus) {
        Theme small = small(theme, models);
        CompareLayout best = null;
        double largest = -1;
        for (Tiling tiling : Tiling.of(models)) {
            List<Rectangle2D> tiles = tiling.tiles(inner(area, small), models);
            Rectangle2D body = body(tiles.get(0), small);
            double size = Math.min(body.getWidth() / CELL, body.getHeight());
            if (size > largest) {
                best = new CompareLayout(new Frame(area, small, tiling), tiles, List.of());
                largest = size;
            }
        }
        return largest < LEAST_CELL * theme.least() ? ofCell(models, area, theme, focus) : best;
    }

    private static CompareLayout ofCell(int models, Rectangle2D area, Theme theme, int focus) {
        return new CompareLayout(new Frame(area, theme, Tiling.ALONE), aloneIn(area, theme, models, focus), List.of());
    }

    /** Whether a model has a place. */
    public boolean isShown(int model) {
        return !tiles.get(model).isEmpty();
    }

    private static CompareLayout of(
            List<Subject> models, Rectangle2D area, Theme small, Tiling tiling, List<Integer> activeTimes) {
        List<Rectangle2D> tiles = tiling.tiles(inner(area, small), models.size());
        List<Rectangle2D> bodies = tiles.stream().map(tile -> body(tile, small)).toList();
        List<StageLayout> stages = StageLayout.beside(models, bodies, small, activeTimes);
        return new CompareLayout(new Frame(area, small, tiling), tiles, stages);
    }

    /** As many models of the same networks, with other numbers, where these stand: cheaper than a new one. */
    public CompareLayout with(List<Subject> models, List<Integer> activeTimes, int focus) {
        if (frame.tiling == Tiling.ALONE) {
            return alone(models, frame.area, frame.theme, activeTimes, focus);
        }
        return of(models, frame.area, frame.theme, frame.tiling, activeTimes);
    }

    /** The same models and area at other time steps, and with another part in each: cheaper than a new one. */
    public CompareLayout at(List<Integer> activeTimes, Viewport viewport) {
        List<StageLayout> moved = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            moved.add(stages.get(i).at(activeTimes.get(i), viewport));
        }
        return new CompareLayout(frame, tiles, moved);
    }

    private static Theme small(Theme theme, int models) {
        return theme.withTextSize(theme.textSize() * (models > 2 ? SMALLER : SMALL));
    }

    /** The theme of what stands on the tiles. */
    public Theme theme() {
        return frame.theme;
    }

    private static Rectangle2D inner(Rectangle2D area, Theme theme) {
        double foot = area.getMaxY() - LegendPainter.place(area, theme).getY();
        return new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), Math.max(1, area.getHeight() - foot));
    }

    private static Rectangle2D body(Rectangle2D tile, Theme theme) {
        double title = theme.px(TITLE);
        return new Rectangle2D.Double(
                tile.getX(), tile.getY() + title, tile.getWidth(), Math.max(1, tile.getHeight() - title));
    }

    public Rectangle2D area() {
        return frame.area;
    }

    /** Where the colour scales are explained. */
    Rectangle2D legend() {
        return LegendPainter.place(frame.area, frame.theme);
    }

    /** The tile of each model. */
    public List<Rectangle2D> tiles() {
        return tiles;
    }

    /** The networks over time, in their order; none if their cells are shown. */
    public List<StageLayout> stages() {
        return stages;
    }

    /** The part of a tile below its title. */
    public Rectangle2D body(int model) {
        return body(tiles.get(model), frame.theme);
    }

    /** The same without the lines around the tile. */
    Rectangle2D within(int model) {
        Rectangle2D body = body(model);
        return new Rectangle2D.Double(
                body.getX() + FRAME,
                body.getY(),
                Math.max(0, body.getWidth() - 2 * FRAME),
                Math.max(0, body.getHeight() - FRAME));
    }

    /**
     * The area for the inside of a cell. The line at its foot that explains the colours is below the tile
     * and not seen: one such line stands below all tiles.
     */
    public Rectangle2D cell(int model) {
        Rectangle2D body = body(model);
        double foot = area().getMaxY() - legend().getY();
        return new Rectangle2D.Double(body.getX(), body.getY(), body.getWidth(), body.getHeight() + foot);
    }

    Rectangle2D title(int model) {
        Rectangle2D tile = tiles.get(model);
        return new Rectangle2D.Double(tile.getX(), tile.getY(), tile.getWidth(), frame.theme.px(TITLE));
    }

    /** The model whose tile is under a point. */
    public OptionalInt modelAt(double x, double y) {
        for (int i = 0; i < tiles.size(); i++) {
            if (tiles.get(i).contains(x, y)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
