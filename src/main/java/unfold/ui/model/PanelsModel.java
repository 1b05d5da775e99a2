package unfold.ui.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Which panels stand around the stage, and how the room is shared out between them. The projector's profile
 * has panels of its own: what a class looks at is the stage and the blackboard.
 */
public final class PanelsModel {

    /** What can be folded away. */
    public enum Panel {
        BLACKBOARD,
        PLOTS,
        PARAMETERS
    }

    /** What can be moved between two panels; each gives its first side a share of the length. */
    public enum Divider {
        /** Between the stage and the blackboard. */
        STAGE_WIDTH(0.66),
        /** The same in the projector's profile, whose large letters need a wider blackboard. */
        LECTURE_STAGE_WIDTH(0.6),
        /** Between these two and what stands below them. */
        STAGE_HEIGHT(0.66),
        /** Between the plots and the parameters. */
        PLOT_WIDTH(0.42);

        private static final double LEAST = 0.05;

        private final double usual;

        Divider(double usual) {
            this.usual = usual;
        }

        /** The share before the reader moves it. */
        public double usual() {
            return usual;
        }

        /** A share that leaves something of both sides. */
        public static double within(double share) {
            return Math.max(LEAST, Math.min(1 - LEAST, share));
        }
    }

    private static final Set<Panel> ALL = Set.of(Panel.values());
    private static final Set<Panel> LECTURE = Set.of(Panel.BLACKBOARD);

    private final Appearance appearance;
    private final ReadOnlyObjectWrapper<Set<Panel>> open = new ReadOnlyObjectWrapper<>(this, "open", ALL);
    private final Map<Divider, DoubleProperty> shares = new EnumMap<>(Divider.class);
    private Set<Panel> everyday = ALL;
    private Set<Panel> projected = LECTURE;

    /** All panels, and those of a lecture while {@code appearance} has the projector's colours. */
    PanelsModel(Appearance appearance) {
        this.appearance = appearance;
        for (Divider divider : Divider.values()) {
            shares.put(divider, new SimpleDoubleProperty(this, divider.name(), divider.usual));
        }
        appearance.coloursProperty().addListener(changed -> open.set(ofProfile()));
        open.set(ofProfile());
    }

    private Set<Panel> ofProfile() {
        return isProjected() ? projected : everyday;
    }

    /** The divider between stage and blackboard in the profile at hand. */
    public Divider stageWidth() {
        return isProjected() ? Divider.LECTURE_STAGE_WIDTH : Divider.STAGE_WIDTH;
    }

    private boolean isProjected() {
        return appearance.coloursProperty().get() == Appearance.Colours.PROJECTOR;
    }

    /** The panels that are there now. */
    public ReadOnlyObjectProperty<Set<Panel>> openProperty() {
        return open.getReadOnlyProperty();
    }

    public boolean isOpen(Panel panel) {
        return open.get().contains(panel);
    }

    /** Folds a panel away, or brings it back. */
    public void toggle(Panel panel) {
        Set<Panel> next = EnumSet.noneOf(Panel.class);
        next.addAll(open.get());
        if (!next.remove(panel)) {
            next.add(panel);
        }
        use(next);
    }

    /** Brings a panel back, if it is folded away. */
    public void open(Panel panel) {
        if (!isOpen(panel)) {
            toggle(panel);
        }
    }

    /** All as it was before the reader changed it, in this profile. */
    public void restore() {
        use(isProjected() ? LECTURE : ALL);
        shares.forEach((divider, share) -> share.set(divider.usual));
    }

    private void use(Set<Panel> panels) {
        if (isProjected()) {
            projected = Set.copyOf(panels);
        } else {
            everyday = Set.copyOf(panels);
        }
        open.set(ofProfile());
    }

    /** How much of the length is the first side's, from 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty(Divider divider) {
        return shares.get(divider);
    }

    public double share(Divider divider) {
        return shares.get(divider).get();
    }

    /** Moves a divider; not so far that one side is lost. */
    public void move(Divider divider, double share) {
        shares.get(divider).set(Divider.within(share));
    }

    /** The panels of a profile, whether it is the one at hand or not. */
    Set<Panel> panels(boolean projector) {
        return projector ? projected : everyday;
    }

    /** Takes over what was remembered. */
    void begin(Settings.Layout layout) {
        everyday = layout.usual();
        projected = layout.lecture();
        layout.shares().forEach(this::move);
        open.set(ofProfile());
    }
}
