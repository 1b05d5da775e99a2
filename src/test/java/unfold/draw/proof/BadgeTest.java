package unfold.draw.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unfold.analysis.Comparison;
import unfold.analysis.Doubt;
import unfold.analysis.Finding;
import unfold.analysis.Place;
import unfold.analysis.Report;
import unfold.analysis.Verdict;
import unfold.draw.Hue;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What the header says about the check. */
class BadgeTest {

    private static final Proof OPEN = Proof.notChecked("");

    /** A report about one matrix of 30 entries. */
    private static Report report(int agreeing, int differing, double error, boolean sampled) {
        Comparison comparison =
                new Comparison(differing > 0 ? Verdict.DIFFERS : Verdict.AGREES, Optional.empty(), 1, 1, error, 1e-3);
        Finding.Entry worst = new Finding.Entry(new Place(0, Slot.UNTIMED, 0), comparison);
        Finding.Tally tally =
                new Finding.Tally(30, 30, agreeing, differing, Map.of(Doubt.KINK, 30 - agreeing - differing));
        Quantity quantity = new Quantity(0, "W", Role.PARAMETER, null, Shape.matrix(5, 6));
        Finding finding = new Finding(
                quantity,
                Finding.Kind.PARAMETER,
                tally,
                agreeing + differing > 0 ? Optional.of(worst) : Optional.empty(),
                Optional.empty());
        return new Report(1, List.of(finding), sampled, true);
    }

    private static String words(Proof proof) {
        return Badge.of(proof).inWords();
    }

    @Test
    void beforeACheckItSaysHowToStartOne() {
        assertEquals("gradients not checked; G: check the gradients", words(OPEN));
        assertEquals(Optional.empty(), Badge.of(OPEN).mark());
    }

    @Test
    void withoutALossItSaysNothing() {
        assertEquals(Badge.NONE, Badge.of(Proof.NOTHING));
        assertEquals("", words(Proof.NOTHING));
    }

    @Test
    void duringACheckItSaysHowFarThatIs() {
        assertEquals("checking 43 %; 13 of 30 entries", words(OPEN.checking(13, 30)));
        assertEquals("checking 0 %; 0 of 0 entries", words(OPEN.checking(0, 0)));
    }

    @Test
    void afterACheckItSaysHowManyAgreeAndHowWell() {
        Proof checked = OPEN.checked(report(30, 0, 3.14e-10, false));
        assertEquals("gradients checked; 30 of 30 agree, error ≤ 3.1e−10", words(checked));
        assertEquals(Optional.of(Mark.TICK), Badge.of(checked).mark());
    }

    @Test
    void whatCannotBeToldAndWhatWasLeftOutIsSaid() {
        assertEquals("gradients checked; 4 of 30 cannot be told", words(OPEN.checked(report(26, 0, 1e-10, false))));
        assertEquals("gradients checked; a sample of 30", words(OPEN.checked(report(30, 0, 1e-10, true))));
        Badge none = Badge.of(OPEN.checked(report(0, 0, 0, false)));
        assertEquals("gradients cannot be told; none of 30", none.inWords());
        assertEquals(Optional.of(Mark.OPEN), none.mark());
    }

    @Test
    void aDifferenceIsAnAlarm() {
        Badge badge = Badge.of(OPEN.checked(report(27, 2, 0.5, false)));
        assertEquals("gradients DIFFER; 2 of 30, error up to 5.0e−1", badge.inWords());
        assertEquals(Hue.ALARM, badge.hue());
        assertEquals(Optional.of(Mark.CROSS), badge.mark());
    }

    @Test
    void aLossThatIsNotFiniteProvesNothing() {
        Report report = new Report(Double.POSITIVE_INFINITY, List.of(), false, true);
        assertEquals("gradients cannot be told; the loss is ∞", words(OPEN.checked(report)));
    }

    @Test
    void aTruncatedGradientIsNeverCalledChecked() {
        Proof cut = Proof.notChecked("truncated every 4 steps");
        assertEquals("truncated every 4 steps; G: check the full gradient", words(cut));
        Badge badge = Badge.of(cut.checked(report(30, 0, 1e-10, false)));
        assertEquals("truncated every 4 steps; check of the full gradient: 30 of 30", badge.inWords());
        assertEquals(Optional.empty(), badge.mark());
        assertEquals(Hue.INK, badge.hue());
        assertEquals(List.of("truncated every 4 steps", "truncated"), badge.headlines());
        assertEquals(
                List.of("one path only", "one path"),
                Badge.of(Proof.notChecked("one path only")).headlines());
    }
}
