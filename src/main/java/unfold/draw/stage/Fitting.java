package unfold.draw.stage;

import java.util.Optional;
import unfold.draw.Theme;

/** Chooses how a network is shown: as much of it in numbers as stays readable. */
final class Fitting {

    /** The room that narrow columns are left with, the generous ones first. */
    private static final double[] PITCHES = {24, 16, 10, 7};

    private static final double LEAST_PITCH = 6;
    private static final double WIDEST_SHARE = 0.62;

    private final Cast cast;
    private final Theme theme;
    private final double width;
    private final double height;

    Fitting(Cast cast, Theme theme, double width, double height) {
        this.cast = cast;
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    /** The best fit with that view, or one that shows less. */
    Fit best(Fit.View most) {
        if (isTooLow()) {
            return tight().orElseGet(() -> heat(most == Fit.View.STEP ? most : Fit.View.STEP_AND_TOTAL));
        }
        for (Fit.View view : new Fit.View[] {Fit.View.ALL, Fit.View.STEPS}) {
            Optional<Fit> fit = view.compareTo(most) < 0 ? Optional.empty() : best(view, width);
            if (fit.isPresent()) {
                return fit.get();
            }
        }
        return most == Fit.View.STEP ? step(most) : stepAndTotal();
    }

    /** One column in numbers, as large as has room. */
    Optional<Fit> numbered() {
        return best(Fit.View.STEP, width);
    }

    /** Whether not even one line of figures for each row has room, however the boxes are put together. */
    private boolean isTooLow() {
        Sizes smallest = Sizes.of(theme.smallest());
        int rows = cast.rows().size();
        double gap = trial(Fit.View.STEP, 0).minimumGap();
        return rows * smallest.cellHeight() + rows * gap > height;
    }

    private Fit stepAndTotal() {
        for (double pitch : PITCHES) {
            double room = Math.min(room(pitch), WIDEST_SHARE * width);
            Optional<Fit> fit = best(Fit.View.STEP_AND_TOTAL, room);
            if (fit.isPresent()) {
                return fit.get();
            }
        }
        return step(Fit.View.STEP_AND_TOTAL);
    }

    private Fit step(Fit.View most) {
        return best(Fit.View.STEP, room(LEAST_PITCH)).or(this::tight).orElseGet(() -> heat(most));
    }

    /** Before a class, the numbers of one time step however close they stand. */
    private Optional<Fit> tight() {
        return theme.least() == 0
                ? Optional.empty()
                : trial(Fit.View.STEP, 1).tight().largest(theme, room(LEAST_PITCH), height);
    }

    /** The width that is left for what is not narrow. */
    private double room(double pitch) {
        return width - (cast.times().size() - 1) * pitch;
    }

    private Fit heat(Fit.View most) {
        Fit fit = trial(most, 1).heat(theme, height);
        return fit.width() <= room(LEAST_PITCH) ? fit : trial(Fit.View.STEP, 1).heat(theme, height);
    }

    /** Inner gradients are left out before numbers are. */
    private Optional<Fit> best(Fit.View view, double room) {
        int most = Math.min(2, cast.mostGradients());
        for (int gradients = most; gradients >= Math.min(1, most); gradients--) {
            Optional<Fit> fit = trial(view, gradients).largest(theme, room, height);
            if (fit.isPresent()) {
                return fit;
            }
        }
        return Optional.empty();
    }

    private Fit trial(Fit.View view, int gradients) {
        return new Fit(cast, view, gradients, Arrangement.ALL.get(0), Sizes.of(theme.smallest()));
    }
}
