package unfold.draw.stage;

import java.util.Optional;
import unfold.draw.Theme;

/** Chooses how a network is shown: as much of it in numbers as stays readable. */
final class Fitting {

    /** The shares of the width that the open column may take, the modest ones first. */
    private static final double[] SHARES = {0.4, 0.46, 0.52, 0.58, 0.64};

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

    Fit best() {
        for (Fit.View view : new Fit.View[] {Fit.View.ALL, Fit.View.STEPS}) {
            Optional<Fit> fit = best(view, width);
            if (fit.isPresent()) {
                return fit.get();
            }
        }
        for (double share : SHARES) {
            Optional<Fit> fit = best(Fit.View.ONE, share * width);
            if (fit.isPresent()) {
                return fit.get();
            }
        }
        return trial(Fit.View.ONE, 1).heat(theme, height);
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
