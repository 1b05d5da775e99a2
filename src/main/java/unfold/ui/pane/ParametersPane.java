package unfold.ui.pane;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Grid;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.parameters.Bridge;
import unfold.draw.parameters.ParameterBlock;
import unfold.draw.parameters.ParametersLayout;
import unfold.draw.parameters.ParametersPainter;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.EditingModel;
import unfold.ui.model.FrameModel;

/** Every weight with its gradient beside it; scrolls where there are more than fit. */
public final class ParametersPane extends CanvasPane {

    private static final double MOST_PAGES = 4;

    /** What is left free above and below a block that is brought into view. */
    private static final double MARGIN = 6;

    private final FrameModel frames;
    private final Appearance appearance;
    private final CellEditor editor;
    private final SideBar bar = new SideBar(this::repaint);
    private Key layoutKey;
    private ParametersLayout layout;
    private Progress painted;

    /**
     * What of a cursor can be seen here.
     *
     * @param done how many shares of each gradient are added up
     * @param lit which gradients the current operation adds to
     */
    private record Progress(Subject subject, List<Integer> done, List<Slot> lit) {}

    /** What a layout depends on. */
    private record Key(Subject subject, Rectangle2D area, Theme theme) {}

    public ParametersPane(FrameModel frames, EditingModel editing, Appearance appearance) {
        this.frames = frames;
        this.appearance = appearance;
        setId("parameters");
        changeLater();
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Parameters and their gradients");
        getChildren().add(bar);
        addEventHandler(ScrollEvent.SCROLL, event -> scrollBy(-event.getDeltaY()));
        frames.frame().addListener(changed -> {
            follow(frames.frame().get());
            if (painted == null || !painted.equals(progress(frames.frame().get()))) {
                repaint();
            } else {
                lookAhead();
            }
        });
        frames.hoveredProperty().addListener(changed -> repaint());
        appearance.themeProperty().addListener(changed -> repaint());
        new CellPointer(
                this, frames, this::cellAt, () -> editing.selectedProperty().get() != null);
        editor = new CellEditor(this, frames, editing, new CellEditor.Places() {
            @Override
            public Optional<Cell> cellAt(Frame frame, double x, double y) {
                return ParametersPane.this.cellAt(frame, x, y);
            }

            @Override
            public Optional<Grid> grid(Frame frame, Slot slot) {
                return layout(frame, area()).grid(slot).map(grid -> grid.moved(0, -bar.getValue()));
            }
        });
        frames.pins().lookedProperty().addListener((property, old, now) -> {
            if (now != null) {
                reveal(now);
            }
        });
        editing.selectedProperty().addListener((property, old, now) -> {
            if (now != null) {
                reveal(now.cell());
            }
        });
    }

    /** Where all numbers stand on the pane, those that have to be scrolled to as well. */
    Map<Slot, Grid> grids(Frame frame) {
        Map<Slot, Grid> grids = new LinkedHashMap<>();
        ParametersLayout placed = layout(frame, area());
        for (ParameterBlock block : placed.blocks()) {
            Slot value = Slot.value(block.quantity(), Slot.UNTIMED);
            grids.put(value, block.value().moved(0, -bar.getValue()));
            if (frame.subject().goesBackward()) {
                grids.put(value.gradient(), block.gradient().moved(0, -bar.getValue()));
            }
        }
        return grids;
    }

    /** What is seen of the parameters, with its corner where the pane has its own. */
    Bridge.Panel seen(Frame frame) {
        return new Bridge.Panel(area(), layout(frame, area()), bar.getValue());
    }

    CellEditor editor() {
        return editor;
    }

    private void reveal(Cell cell) {
        Frame frame = frames.frame().get();
        if (frame != null && bar.isVisible()) {
            layout(frame, area()).grid(cell.slot()).ifPresent(grid -> bringIntoView(grid.cell(cell.index())));
        }
    }

    /** Brings the gradient that the current operation adds to into view. */
    private void follow(Frame frame) {
        if (frame != null) {
            bar.setValue(followed(frame));
        }
    }

    /** How far the pane is scrolled when the gradient that the current operation adds to is in view. */
    private double followed(Frame frame) {
        if (!bar.isVisible()) {
            return bar.getValue();
        }
        return layout(frame, area()).blocks().stream()
                .filter(block -> frame.isLit(Slot.gradient(block.quantity(), Slot.UNTIMED)))
                .map(block -> inView(block.frame()))
                .findFirst()
                .orElse(bar.getValue());
    }

    private void bringIntoView(Rectangle2D place) {
        bar.setValue(inView(place));
    }

    private double inView(Rectangle2D place) {
        double lowest = place.getMaxY() + MARGIN - area().getHeight();
        return bar.within(Math.min(place.getY() - MARGIN, Math.max(lowest, bar.getValue())));
    }

    private void scrollBy(double pixels) {
        bar.setValue(bar.within(bar.getValue() + pixels));
    }

    private Optional<Cell> cellAt(Frame frame, double x, double y) {
        return layout(frame, area()).cellAt(x, y + bar.getValue());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        bar.place(new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
    }

    @Override
    protected Optional<Sketch> sketch() {
        return frames.marked().map(frame -> {
            double needed = layout(frame, area()).preferredHeight();
            bar.fit(needed, area().getHeight(), appearance.theme().px(2));
            return sketch(frame, bar.getValue());
        });
    }

    @Override
    protected Optional<Sketch> expected() {
        return frames.expected().map(frame -> sketch(frame, followed(frame)));
    }

    @Override
    protected void shown(Sketch sketch) {
        painted = progress(frames.frame().get());
    }

    @Override
    protected void paint(Graphics2D g, Rectangle2D area) {
        bar.setVisible(false);
        empty(g, area, appearance.theme());
    }

    private static Progress progress(Frame frame) {
        if (frame == null) {
            return null;
        }
        List<Slot> gradients = frame.trace().quantities().stream()
                .filter(quantity -> quantity.role() == Role.PARAMETER)
                .map(quantity -> Slot.gradient(quantity, Slot.UNTIMED))
                .toList();
        return new Progress(
                frame.subject(),
                gradients.stream()
                        .map(slot -> frame.trace()
                                .contributions(slot, frame.cursor())
                                .size())
                        .toList(),
                gradients.stream().filter(frame::isLit).toList());
    }

    private Sketch sketch(Frame frame, double offset) {
        Progress progress = progress(frame);
        ParametersLayout placed = layout(frame, area());
        Rectangle2D moved = new Rectangle2D.Double(0, offset, area().getWidth(), area().getHeight());
        Theme theme = appearance.theme();
        return Sketch.of(List.of(placed, moved, progress, frame.marks(), theme), g -> {
            g.translate(0, -moved.getY());
            new ParametersPainter().paint(g, placed, moved, frame, theme);
        });
    }

    private ParametersLayout layout(Frame frame, Rectangle2D area) {
        Key key = new Key(frame.subject(), area, appearance.theme());
        if (!key.equals(layoutKey)) {
            layout = layout(key.subject, key.area, key.theme);
            layoutKey = key;
        }
        return layout;
    }

    /** All at one look if that keeps the numbers; else the numbers, if they are worth the scrolling or it needs any. */
    public static ParametersLayout layout(Subject subject, Rectangle2D area, Theme theme) {
        ParametersLayout fitting = ParametersLayout.fitting(subject, area, theme);
        Rectangle2D beside = new Rectangle2D.Double(0, 0, area.getWidth() - SideBar.WIDTH, area.getHeight());
        ParametersLayout all = ParametersLayout.of(subject, beside, theme);
        boolean worth = all.preferredHeight() <= MOST_PAGES * area.getHeight();
        boolean whole = fitting.preferredHeight() <= area.getHeight();
        return !whole || worth && numbered(all) > numbered(fitting) ? all : fitting;
    }

    private static long numbered(ParametersLayout layout) {
        return layout.blocks().stream().filter(layout::isNumbered).count();
    }
}
