package unfold.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unfold.draw.Theme;

/** How the window looks: its colours, and a text size that follows the window's and the reader's wish. */
public final class Appearance {

    /** The colours to choose from. */
    public enum Colours {
        LIGHT("Light", Theme.light()),
        DARK("Dark", Theme.dark()),
        PROJECTOR("Projector (black on white, large)", Theme.projector());

        private final String title;
        private final Theme theme;

        Colours(String title, Theme theme) {
            this.title = title;
            this.theme = theme;
        }

        /** What a menu calls them. */
        public String title() {
            return title;
        }

        /** The name of its palette and of its style sheet. */
        public String palette() {
            return theme.palette().name();
        }
    }

    private static final int LARGEST_ZOOM = 8;
    private static final int SMALLEST_ZOOM = -4;
    private static final double ZOOM = 1.1;

    /** The window for which the themes' own text sizes are made. */
    private static final double WIDTH = 1200;

    private static final double HEIGHT = 800;
    private static final double SMALLEST = 0.9;
    private static final double LARGEST = 2.2;

    private final ReadOnlyObjectWrapper<Colours> colours = new ReadOnlyObjectWrapper<>(this, "colours", Colours.LIGHT);
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(this, "theme", Theme.light());
    private Colours beforeProjector = Colours.LIGHT;
    private int zoom;
    private double windowScale = 1;

    public ReadOnlyObjectProperty<Colours> coloursProperty() {
        return colours.getReadOnlyProperty();
    }

    /** The colours and text size to draw with. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    public Theme theme() {
        return theme.get();
    }

    public void choose(Colours chosen) {
        colours.set(chosen);
        update();
    }

    /** Colours and text size as they are, to be remembered. */
    Settings.Look look() {
        return new Settings.Look(colours.get(), zoom, Optional.empty());
    }

    /** The colours that the projector's take the place of. */
    Colours beforeProjector() {
        return beforeProjector;
    }

    /** Takes over what was remembered. */
    void begin(Settings.Look look) {
        choose(look.colours());
        zoomTo(look.textSteps());
    }

    /** From light to dark, from anything else to light. */
    public void toggle() {
        choose(colours.get() == Colours.LIGHT ? Colours.DARK : Colours.LIGHT);
    }

    /** To the projector's colours, and from there back to those before. */
    public void toggleProjector() {
        if (colours.get() == Colours.PROJECTOR) {
            choose(beforeProjector);
        } else {
            beforeProjector = colours.get();
            choose(Colours.PROJECTOR);
        }
    }

    public void larger() {
        zoomTo(zoom + 1);
    }

    public void smaller() {
        zoomTo(zoom - 1);
    }

    public void usualSize() {
        zoomTo(0);
    }

    private void zoomTo(int wanted) {
        zoom = Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, wanted));
        update();
    }

    /** Tells the size of the window, in pixels. */
    public void fit(double width, double height) {
        double scale = Math.min(width / WIDTH, height / HEIGHT);
        windowScale = Math.max(SMALLEST, Math.min(LARGEST, scale));
        update();
    }

    private void update() {
        Theme plain = colours.get().theme;
        double size = Math.rint(plain.textSize() * windowScale * Math.pow(ZOOM, zoom));
        Theme next = plain.withLeast(Math.pow(ZOOM, Math.min(0, zoom))).withTextSize(size);
        if (!next.equals(theme.get())) {
            theme.set(next);
        }
    }
}
