package unfold.ui.model;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import unfold.draw.stage.Track;
import unfold.draw.stage.Viewport;

/**
 * Which part of the network the stage shows: zoomed and moved by the reader, and moved on with the time step at work.
 * It has no clock of its own: whoever has one calls {@link #tick}; without one it moves at once.
 */
public final class ViewportModel {

    /** One press of a key. */
    private static final double STEP = 1.5;

    /** A smaller zoom shows all. */
    private static final double LEAST = 1.02;

    /** How far one press of a key moves, in widths and heights of the stage. */
    private static final double SHARE = 0.25;

    /** How long a short way takes, in nanoseconds. */
    private static final double DURATION = 220e6;

    private final ReadOnlyObjectWrapper<Viewport> shown = new ReadOnlyObjectWrapper<>(this, "shown", Viewport.FIT);
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper(this, "zoomed", false);
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving", false);
    private DoubleFunction<Optional<Track>> tracks = zoom -> Optional.empty();
    private Supplier<Optional<Rectangle2D>> work = Optional::empty;
    private Viewport from = Viewport.FIT;
    private Viewport to = Viewport.FIT;
    private ObservableBooleanValue unhurried = new SimpleBooleanProperty(false);
    private boolean ticked;
    private long began;

    public ViewportModel() {
        zoomed.bind(shown.map(viewport -> !viewport.isFit()));
    }

    /** What is to be drawn now. */
    public ReadOnlyObjectProperty<Viewport> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Viewport shown() {
        return shown.get();
    }

    /** Whether only a part is shown. */
    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    /** Whether it is on its way, and wants to be told the time. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Says where the columns lie at each zoom, or at the nearest that there is; nothing while no network is shown. */
    public void along(DoubleFunction<Optional<Track>> other) {
        tracks = other;
    }

    /** Says where the boxes are that the operation at work writes, as they stand on the stage now. */
    public void working(Supplier<Optional<Rectangle2D>> other) {
        work = other;
    }

    /** From now on ways take their time, as long as they may. */
    public void clock(ObservableBooleanValue wanted) {
        unhurried = wanted;
    }

    /** Whether there is more than is seen, which the reader may look for. */
    public boolean isMovable() {
        return zoomed.get() || track().filter(Track::isMovable).isPresent();
    }

    /**
     * Brings a part of a picture into view that is larger than the stage.
     *
     * @param from what is seen now
     */
    public void lead(Viewport from, Viewport part) {
        if (shown().isFit() && !moving.get()) {
            jump(from);
        }
        go(part);
    }

    /** Shows all of the network. */
    public void fit() {
        jump(Viewport.FIT);
    }

    /** Zooms in about a time step. */
    public void zoomIn(int time) {
        zoomAbout(STEP, time);
    }

    /** Zooms out about a time step. */
    public void zoomOut(int time) {
        zoomAbout(1 / STEP, time);
    }

    private void zoomAbout(double factor, int time) {
        track().ifPresent(track -> {
            double middle = track.room().getCenterY();
            double y = work.get().map(Rectangle2D::getCenterY).orElse(middle);
            zoom(factor, track.anchor(shown(), time, y));
        });
    }

    /** Zooms by a factor; what lies at a point of the stage stays there as far as it can. */
    public void zoom(double factor, Point2D point) {
        Viewport now = shown();
        double wanted = Math.max(1, now.zoom() * factor);
        Optional<Track> before = track();
        Optional<Track> after = tracks.apply(wanted < LEAST ? 1 : wanted);
        if (before.isPresent() && after.isPresent()) {
            jump(after.get().holding(point, before.get(), now));
        }
    }

    private Optional<Track> track() {
        return tracks.apply(shown().zoom());
    }

    /** Drags the network by so many pixels. */
    public void drag(double right, double down) {
        track().ifPresent(track -> jump(track.moved(shown(), right, down)));
    }

    /** Looks further to the right by that many presses of a key, or to the left if it is negative. */
    public void right(int presses) {
        track().ifPresent(track ->
                go(track.moved(to, -presses * SHARE * track.room().getWidth(), 0)));
    }

    /** Looks further down by that many presses of a key, or up if it is negative. */
    public void down(int presses) {
        track().ifPresent(track ->
                go(track.moved(to, 0, -presses * SHARE * track.room().getHeight())));
    }

    /** Brings a position, counted in columns, into the middle. */
    public void centre(double position) {
        track().ifPresent(track -> jump(track.centred(shown(), position)));
    }

    /** The time step at work has moved there: it is kept away from the edges, wherever the reader had looked. */
    public void follow(int time) {
        track().ifPresent(track -> go(inSight(track, track.following(destination(), time))));
    }

    /** Another operation is at work: its boxes are kept in sight, in whatever columns the reader looks at. */
    public void follow() {
        track().ifPresent(track -> go(inSight(track, destination())));
    }

    private Viewport destination() {
        return to.zoom() == shown().zoom() ? to : shown();
    }

    private Viewport inSight(Track track, Viewport viewport) {
        double scrolled = track.scrolledY(shown());
        return work.get()
                .map(r -> new Rectangle2D.Double(r.getX(), r.getY() + scrolled, r.getWidth(), r.getHeight()))
                .map(place -> track.inSight(viewport, place))
                .orElse(viewport);
    }

    private void jump(Viewport viewport) {
        moving.set(false);
        to = viewport;
        shown.set(viewport);
    }

    private void go(Viewport viewport) {
        if (!unhurried.get()) {
            jump(viewport);
            return;
        }
        if (viewport.equals(to)) {
            return;
        }
        from = shown();
        to = viewport;
        ticked = false;
        moving.set(true);
    }

    /**
     * Tells the time.
     *
     * @param nanos of any clock that runs evenly; the first one after a way was begun starts the count
     */
    public void tick(long nanos) {
        if (!moving.get()) {
            return;
        }
        if (!ticked) {
            ticked = true;
            began = nanos;
        }
        double share = Math.min(1, (nanos - began) / DURATION);
        if (share == 1) {
            jump(to);
        } else {
            double eased = 1 - (1 - share) * (1 - share);
            shown.set(new Viewport(
                    to.zoom(),
                    from.column() + eased * (to.column() - from.column()),
                    from.row() + eased * (to.row() - from.row())));
        }
    }
}
