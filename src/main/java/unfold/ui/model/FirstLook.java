package unfold.ui.model;

import unfold.draw.Theme;

/** How a window will look before it is built: its colours, text size and panels, from what was remembered. */
public final class FirstLook {

    private final Appearance appearance = new Appearance();
    private final PanelsModel panels = new PanelsModel(appearance);

    /**
     * @param projector whether the window begins in the projector's profile
     */
    public FirstLook(Settings settings, boolean projector) {
        appearance.begin(settings.look());
        panels.begin(settings.layout());
        if (projector && appearance.coloursProperty().get() != Appearance.Colours.PROJECTOR) {
            appearance.toggleProjector();
        }
    }

    /** Colours and text of a window of that size, in pixels. */
    public Theme theme(double width, double height) {
        appearance.fit(width, height);
        return appearance.theme();
    }

    /** The panels that are open, and their shares. */
    public PanelsModel panels() {
        return panels;
    }
}
