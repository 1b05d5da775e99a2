package unfold.analysis;

import java.util.List;

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
}
