package unfold.ui.pane;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import unfold.draw.Cell;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.stage.AtWork;
import unfold.draw.stage.StageLayout;
import unfold.draw.stage.StageMap;
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;
import unfold.trace.Slot;
import unfold.ui.model.Appearance;
import unfold.ui.model.FoldModel;
import unfold.ui.model.FrameModel;
import unfold.ui.model.ViewportModel;
import unfold.ui.model.WindowModel;

/** Where one network over time stands on the stage: its layout, kept as long as it holds, and what is seen of it. */
final class NetworkStage {

    /** That of now, and those before and after it. */
    private static final int KEPT = 3;

    private final FrameModel frames;
    private final Appearance appearance;
    private final ViewportModel viewport;
    private final FoldModel fold;
    private final Supplier<Rectangle2D> area;
    private final BooleanSupplier isShown;
    private Key key;
    private StageLayout layout;
    private final Map<Look, StageLayout> latest = new LinkedHashMap<>();
    private int followed;
    private Object kind;

    /** What layouts of one run differ by. */
    private record Look(int time, Viewport seen) {}

    /** What all layouts have in common, whatever part of the network and whatever time step they are for. */
    private record Key(Subject subject, Rectangle2D area, Theme theme) {

        /** Whether only numbers differ, which a layout does not depend on. */
        boolean isLike(Key other) {
            return area.equals(other.area)
                    && theme.equals(other.theme)
                    && (subject == other.subject || subject.isLike(other.subject));
        }
    }

    /**
     * @param area that of the stage
     * @param isShown whether the stage shows one network over time
     */
    NetworkStage(WindowModel model, Supplier<Rectangle2D> area, BooleanSupplier isShown) {
        this.frames = model.frames();
        this.appearance = model.appearance();
        this.viewport = model.viewport();
        this.fold = model.fold();
        this.area = area;
        this.isShown = isShown;
        frames.frame().addListener(changed -> follow());
        frames.pins().lookedProperty().addListener((property, old, now) -> reveal(now));
    }

    private Optional<Frame> now() {
        return isShown.getAsBoolean() && !area.get().isEmpty()
                ? Optional.ofNullable(frames.frame().get())
                : Optional.empty();
    }

    /** Whether the reader may look elsewhere: not while it is folded. */
    boolean isZoomable() {
        return fold.fractionProperty().get() == 0;
    }

    /** Where the columns lie at a zoom; nothing while another picture is shown. */
    Optional<Track> track(double zoom) {
        return now().map(frame -> like(frame).track(zoom, frame.activeTime()));
    }

    /** The boxes that the operation at work writes; nothing while another picture is shown. */
    Optional<Rectangle2D> atWork() {
        return now().flatMap(frame -> AtWork.place(layout(frame), frame));
    }

    /** Brings the time step of a pinned number into view. */
    private void reveal(Cell cell) {
        if (cell != null
                && cell.slot().time() != Slot.UNTIMED
                && viewport.zoomedProperty().get()) {
            now().filter(frame -> layout(frame).grid(cell.slot()).isEmpty())
                    .ifPresent(frame -> viewport.follow(cell.slot().time()));
        }
    }

    private void follow() {
        now().ifPresent(frame -> {
            boolean isElsewhere = frame.activeTime() != followed;
            followed = frame.activeTime();
            if (viewport.zoomedProperty().get() && isElsewhere) {
                viewport.follow(followed);
            } else if (viewport.zoomedProperty().get()) {
                viewport.follow();
            }
        });
    }

    /** A layout of the same run, area and theme, perhaps of another part or at another time step. */
    private StageLayout like(Frame frame) {
        Key wanted = new Key(frame.subject(), area.get(), appearance.theme());
        if (!wanted.equals(key)) {
            if (key == null || !wanted.isLike(key)) {
                layout = StageLayout.of(wanted.subject, wanted.area, wanted.theme, frame.activeTime());
                latest.clear();
                latest.put(new Look(frame.activeTime(), Viewport.FIT), layout);
                kind = new Object();
            }
            key = wanted;
        }
        return layout;
    }

    StageLayout layout(Frame frame) {
        StageLayout like = like(frame);
        Look look = new Look(frame.activeTime(), viewport.shown());
        StageLayout known = latest.remove(look);
        layout = known == null ? like.at(look.time, look.seen) : known;
        latest.put(look, layout);
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
        return layout;
    }

    /** What changes whenever another layout is made than one for another time step or part. */
    Object kind(Frame frame) {
        like(frame);
        return kind;
    }

    /** The small picture of all time steps, while only a part of them is seen. */
    Optional<StageMap> map() {
        return now().flatMap(frame -> layout(frame).map());
    }
}
