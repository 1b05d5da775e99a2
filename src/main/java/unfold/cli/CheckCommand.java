package unfold.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import unfold.analysis.Finding;
import unfold.analysis.GradientCheck;
import unfold.analysis.Place;
import unfold.analysis.Report;
import unfold.analysis.Verdict;
import unfold.trace.Slot;

/** Compares all gradients with central differences of the loss. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the gradients of a lesson against central differences of its loss.",
            "Prints one line for each parameter, initial state and input; the exit status is 1 if any differs."
        })
final class CheckCommand implements Callable<Integer> {

    private final Lessons lessons;

    @Mixin
    private LessonArguments arguments;

    @Spec
    private CommandSpec spec;

    CheckCommand(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Integer call() {
        Lessons.Runnable lesson = arguments.open(lessons);
        if (lesson.network().program().recurrence().totalLoss().isEmpty()) {
            return withoutLoss();
        }
        Report report = new GradientCheck(lesson.network(), lesson.inputs(), lesson.batch()).run();
        PrintWriter out = spec.commandLine().getOut();
        int width = report.findings().stream()
                .mapToInt(finding -> name(finding).length())
                .max()
                .orElse(0);
        for (Finding finding : report.findings()) {
            out.println(line(finding, width));
        }
        out.println(conclusion(report));
        if (!lesson.network().program().route().isAll()) {
            out.println("The lesson truncates its backward pass; what was checked is the full gradient.");
        }
        return report.passes() ? Commands.DONE : Commands.FAILED;
    }

    private int withoutLoss() {
        if (!arguments.isForwardOnly(lessons)) {
            throw new CommandException("The lesson has no loss, so there are no gradients to check. If that is meant,"
                    + " say so with the line 'forward_only: true' in the lesson.");
        }
        spec.commandLine()
                .getOut()
                .println("This lesson is forward only: it has no loss, so there is nothing to check.");
        return Commands.DONE;
    }

    private static String name(Finding finding) {
        return switch (finding.kind()) {
            case PARAMETER -> finding.key();
            case INITIAL -> "initial " + finding.key();
            case DATA -> "data " + finding.key();
        };
    }

    private static String line(Finding finding, int width) {
        Finding.Tally tally = finding.tally();
        String entries = tally.checked() == tally.entries()
                ? Integer.toString(tally.entries())
                : tally.checked() + " of " + tally.entries();
        String error = finding.worst()
                .map(worst -> String.format(Locale.ROOT, "%.1e", worst.error()))
                .orElse("-");
        return String.format(
                Locale.ROOT,
                "%-" + width + "s  %-8s %6s entries   largest relative error %8s   %s",
                name(finding),
                finding.shape(),
                entries,
                error,
                verdict(finding));
    }

    private static String verdict(Finding finding) {
        int open = finding.tally().cannotTell();
        String rest = open == 0 ? "" : " (" + open + " cannot be told)";
        return switch (finding.verdict()) {
            case AGREES -> "agrees" + rest;
            case DIFFERS ->
                "DIFFERS at "
                        + finding.worst()
                                .map(worst -> place(worst.place(), finding))
                                .orElse("")
                        + rest;
            case CANNOT_TELL -> "cannot tell: the loss changes too little, too wildly or with a kink";
        };
    }

    private static String place(Place place, Finding finding) {
        String entry = "row " + (place.row(finding.shape()) + 1) + ", column " + (place.col(finding.shape()) + 1);
        return place.time() == Slot.UNTIMED
                ? entry
                : entry + ", time step " + finding.quantity().interval().number(place.time());
    }

    private static String conclusion(Report report) {
        if (!Double.isFinite(report.loss())) {
            return "The loss is " + report.loss() + ", so there is nothing to compare the gradients with.";
        }
        String sample = report.sampled() ? " Of the larger matrices a sample was checked." : "";
        if (report.passes()) {
            return "The gradients agree with central differences of the loss." + sample;
        }
        boolean differs = report.findings().stream().anyMatch(finding -> finding.verdict() == Verdict.DIFFERS);
        return (differs
                        ? "The gradients do NOT agree with central differences of the loss."
                        : "No gradient could be told from rounding errors.")
                + sample;
    }
}
