package unfold.draw.stage;

import unfold.trace.Quantity;

/** The height that a row of boxes takes. */
record Band(Quantity quantity, double top, double height) {

    double bottom() {
        return top + height;
    }

    double middle() {
        return top + height / 2;
    }
}
