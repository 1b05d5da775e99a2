package unfold.draw.proof;

import java.util.Optional;
import unfold.analysis.Report;
import unfold.analysis.StepWidths;

/**
 * How far the gradients that are shown have been checked. Immutable.
 *
 * @param status whether they were
 * @param progress how many entries are done; all zero unless a check is running
 * @param report what was found; empty unless the check is done
 * @param entry the step widths of the chosen entry; empty until they are computed
 * @param cut why the gradients that are shown are not those of the loss, as in {@code truncated every
 *     4 steps}; empty if they are
 */
public record Proof(Status status, Progress progress, Optional<Report> report, Optional<StepWidths> entry, String cut) {

    /** Whether there is something to check, and whether it was. */
    public enum Status {
        /** No lesson, or one without a loss. */
        NOTHING,
        NOT_CHECKED,
        CHECKING,
        CHECKED
    }

    /** So many entries of so many. */
    public record Progress(int done, int of) {

        static final Progress NONE = new Progress(0, 0);

        /** In percent. */
        public int percent() {
            return of == 0 ? 0 : (int) (100L * done / of);
        }
    }

    /** There is no loss, and so no gradient. */
    public static final Proof NOTHING = new Proof(Status.NOTHING, "");

    private Proof(Status status, String cut) {
        this(status, Progress.NONE, Optional.empty(), Optional.empty(), cut);
    }

    /** Gradients that nobody has checked. */
    public static Proof notChecked(String cut) {
        return new Proof(Status.NOT_CHECKED, cut);
    }

    /** The same while so many of so many entries are checked. */
    public Proof checking(int done, int of) {
        return new Proof(Status.CHECKING, new Progress(done, of), Optional.empty(), Optional.empty(), cut);
    }

    /** The same when the check is done. */
    public Proof checked(Report found) {
        return new Proof(Status.CHECKED, Progress.NONE, Optional.of(found), Optional.empty(), cut);
    }

    /** The same about gradients that are cut in another way. */
    public Proof of(String otherCut) {
        return status == Status.NOTHING ? this : new Proof(status, progress, report, entry, otherCut);
    }

    /** The same with another entry shown. */
    public Proof with(Optional<StepWidths> other) {
        return new Proof(status, progress, report, other, cut);
    }

    /** Whether the gradients that are shown are those of the loss. */
    public boolean isWhole() {
        return cut.isEmpty();
    }
}
