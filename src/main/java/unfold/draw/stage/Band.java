package unfold.draw.stage;

/** The height that a row of boxes takes. */
record Band(double top, double height) {

    double bottom() {
        return top + height;
    }

    double middle() {
        return top + height / 2;
    }
}
