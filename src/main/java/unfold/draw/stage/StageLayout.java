package unfold.draw.stage;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import unfold.draw.Cell;
import unfold.draw.Grid;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.trace.Slot;

/**
 * Where everything stands on the stage: a function of the run, the area, the theme and the time step
 * at work, so nothing moves within a time step. Immutable.
 */
public final class StageLayout {

    // What counts in legibility(): figures of one time step only, names without figures, a picture that is too wide.
    private static final double FOCUSED = 0.6;
    private static final double HEAT = 0.25;
    private static final double CLIPPED = 0.3;

    /** Narrow columns of that width leave nothing to be desired. */
    private static final double WIDE = 12;

    private final Zooming zooming;
    private final Shades shades;
    private final Zooming.Zoomed zoomed;
    private final Viewport viewport;
    private final Placement placement;
    private final Track track;
    private final Map<Slot, Box> boxes = new LinkedHashMap<>();
    private final List<Wire> wires;
    private final List<ColumnTitle> titles;
    private final Overview overview;

    private StageLayout(Zooming zooming, Shades shades, Track track, Viewport viewport, Placement placement) {
        this.zooming = zooming;
        this.shades = shades;
        this.zoomed = zooming.at(viewport.zoom());
        this.track = track;
        this.viewport = viewport;
        this.placement = placement;
        placement.boxes().forEach(box -> boxes.put(box.slot(), box));
        wires = new Router(placement, boxes).wires();
        titles = ColumnTitle.along(placement, theme());
        overview = new Overview(placement);
    }

    private static StageLayout of(Zooming zooming, Shades shades, Viewport viewport, int activeTime) {
        Zooming.Zoomed zoomed = zooming.at(viewport.zoom());
        Placement unscrolled = zoomed.placement(activeTime);
        Track track = Zooming.track(zoomed, unscrolled);
        Viewport settled = track.settled(viewport);
        Placement placement = unscrolled.scrolled(track.scrolledX(settled), track.scrolledY(settled));
        return new StageLayout(zooming, shades, track, settled, placement);
    }

    /** The same picture with what cannot be seen placed as well. */
    StageLayout uncut() {
        return new StageLayout(zooming, shades, track, viewport, placement.uncut());
    }

    /** The layout of all of a run. */
    public static StageLayout of(Subject subject, Rectangle2D area, Theme theme, int activeTime) {
        return together(List.of(subject), List.of(Ground.withLegend(area, theme)), activeTime)
                .get(0);
    }

    /**
     * The layouts of several runs, without colour scales at their feet. Over the same clock every time
     * step stands at the same place in all of them.
     *
     * @param areas one for each run, all of one size
     * @param activeTimes the time step at work in each; over the same clock that of the first counts
     */
    public static List<StageLayout> beside(
            List<Subject> subjects, List<Rectangle2D> areas, Theme theme, List<Integer> activeTimes) {
        List<Ground> grounds =
                areas.stream().map(area -> Ground.plain(area, theme)).toList();
        if (subjects.stream().allMatch(each -> isOverSameClock(each, subjects.get(0)))) {
            return together(subjects, grounds, activeTimes.get(0));
        }
        return IntStream.range(0, subjects.size())
                .mapToObj(i -> together(List.of(subjects.get(i)), List.of(grounds.get(i)), activeTimes.get(i))
                        .get(0))
                .toList();
    }

    private static boolean isOverSameClock(Subject a, Subject b) {
        return clock(a).equals(clock(b));
    }

    private static List<List<Integer>> clock(Subject subject) {
        return subject.trace().timeline().intervals().stream()
                .map(interval -> List.of(interval.start(), interval.length()))
                .toList();
    }

    private static List<StageLayout> together(List<Subject> subjects, List<Ground> grounds, int activeTime) {
        List<Cast> casts = Cast.beside(subjects);
        Columns columns = Columns.common(casts, grounds.get(0));
        List<StageLayout> layouts = new ArrayList<>();
        for (int i = 0; i < casts.size(); i++) {
            Zooming zooming = new Zooming(columns, columns.fits().get(i), grounds.get(i));
            layouts.add(of(zooming, new Shades(), Viewport.FIT, activeTime));
        }
        return List.copyOf(layouts);
    }

    /** The layout of the same run, area and theme for another time step: cheaper than a new one. */
    public StageLayout at(int otherTime) {
        return at(otherTime, viewport);
    }

    /** The layout of the same run, area and theme for another time step and another part of the network. */
    public StageLayout at(int otherTime, Viewport other) {
        return of(zooming, shades, other, otherTime);
    }

    /** What is seen of the network. */
    public Viewport viewport() {
        return viewport;
    }

    /** Where all columns lie while a time step is at work, at a zoom or the largest that there is. */
    public Track track(double zoom, int activeTime) {
        return zooming.track(zoom, activeTime);
    }

    /** Where all columns lie now. */
    public Track track() {
        return track;
    }

    /** The small picture of all time steps, while only a part of the network is seen. */
    public Optional<StageMap> map() {
        return ground().map().map(area -> new StageMap(area, track, viewport));
    }

    /** The layout at a zoom with a time step in the middle. */
    public StageLayout zoomed(double zoom, int time) {
        Track other = zooming.track(zoom, placement.activeTime());
        return at(placement.activeTime(), other.centredOn(time));
    }

    /** Whether titles stand over what is scrolled below them. */
    boolean isUnderTitles() {
        return track.scrolledY(viewport) > 0;
    }

    private Ground ground() {
        return zoomed.ground();
    }

    public Theme theme() {
        return ground().theme();
    }

    public Rectangle2D area() {
        return ground().area();
    }

    /** Where the colour scales are explained; empty if they are elsewhere. */
    public Optional<Rectangle2D> legend() {
        return ground().legend();
    }

    /** All boxes that can be seen, column by column. */
    public List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    public List<Column> columns() {
        return placement.columns();
    }

    /** The column of a time step, if it has one. */
    public Optional<Column> column(int time) {
        int index = placement.index(time);
        return index < 0 ? Optional.empty() : Optional.of(columns().get(index));
    }

    /** The room of the column of a time, if it is a narrow one. */
    double pitch(int time) {
        return column(time).orElseThrow().width() / Columns.STRIP;
    }

    /** One for each row, the lowest first. */
    public List<Band> bands() {
        return placement.bands();
    }

    /** The part of the stage on which the network is seen. */
    Rectangle2D seen() {
        return placement.seen();
    }

    /** The columns that are too narrow for boxes. */
    Overview overview() {
        return overview;
    }

    Shades shades() {
        return shades;
    }

    public List<Wire> wires() {
        return wires;
    }

    public List<ColumnTitle> titles() {
        return titles;
    }

    /** Whether all stands at the same places as in another layout of the same run. */
    boolean isLike(StageLayout other) {
        return this == other
                || area().equals(other.area())
                        && textSize() == other.textSize()
                        && titles.equals(other.titles)
                        && boxes.equals(other.boxes)
                        && wires.equals(other.wires);
    }

    /** How well it reads, to choose among areas: the size of the figures; of the names, and less, where there are none. */
    public double legibility() {
        Rectangle2D room = ground().room();
        Fit fit = fit();
        Columns shared = zoomed.columns();
        double narrow = Math.min(1, shared.pitch(room.getWidth()) / WIDE);
        double share = fit.view().isFocused() ? FOCUSED : 1;
        double detail = fit.numbered() ? share : HEAT;
        double clipped = Math.min(1, room.getHeight() / fit.height()) * (shared.fit(room.getWidth()) ? 1 : CLIPPED);
        return detail * fit.sizes().text() * (0.5 + 0.5 * narrow) * clipped * clipped;
    }

    /** The size of figures in numbered cells, in pixels. */
    public double textSize() {
        return fit().sizes().text();
    }

    /** The top of the highest row and the bottom of the lowest. */
    public double top() {
        return placement.bands().get(placement.bands().size() - 1).top();
    }

    public double bottom() {
        return placement.bands().get(0).bottom();
    }

    /** How the network is made to fit the stage. */
    public Fit fit() {
        return zoomed.fit();
    }

    /** The box whose value is that slot's, if it is drawn. */
    public Optional<Box> box(Slot value) {
        return Optional.ofNullable(boxes.get(value));
    }

    /** The cell under a point. */
    public Optional<Cell> cellAt(double x, double y) {
        if (!zoomed.ground().room().contains(x, y)) {
            return Optional.empty();
        }
        return boxes.values().stream()
                .filter(box -> box.frame().contains(x, y))
                .flatMap(box -> box.panels().stream())
                .flatMap(panel -> Cell.under(panel.slot(), panel.grid(), x, y).stream())
                .findFirst()
                .or(() -> overview.cellAt(x, y));
    }

    /** The place of a cell, for arrows that point at it. */
    public Optional<Rectangle2D> place(Cell cell) {
        return grid(cell.slot()).map(grid -> grid.cell(cell.index()));
    }

    /** Where all numbers stand, column by column. */
    public Map<Slot, Grid> grids() {
        Map<Slot, Grid> grids = new LinkedHashMap<>();
        boxes.values().forEach(box -> box.panels().forEach(panel -> grids.put(panel.slot(), panel.grid())));
        return grids;
    }

    /** Where the numbers of a slot stand; empty if they do not. */
    public Optional<Grid> grid(Slot slot) {
        return boxes.values().stream()
                .flatMap(box -> box.panels().stream())
                .filter(panel -> panel.slot().equals(slot))
                .map(Panel::grid)
                .findFirst()
                .or(() -> overview.grid(slot));
    }
}
