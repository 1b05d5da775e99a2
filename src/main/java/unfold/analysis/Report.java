package unfold.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a gradient check found out.
 *
 * @param loss the total loss; if it is not finite there are no findings
 * @param findings one for each parameter, state with initial values, and input
 * @param sampled whether only a sample of the entries was looked at
 * @param complete whether the check was not cancelled
 */
public record Report(double loss, List<Finding> findings, boolean sampled, boolean complete) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether the loss is finite, no gradient differs, and at least one agrees. */
    public boolean passes() {
        boolean none = findings.stream().noneMatch(finding -> finding.verdict() == Verdict.DIFFERS);
        boolean some = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.AGREES);
        return complete && Double.isFinite(loss) && none && some;
    }

    /** How many entries were looked at. */
    public int checked() {
        return findings.stream().mapToInt(finding -> finding.tally().checked()).sum();
    }

    /** How many entries agree. */
    public int agreeing() {
        return findings.stream().mapToInt(finding -> finding.tally().agreeing()).sum();
    }

    /** How many entries differ. */
    public int differing() {
        return findings.stream()
                .mapToInt(finding -> finding.tally().differing())
                .sum();
    }

    /** Of how many entries nothing can be told. */
    public int cannotTell() {
        return checked() - agreeing() - differing();
    }

    /** The largest relative error among all entries that could be told; 0 if none could. */
    public double largestError() {
        return findings.stream().mapToDouble(Finding::largestError).max().orElse(0);
    }

    /** The entry with the largest relative error, or the first about which nothing can be told. */
    public Optional<Finding.Entry> telling() {
        Optional<Finding.Entry> worst = findings.stream()
                .flatMap(finding -> finding.worst().stream())
                .max(Comparator.comparingDouble(Finding.Entry::error));
        return worst.or(() ->
                findings.stream().flatMap(finding -> finding.open().stream()).findFirst());
    }
}
