package unfold.draw.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.analysis.Comparison;
import unfold.analysis.Doubt;
import unfold.analysis.Finding;
import unfold.analysis.Place;
import unfold.analysis.Report;
import unfold.analysis.StepWidths;
import unfold.analysis.Verdict;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.draw.Theme;
import unfold.explain.Raised;
import unfold.tensor.Shape;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/** What the check found out, in words and in the lesson's letters. */
final class Words {

    private Words() {}

    /** The quantity in the lesson's letters: {@code W}, {@code s_0}, {@code x_1 … x_3}. */
    static TexImage name(Finding finding, Subject subject, Theme theme) {
        Quantity quantity = finding.quantity();
        if (finding.kind() == Finding.Kind.DATA) {
            Slot first = Slot.value(quantity, quantity.interval().times().min().orElse(1));
            Slot last = Slot.value(quantity, quantity.interval().times().max().orElse(1));
            boolean one = first.equals(last);
            String tex = subject.names().tex(first)
                    + (one ? "" : "\\ldots " + subject.names().tex(last));
            String plain = subject.names().plain(first)
                    + (one ? "" : " … " + subject.names().plain(last));
            return TexCache.SHARED.get(tex, plain, theme.px(Table.TEXT));
        }
        int time = finding.telling().map(entry -> entry.place().time()).orElse(Slot.UNTIMED);
        Slot slot = Slot.value(quantity, time);
        return TexCache.SHARED.get(subject.names().tex(slot), subject.names().plain(slot), theme.px(Table.TEXT));
    }

    /** The derivative with respect to the quantity, in one line: {@code ∂L/∂W}. */
    static TexImage gradient(Place place, Subject subject, Theme theme) {
        Slot slot = Slot.value(subject.trace().quantity(place.quantity()), place.time());
        return TexCache.SHARED.get(
                "\\partial L/\\partial " + subject.names().tex(slot),
                "∂L/∂" + subject.names().plain(slot),
                theme.px(1.1));
    }

    /** Where in it an entry is; empty for a single number. */
    static String entry(Place place, Subject subject) {
        Shape shape = subject.trace().quantity(place.quantity()).shape();
        return switch (shape.rank()) {
            case SCALAR -> "";
            case VECTOR, ROW -> "unit " + (place.entry() + 1);
            case MATRIX -> "row " + (place.row(shape) + 1) + ", column " + (place.col(shape) + 1);
        };
    }

    /** The same in short, with its time: {@code 2,1}, {@code t=3: 1}. */
    static String where(Place place, Subject subject) {
        Quantity quantity = subject.trace().quantity(place.quantity());
        Shape shape = quantity.shape();
        String entry = switch (shape.rank()) {
            case SCALAR -> "";
            case VECTOR, ROW -> Integer.toString(place.entry() + 1);
            case MATRIX -> (place.row(shape) + 1) + "," + (place.col(shape) + 1);
        };
        if (place.time() == Slot.UNTIMED) {
            return entry;
        }
        String moment = quantity.interval().letter() + "=" + quantity.interval().number(place.time());
        return entry.isEmpty() ? moment : moment + ": " + entry;
    }

    /** The verdict about a quantity, with what cannot be told. */
    static String verdict(Finding finding) {
        Finding.Tally tally = finding.tally();
        String open = doubts(tally.doubts());
        return switch (finding.verdict()) {
            case AGREES -> open.isEmpty() ? "agrees" : "agrees; " + open;
            case DIFFERS -> tally.differing() == 1 ? "1 DIFFERS" : tally.differing() + " DIFFER";
            case CANNOT_TELL -> open.isEmpty() ? "not checked" : open;
        };
    }

    /** The verdict alone. */
    static String verdictInShort(Finding finding) {
        return switch (finding.verdict()) {
            case AGREES -> "agrees";
            case DIFFERS -> "DIFFERS";
            case CANNOT_TELL -> "unknown";
        };
    }

    /** How often each reason not to tell came up: {@code 2 kink, 1 too small}. */
    private static String doubts(Map<Doubt, Integer> doubts) {
        return doubts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }

    /** What the whole check says, the longest form first. */
    static List<String> summary(Report report) {
        if (!Double.isFinite(report.loss())) {
            return List.of("The loss is " + Numerals.fixed(report.loss()) + ": there is nothing to compare with.");
        }
        String all = (report.sampled() ? "Sample of " : "") + report.checked() + " entries: ";
        String counts = report.agreeing() + " agree"
                + (report.differing() > 0 ? ", " + report.differing() + " DIFFER" : "")
                + (report.cannotTell() > 0 ? ", " + report.cannotTell() + " cannot be told" : "");
        String error = "; largest relative error " + Numerals.rough(report.largestError());
        return List.of(all + counts + error, all + counts, counts);
    }

    /** Why the verdict about an entry is what it is. */
    static List<String> reason(StepWidths entry) {
        Comparison comparison = entry.comparison();
        if (comparison.doubt().isEmpty()) {
            return comparison.verdict() == Verdict.AGREES
                    ? agreement(comparison)
                    : List.of("DIFFERS: the widths agree on another slope.", "DIFFERS at every width.");
        }
        return switch (comparison.doubt().get()) {
            case KINK -> kink(entry);
            case TOO_SMALL ->
                List.of("Too small to be measured: the loss changes less than its rounding.", "Less than rounding.");
            case UNSETTLED -> List.of("Too wild: each width says something else.", "Each width differs.");
            case NOT_FINITE -> List.of("The loss is not finite nearby.", "Loss not finite nearby.");
        };
    }

    private static List<String> agreement(Comparison comparison) {
        return comparison.error() <= StepWidths.CLOSE
                ? List.of("Agrees: the first width tried that comes so near.", "Agrees at this width.")
                : List.of("Agrees: of the widths tried this one comes nearest.", "Agrees at this width.");
    }

    /** At a kink the narrowest widths that rounding leaves alone show both slopes best. */
    private static List<String> kink(StepWidths entry) {
        StepWidths.Width narrow = entry.widths().stream()
                .filter(width -> width.bounds().rounding() < 1e-3 * Math.abs(width.right() - width.left()))
                .min(Comparator.comparingDouble(StepWidths.Width::step))
                .orElse(entry.deciding());
        String slopes = "slope " + Numerals.fixed(narrow.left()) + " on the left, " + Numerals.fixed(narrow.right())
                + " on the right";
        return List.of(
                "A kink: " + slopes + ".",
                "Kink: slopes " + Numerals.fixed(narrow.left()) + " and " + Numerals.fixed(narrow.right()),
                "Kink: " + Numerals.fixed(narrow.left()) + " | " + Numerals.fixed(narrow.right()));
    }

    /** A width as a number and, where it is one, as a power of two. */
    static String width(double step) {
        if (Double.isNaN(step)) {
            return "–";
        }
        int exponent = Math.getExponent(step);
        boolean power = step == Math.scalb(1.0, exponent);
        return power ? "2" + Raised.figures(exponent) + " = " + Numerals.rough(step) : Numerals.rough(step);
    }

    /** How to start a check, and of what. */
    static List<String> invitation(Proof proof) {
        String first = "G: compare every gradient with central differences of the loss";
        String rule = "(L(w + h) − L(w − h)) / 2h for every number w of every parameter, initial state and input";
        return proof.isWhole()
                ? List.of(first, rule)
                : List.of(first, rule, cut(proof).get(0));
    }

    /** That the check is not about the numbers that are shown, the longest form first. */
    static List<String> cut(Proof proof) {
        return List.of(
                "The gradients shown are " + proof.cut() + "; the check is of the full gradient.",
                "Shown: " + proof.cut() + "; checked: the full gradient.",
                "Checked: the full gradient.");
    }
}
