package unfold.draw.cell;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import unfold.derivation.Equation;
import unfold.derivation.Program;
import unfold.derivation.Unit;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.trace.Slot;
import unfold.trace.Step;

/**
 * The pictures of a program's cell: one of what is computed at every time step of each
 * sequence, one of what is computed once. Keeps the latest layouts. For one thread.
 */
public final class CellPictures {

    private static final int KEPT = 4;

    /** What the places on a stage depend on, whichever time step is open. */
    private record Key(Picture picture, Subject subject, Rectangle2D area, Theme theme) {}

    private record Moved(Key key, int time) {}

    private final Program program;
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<Key, Opening> openings = latest();
    private final Map<Moved, OpenLayout> layouts = latest();

    private static <K, V> Map<K, V> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    /** The pictures of a program, which takes some tenths of a second. */
    public CellPictures(Program program) {
        this.program = program;
        for (Sequence sequence : program.recurrence().sequences()) {
            add(target -> target.timed() && target.sequence().equals(sequence));
        }
        add(target -> !target.timed());
    }

    private void add(Predicate<Symbol> chosen) {
        List<Unit> units = program.units().stream()
                .filter(unit -> chosen.test(unit.definition().target()))
                .toList();
        if (!units.isEmpty()) {
            pictures.add(Picture.of(program, units));
        }
    }

    /** The layout with that picture open that the frame's current operation belongs to. */
    public OpenLayout layout(Frame frame, Rectangle2D area, Theme theme) {
        Picture picture = frame.current().map(this::picture).orElse(pictures.get(0));
        Key key = new Key(picture, frame.subject(), area, theme);
        return layouts.computeIfAbsent(
                new Moved(key, frame.activeTime()), moved -> opening(key).at(moved.time));
    }

    private Opening opening(Key key) {
        return openings.computeIfAbsent(key, k -> new Opening(k.picture, k.subject, program, k.area, k.theme));
    }

    /** The cell under a point of the stage. */
    public Optional<Cell> cellAt(Frame frame, Rectangle2D area, Theme theme, Point2D at) {
        return layout(frame, area, theme).cellAt(at.getX(), at.getY());
    }

    /** Where the numbers of a slot stand on the stage. */
    public Optional<Grid> grid(Frame frame, Rectangle2D area, Theme theme, Slot slot) {
        return layout(frame, area, theme).grid(slot);
    }

    /** Where all numbers stand on the stage. */
    public Map<Slot, Grid> grids(Frame frame, Rectangle2D area, Theme theme) {
        return layout(frame, area, theme).grids();
    }

    /**
     * For each picture the stage with it open.
     *
     * @param step which time step of its sequence is open: 1 for the first
     */
    public List<OpenLayout> all(Subject subject, Rectangle2D area, Theme theme, int step) {
        return pictures.stream()
                .map(picture -> new Opening(picture, subject, program, area, theme).at(time(picture, step)))
                .toList();
    }

    private int time(Picture picture, int step) {
        Symbol first = picture.graph().units().get(0).definition().target();
        return picture.isTimed() ? program.quantities().of(first).interval().start() + step : Slot.UNTIMED;
    }

    private Picture picture(Step step) {
        Equation equation = program.equations().get(step.equation());
        if (equation.unit() != null) {
            Symbol target = equation.unit().definition().target();
            return pictures.stream()
                    .filter(picture -> picture.defines(target))
                    .findFirst()
                    .orElseThrow();
        }
        Set<Symbol> about = Set.of(equation.symbol());
        boolean timed = step.time() != Slot.UNTIMED;
        return pictures.stream()
                .filter(picture -> picture.isTimed() == timed && picture.mentions(about))
                .findFirst()
                .or(() -> pictures.stream()
                        .filter(picture -> picture.mentions(about))
                        .findFirst())
                .orElse(pictures.get(0));
    }
}
