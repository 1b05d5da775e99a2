package unfold.ui.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unfold.ui.model.PanelsModel.Divider;
import unfold.ui.model.PanelsModel.Panel;

/**
 * What a window remembers from one start to the next, but for the lesson. Immutable.
 *
 * @param look colours and text size
 * @param layout panels and their shares
 * @param place where the window stands; empty for where it stands at first
 * @param hinted whether the hint of the first start has been seen
 * @param others what this version does not know, kept for the one that wrote it
 */
public record Settings(Look look, Layout layout, Optional<Place> place, boolean hinted, Map<String, String> others) {

    /** Those of the first start. */
    public static final Settings USUAL = new Settings(
            new Look(Appearance.Colours.LIGHT, 0, Optional.empty()),
            new Layout(Set.of(Panel.values()), Set.of(Panel.BLACKBOARD), Map.of()),
            Optional.empty(),
            false,
            Map.of());

    public Settings {
        others = Map.copyOf(others);
    }

    /**
     * Colours, text and motion.
     *
     * @param textSteps how many steps the text is larger than usual; negative for smaller
     * @param motion how long transitions take; empty for what the system asks for
     */
    public record Look(Appearance.Colours colours, int textSteps, Optional<MotionModel.Pace> motion) {}

    /**
     * Panels.
     *
     * @param usual those that are open
     * @param lecture those that are open in the projector's profile
     * @param shares where the reader has moved the dividers to
     */
    public record Layout(Set<Panel> usual, Set<Panel> lecture, Map<Divider, Double> shares) {

        public Layout {
            usual = Set.copyOf(usual);
            lecture = Set.copyOf(lecture);
            shares = Map.copyOf(shares);
        }
    }

    /** A window's place on the desktop, in pixels, when it has neither all of the screen nor all of the desktop. */
    public record Place(double x, double y, double width, double height, State state) {

        /** How much of the screen it has. */
        public enum State {
            NORMAL,
            MAXIMIZED,
            FULL_SCREEN
        }
    }
}
