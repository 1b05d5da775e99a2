package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import unfold.derivation.Program;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** The end of a run: the loss and the norms of the gradients of all parameters. */
final class Closing {

    private final Program program;
    private final Trace trace;
    private final Letters.Palette palette;
    private final Matrices matrices;

    Closing(Program program, Trace trace, Letters.Palette palette, Detail detail) {
        this.program = program;
        this.trace = trace;
        this.palette = palette;
        this.matrices = new Matrices(detail, palette.coloring());
    }

    Explanation explanation(Messages messages, Naming naming) {
        List<Line> lines = new ArrayList<>();
        Quantity steepest = null;
        double most = -1;
        for (Quantity quantity : trace.quantities()) {
            if (quantity.role() == Role.TOTAL_LOSS) {
                trace.last(Slot.value(quantity, 0)).ifPresent(loss -> lines.add(0, line(quantity, loss)));
            }
            Tensor gradient = quantity.role() == Role.PARAMETER
                    ? trace.last(Slot.gradient(quantity, 0)).orElse(null)
                    : null;
            if (gradient != null) {
                lines.add(norm(quantity, gradient));
                steepest = gradient.norm() > most ? quantity : steepest;
                most = Math.max(most, gradient.norm());
            }
        }
        Sentence said = steepest == null
                ? messages.say("closing.none")
                : messages.say("closing", naming.at(Slot.gradient(steepest, 0)), Spoken.number(most));
        return new Explanation(messages.say("title.closing"), lines, said);
    }

    private Line line(Quantity loss, Tensor value) {
        String name = palette.coloring().paint(Ink.OUTPUT, program.names().tex(Slot.value(loss, 0)));
        return Line.of(
                Line.Kind.SUMMARY,
                name,
                Chain.of(matrices.tex(value, Ink.OUTPUT).text()));
    }

    private Line norm(Quantity parameter, Tensor gradient) {
        String of = "\\partial L / \\partial " + program.names().tex(Slot.value(parameter, 0));
        String name = palette.coloring().paint(Ink.GRADIENT, "\\Vert " + of + " \\Vert");
        String number =
                matrices.tex(Tensor.scalar(gradient.norm()), Ink.GRADIENT).text();
        return Line.of(Line.Kind.SUMMARY, name, Chain.of(number));
    }
}
