package unfold.draw.plot.heat;

import java.awt.Color;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Theme;

/**
 * What a map is painted at.
 *
 * @param cursor how many steps are done
 * @param time the time at work; none at the start
 * @param hue of the phase at work
 * @param picked a cell that the reader has chosen
 */
record Moment(int cursor, Optional<Integer> time, Color hue, Optional<Hit> picked) {

    static Moment of(Frame frame, Theme theme, Optional<Hit> picked) {
        Optional<Integer> time = frame.cursor() == 0 ? Optional.empty() : Optional.of(frame.activeTime());
        return new Moment(frame.cursor(), time, theme.phase(frame.phase()), picked);
    }

    boolean isAt(int other) {
        return time.isPresent() && time.get() == other;
    }
}
