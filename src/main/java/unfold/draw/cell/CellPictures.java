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

    /** What a layout depends on. */
    private record Key(Picture picture, Subject subject, Rectangle2D area, Theme theme) {}

    private final Program program;
    private final List<Picture> pictures = new ArrayList<>();

    private final Map<Key, CellLayout> layouts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CellLayout> eldest) {
            return size() > KEPT;
        }
    };

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

    /** The layout of the picture that the frame's current operation belongs to. */
    public CellLayout layout(Frame frame, Rectangle2D area, Theme theme) {
        Picture picture = frame.current().map(this::picture).orElse(pictures.get(0));
        Key key = new Key(picture, frame.subject(), area, theme);
        return layouts.computeIfAbsent(key, k -> new CellLayout(picture, frame.subject(), program, area, theme));
    }

    /** The cell under a point of the picture that the frame's current operation belongs to. */
    public Optional<Cell> cellAt(Frame frame, Rectangle2D area, Theme theme, Point2D at) {
        CellLayout layout = layout(frame, area, theme);
        int now = layout.isTimed() ? frame.activeTime() : Slot.UNTIMED;
        return layout.cellAt(now, at.getX(), at.getY());
    }

    /** Where the numbers of a slot stand in the picture that the frame's current operation belongs to. */
    public Optional<Grid> grid(Frame frame, Rectangle2D area, Theme theme, Slot slot) {
        CellLayout layout = layout(frame, area, theme);
        return layout.grid(layout.isTimed() ? frame.activeTime() : Slot.UNTIMED, slot);
    }

    /** Where all numbers stand in the picture that the frame's current operation belongs to. */
    public Map<Slot, Grid> grids(Frame frame, Rectangle2D area, Theme theme) {
        CellLayout layout = layout(frame, area, theme);
        return layout.grids(layout.isTimed() ? frame.activeTime() : Slot.UNTIMED);
    }

    /** The layouts of all pictures. */
    public List<CellLayout> all(Subject subject, Rectangle2D area, Theme theme) {
        return pictures.stream()
                .map(picture -> new CellLayout(picture, subject, program, area, theme))
                .toList();
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
