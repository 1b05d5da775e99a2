package unfold.draw.proof;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unfold.analysis.Report;
import unfold.draw.Hue;
import unfold.draw.Numerals;

/**
 * What the header says about the check, in two lines, each in words for much room and for little.
 *
 * @param mark the sign before it, if there is one
 * @param hue the colour of the first line
 * @param headlines the first line, the longest form first
 * @param details the second line, the longest form first
 */
public record Badge(Optional<Mark> mark, Hue hue, List<String> headlines, List<String> details) {

    /** Says nothing. */
    public static final Badge NONE = quiet(List.of(), List.of());

    private static Badge quiet(List<String> headlines, List<String> details) {
        return new Badge(Optional.empty(), Hue.QUIET, headlines, details);
    }

    private static Badge marked(Mark mark, List<String> headlines, List<String> details) {
        return new Badge(Optional.of(mark), mark.hue(), headlines, details);
    }

    /** The badge that tells how far a check is. */
    public static Badge of(Proof proof) {
        return switch (proof.status()) {
            case NOTHING -> NONE;
            case NOT_CHECKED -> notChecked(proof);
            case CHECKING ->
                quiet(
                        List.of("checking " + proof.progress().percent() + " %"),
                        List.of(
                                proof.progress().done() + " of "
                                        + proof.progress().of() + " entries",
                                "Esc: stop"));
            case CHECKED -> proof.isWhole() ? found(proof.report().orElseThrow()) : cut(proof);
        };
    }

    private static Badge notChecked(Proof proof) {
        return proof.isWhole()
                ? quiet(List.of("gradients not checked", "not checked"), List.of("G: check the gradients", "G: check"))
                : quiet(List.of(proof.cut(), first(proof)), List.of("G: check the full gradient", "G: check"));
    }

    /** The full gradient may well be right: what is shown is another one. */
    private static Badge cut(Proof proof) {
        Report report = proof.report().orElseThrow();
        String all = report.agreeing() + " of " + report.checked();
        boolean wrong = report.differing() > 0;
        return new Badge(
                wrong ? Optional.of(Mark.CROSS) : Optional.empty(),
                wrong ? Hue.ALARM : Hue.INK,
                List.of(proof.cut(), first(proof)),
                List.of("check of the full gradient: " + all, "full gradient: " + all, "full: " + all));
    }

    private static String first(Proof proof) {
        return proof.cut().replaceAll(" (every|only).*", "");
    }

    private static Badge found(Report report) {
        if (!Double.isFinite(report.loss())) {
            return marked(
                    Mark.OPEN,
                    List.of("gradients cannot be told", "cannot tell"),
                    List.of("the loss is " + Numerals.fixed(report.loss()), "loss " + Numerals.fixed(report.loss())));
        }
        String error = "error " + (report.largestError() == 0 ? "0" : "≤ " + Numerals.rough(report.largestError()));
        String agreeing = grouped(report.agreeing()) + " of " + grouped(report.checked());
        if (report.differing() > 0) {
            String many = report.differing() + " of " + report.checked();
            return marked(
                    Mark.CROSS,
                    List.of("gradients DIFFER", "DIFFERS"),
                    List.of(many + ", " + error.replace("≤ ", "up to "), many));
        }
        if (!report.passes()) {
            return marked(
                    Mark.OPEN,
                    List.of("gradients cannot be told", "cannot tell"),
                    List.of("none of " + report.checked()));
        }
        List<String> headlines = List.of("gradients checked", "checked");
        if (report.cannotTell() > 0) {
            String open = report.cannotTell() + " of " + report.checked();
            return marked(Mark.TICK, headlines, List.of(open + " cannot be told", open + " open"));
        }
        return report.sampled()
                ? marked(Mark.TICK, headlines, List.of("a sample of " + grouped(report.checked()), "a sample"))
                : marked(Mark.TICK, headlines, List.of(agreeing + " agree, " + error, agreeing + " agree", agreeing));
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }

    /** All that it says, for those who cannot see it. */
    public String inWords() {
        return headlines.isEmpty() ? "" : headlines.get(0) + "; " + details.get(0);
    }
}
