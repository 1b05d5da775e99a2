package unfold.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.draw.motion.Motion;

/**
 * How the picture comes to where the cursor is: by a transition after a step forward, at once after all else. It has
 * no clock of its own: whoever has one calls {@link #tick}. A transition that is going on when the cursor moves ends
 * there and then, so that nothing queues up.
 */
public final class MotionModel {

    /** How long a transition takes. */
    public enum Pace {
        OFF("Off", 0),
        SHORT("Short", 0.2),
        USUAL("Usual", 0.35),
        SLOW("Slow", 0.5);

        private final String title;
        private final double seconds;

        Pace(String title, double seconds) {
            this.title = title;
            this.seconds = seconds;
        }

        /** How long a transition takes; 0 if there are none. */
        public double seconds() {
            return seconds;
        }

        /** What a menu calls it. */
        public String title() {
            return title;
        }
    }

    private static final double SECOND = 1e9;

    /** How much of the time between two operations a transition may take while they are played. */
    private static final double SHARE = 0.8;

    /** From so many operations a second on there is no time for transitions. */
    private static final double FASTEST = 16;

    /** The steps that lead over more operations have no transition: none of them could be told from the next. */
    private static final int MOST = 128;

    private final CursorModel cursor;
    private final Player player;
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(this, "pace", Pace.USUAL);
    private final ReadOnlyObjectWrapper<Motion> motion = new ReadOnlyObjectWrapper<>(this, "motion", Motion.rest(0));
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private boolean isChosen;
    private double seconds;
    private boolean ticked;
    private long start;

    public MotionModel(CursorModel cursor, Player player) {
        this.cursor = cursor;
        this.player = player;
        cursor.positionProperty().addListener(changed -> move(cursor.origin(), cursor.position()));
        cursor.endProperty().addListener(changed -> rest());
    }

    /** What is between the last picture and that of the cursor now. */
    public ReadOnlyObjectProperty<Motion> motionProperty() {
        return motion.getReadOnlyProperty();
    }

    /** Whether a transition is going on, and the time is to be told. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** The reader's choice, which counts more than the system's. */
    public void choose(Pace chosen) {
        isChosen = true;
        set(chosen);
    }

    /** What the reader has chosen; empty if nothing. */
    Optional<Pace> chosen() {
        return isChosen ? Optional.of(pace.get()) : Optional.empty();
    }

    /** The system asks for no motion; what the reader has chosen stays. */
    public void reduce() {
        if (!isChosen) {
            set(Pace.OFF);
        }
    }

    private void set(Pace chosen) {
        pace.set(chosen);
        if (chosen == Pace.OFF) {
            rest();
        }
    }

    private void move(int from, int to) {
        Motion first = expected(from, to);
        if (first.isAtRest()) {
            rest();
            return;
        }
        seconds = duration();
        ticked = false;
        motion.set(first);
        running.set(true);
    }

    /** The beginning of the transition that a step from here to another cursor would have. */
    public Motion expected(int to) {
        return expected(cursor.position(), to);
    }

    private Motion expected(int from, int to) {
        return duration() == 0 || to <= from || to - from > MOST ? Motion.rest(to) : new Motion(from, to, 0);
    }

    private double duration() {
        double wanted = pace.get().seconds;
        if (!player.isPlaying()) {
            return wanted;
        }
        double speed = player.speedProperty().get();
        return speed >= FASTEST ? 0 : Math.min(wanted, SHARE / speed);
    }

    private void rest() {
        running.set(false);
        motion.set(Motion.rest(cursor.position()));
    }

    /**
     * Tells the time.
     *
     * @param nanos of any clock that runs evenly; the first one of a transition is its start
     */
    public void tick(long nanos) {
        if (!running.get()) {
            return;
        }
        if (!ticked) {
            ticked = true;
            start = nanos;
        }
        Motion now = motion.get();
        double fraction = Math.max(0, Math.min(1, (nanos - start) / SECOND / seconds));
        running.set(fraction < 1);
        motion.set(new Motion(now.from(), now.to(), fraction));
    }
}
