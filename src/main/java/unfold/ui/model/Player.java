package unfold.ui.model;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Moves the cursor on as time passes. It has no clock of its own: whoever has one calls {@link
 * #tick}. Any move of the cursor that is not its own stops it.
 */
public final class Player {

    /** Operations per second that can be chosen. */
    public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);

    public static final double SLOWEST = SPEEDS.get(0);

    public static final double FASTEST = SPEEDS.get(SPEEDS.size() - 1);

    private static final double USUAL = 2;
    private static final double SECOND = 1e9;

    /** After a longer silence the lost time is not made up for, or the picture would leap. */
    private static final double LONGEST_SILENCE = 0.25;

    private final CursorModel cursor;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(this, "speed", USUAL);
    private boolean moving;
    private boolean ticked;
    private long lastTick;
    private double due;

    public Player(CursorModel cursor) {
        this.cursor = cursor;
        cursor.positionProperty().addListener(position -> stopUnlessMoving());
        cursor.endProperty().addListener(end -> stopUnlessMoving());
    }

    private void stopUnlessMoving() {
        if (!moving) {
            pause();
        }
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /** Operations per second. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Plays on; from the start if the end is reached. */
    public void play() {
        if (cursor.end() == 0) {
            return;
        }
        if (cursor.isAtEnd()) {
            cursor.first();
        }
        ticked = false;
        due = 0;
        playing.set(true);
    }

    public void pause() {
        playing.set(false);
    }

    public void toggle() {
        if (isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    public void faster() {
        choose(SPEEDS.indexOf(speed.get()) + 1);
    }

    public void slower() {
        choose(SPEEDS.indexOf(speed.get()) - 1);
    }

    private void choose(int index) {
        speed.set(SPEEDS.get(Math.max(0, Math.min(SPEEDS.size() - 1, index))));
    }

    /**
     * Tells the time.
     *
     * @param nanos of any clock that runs evenly; the first one after {@link #play} starts the count
     */
    public void tick(long nanos) {
        if (!isPlaying()) {
            return;
        }
        double passed = ticked ? (nanos - lastTick) / SECOND : 0;
        ticked = true;
        lastTick = nanos;
        due += Math.min(LONGEST_SILENCE, passed) * speed.get();
        int whole = (int) due;
        due -= whole;
        if (whole > 0) {
            advance(whole);
        }
    }

    private void advance(int operations) {
        moving = true;
        try {
            cursor.forward(operations);
        } finally {
            moving = false;
        }
        if (cursor.isAtEnd()) {
            pause();
        }
    }
}
