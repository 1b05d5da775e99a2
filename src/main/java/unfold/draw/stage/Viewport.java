package unfold.draw.stage;

/**
 * Which part of the network the stage shows, and how much of it.
 *
 * @param zoom how much wider the network is than the stage; 1 shows all of it
 * @param column the position in the middle of the stage, counted in columns from the left edge of the first
 * @param row the height in the middle of the stage, from 0 at the top of the network to 1 at its foot
 */
public record Viewport(double zoom, double column, double row) {

    /** All of the network. */
    public static final Viewport FIT = new Viewport(1, 0, 0.5);

    public Viewport {
        if (!(zoom >= 1)) {
            throw new IllegalArgumentException("zoom " + zoom + " is below 1");
        }
    }

    /** Whether all of the network is shown. */
    public boolean isFit() {
        return zoom == 1;
    }
}
