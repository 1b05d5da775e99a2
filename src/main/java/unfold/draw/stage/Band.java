package unfold.draw.stage;

/** The height that a row of boxes takes. */
public record Band(double top, double height) {

    public double bottom() {
        return top + height;
    }

    public double middle() {
        return top + height / 2;
    }
}
