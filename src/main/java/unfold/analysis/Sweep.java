package unfold.analysis;

import java.util.ArrayList;
import java.util.List;
import unfold.analysis.Differences.Estimate;
import unfold.analysis.StepWidths.Bounds;
import unfold.analysis.StepWidths.Width;

/** Tries all step widths at one entry. Used by one thread. */
final class Sweep {

    /** From 1/8 to 10⁻¹¹, by halves; the judge's widths are among them. */
    private static final int WIDEST = -3;

    private static final int NARROWEST = -37;

    private final Differences differences;
    private final Judge judge;

    Sweep(Differences differences, Judge judge) {
        this.differences = differences;
        this.judge = judge;
    }

    /**
     * Judges an entry and tries all widths.
     *
     * @param gradient as it was derived
     * @param largest the largest entry of the same quantity's gradient
     */
    StepWidths at(Place place, double gradient, double largest) {
        Comparison comparison = judge.judge(place, gradient, largest);
        List<Estimate> estimates = new ArrayList<>();
        for (int exponent = WIDEST; exponent >= NARROWEST; exponent--) {
            estimates.add(differences.at(place, Math.scalb(1.0, exponent)));
        }
        List<Width> widths = new ArrayList<>();
        double truncation = Double.NaN;
        for (int i = 0; i < estimates.size(); i++) {
            Estimate here = estimates.get(i);
            truncation =
                    i == estimates.size() - 1 ? truncation / 16 : truncation(here, estimates.get(i + 1), truncation);
            widths.add(new Width(
                    here.step(), here.left(), here.right(), here.slope(), new Bounds(judge.ulp(here), truncation)));
        }
        return new StepWidths(differences.value(place), largest, new Finding.Entry(place, comparison), widths);
    }

    /** Richardson: of an error of the fourth order a half as wide difference leaves a sixteenth. */
    private double truncation(Estimate here, Estimate narrower, double wider) {
        double gap = Math.abs(here.slope() - narrower.slope());
        boolean hidden = !(gap > judge.rounding(narrower));
        return hidden ? wider / 16 : gap * 16 / 15;
    }
}
