package unfold.draw.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import unfold.derivation.Equation;
import unfold.derivation.Program;
import unfold.derivation.Unit;
import unfold.draw.Frame;
import unfold.draw.Latest;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.Viewport;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.trace.Slot;
import unfold.trace.Step;

/**
 * The pictures of a program's cell: one of what is computed at every time step of each
 * sequence, one of what is computed once. Keeps the latest layouts. For one thread.
 */
public final class CellPictures {

    private static final int KEPT = 6;

    /** What the places on a stage depend on, whichever time step is open. */
    private record Key(Picture picture, Subject subject, Opening.Ground ground, double zoom) {

        /** Whether only numbers differ, which no place depends on. */
        boolean isLike(Key other) {
            return picture == other.picture
                    && ground.equals(other.ground)
                    && zoom == other.zoom
                    && subject.isLike(other.subject);
        }
    }

    private record Moved(Opening opening, int time, Viewport viewport) {}

    private final Program program;
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<Key, Opening> openings = new Latest<>(KEPT);
    private final Map<Moved, OpenLayout> layouts = new Latest<>(KEPT);

    /** The pictures of a program, which takes some hundredths of a second. */
    public CellPictures(Program program) {
        this.program = program;
        for (Sequence sequence : program.recurrence().sequences()) {
            add(target -> target.timed() && target.sequence().equals(sequence));
        }
        add(target -> !target.timed());
    }

    /** Whether they are a program's. */
    public boolean areOf(Program other) {
        return program == other;
    }

    private void add(Predicate<Symbol> chosen) {
        List<Unit> units = program.units().stream()
                .filter(unit -> chosen.test(unit.definition().target()))
                .toList();
        if (!units.isEmpty()) {
            pictures.add(Picture.of(program, units));
        }
    }

    /**
     * The layout with that picture open that the frame's current operation belongs to. Of a picture that is too large
     * for the stage it shows the part with the current operation.
     */
    public OpenLayout layout(Frame frame, Rectangle2D area, Theme theme) {
        return layout(frame, area, theme, Viewport.FIT);
    }

    /** The same with another part, perhaps larger; of a picture that is seen whole, all of it. */
    public OpenLayout layout(Frame frame, Rectangle2D area, Theme theme, Viewport viewport) {
        Opening opening = opening(key(frame, new Opening.Ground(area, theme), viewport.zoom()));
        boolean led = opening.isLarge() && viewport.equals(Viewport.FIT);
        return at(opening, frame.activeTime(), led ? Looking.at(middle(opening, frame), frame) : viewport);
    }

    /** The part to be shown of a picture larger by a factor: that with the current operation. */
    public Viewport look(Frame frame, Rectangle2D area, Theme theme, double zoom) {
        Opening opening = opening(key(frame, new Opening.Ground(area, theme), zoom));
        return Looking.at(middle(opening, frame), frame);
    }

    /** Whether the current operation can be seen in a layout of the frame. */
    public boolean isSeen(OpenLayout layout, Frame frame) {
        return Looking.isSeen(layout, frame);
    }

    private OpenLayout middle(Opening opening, Frame frame) {
        return at(opening, frame.activeTime(), new Viewport(opening.zoom(), 0.5, 0.5));
    }

    private OpenLayout at(Opening opening, int time, Viewport viewport) {
        return layouts.computeIfAbsent(
                new Moved(opening, time, viewport), moved -> moved.opening.at(moved.time, moved.viewport));
    }

    private Key key(Frame frame, Opening.Ground ground, double zoom) {
        Picture picture = frame.current().map(this::picture).orElse(pictures.get(0));
        return new Key(picture, frame.subject(), ground, zoom);
    }

    private Opening opening(Key key) {
        Opening known = openings.get(key);
        if (known == null) {
            known = openings.entrySet().stream()
                    .filter(each -> each.getKey().isLike(key))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> new Opening(key.picture, key.subject, program, key.ground, key.zoom));
            openings.put(key, known);
        }
        return known;
    }

    /**
     * For each picture the stage with it open.
     *
     * @param step which time step of its sequence is open: 1 for the first
     */
    public List<OpenLayout> all(Subject subject, Rectangle2D area, Theme theme, int step) {
        return pictures.stream()
                .map(picture -> new Opening(picture, subject, program, new Opening.Ground(area, theme), 1)
                        .at(time(picture, step)))
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
