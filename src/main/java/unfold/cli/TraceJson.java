package unfold.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.derivation.Program;
import unfold.derivation.Route;
import unfold.expression.Symbol;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Companions;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** A run as JSON: what the lecture named, at every time step, with its gradient. */
final class TraceJson {

    private final Program program;
    private final Trace trace;

    /**
     * Runs the lesson.
     *
     * @param route of the gradients
     */
    TraceJson(Lessons.Runnable lesson, Route route) {
        this.program = lesson.network().program();
        this.trace = lesson.network().trace(lesson.inputs(), lesson.batch(), route);
    }

    void write(JsonGenerator json) throws IOException {
        Optional<Quantity> total = trace.quantities().stream()
                .filter(q -> q.role() == Role.TOTAL_LOSS)
                .findFirst();
        boolean gradients = total.isPresent();
        json.writeStartObject();
        group(json, "variables", variables(), false);
        List<Quantity> differentiated = new ArrayList<>(variables());
        differentiated.addAll(quantities(Role.INPUT));
        group(json, "gradients", gradients ? differentiated : List.of(), true);
        group(json, "parameters", quantities(Role.PARAMETER), false);
        group(json, "parameterGradients", gradients ? quantities(Role.PARAMETER) : List.of(), true);
        initial(json, "initial", false);
        initial(json, "initialGradients", true);
        json.writeArrayFieldStart("losses");
        for (double loss : new Losses(program, trace).ofTimeSteps()) {
            json.writeNumber(loss);
        }
        json.writeEndArray();
        json.writeFieldName("loss");
        if (gradients) {
            tensor(json, numbers(Slot.value(total.get(), Slot.UNTIMED), total.get()));
        } else {
            json.writeNull();
        }
        if (trace.companions().any()) {
            batch(json, total);
        }
        json.writeEndObject();
    }

    /** The loss of all sequences together, whose gradients those of the parameters are. */
    private void batch(JsonGenerator json, Optional<Quantity> total) throws IOException {
        Companions companions = trace.companions();
        json.writeObjectFieldStart("batch");
        json.writeFieldName("loss");
        if (total.isPresent()) {
            double own =
                    numbers(Slot.value(total.get(), Slot.UNTIMED), total.get()).get(0);
            json.writeNumber(own + companions.otherLoss());
        } else {
            json.writeNull();
        }
        json.writeNumberField("sequences", companions.sequences());
        json.writeNumberField("shown", companions.shown());
        json.writeEndObject();
    }

    private List<Quantity> quantities(Role role) {
        return trace.quantities().stream().filter(q -> q.role() == role).toList();
    }

    /** What the recurrence defines; the total loss only where it has a name of its own. */
    private List<Quantity> variables() {
        return trace.quantities().stream()
                .filter(q -> q.role() == Role.VARIABLE
                        || q.role() == Role.LOSS
                        || q.role() == Role.TOTAL_LOSS
                                && q.key().equals(symbol(q).name().key()))
                .toList();
    }

    private Symbol symbol(Quantity quantity) {
        return program.quantities().symbol(quantity.id());
    }

    private void group(JsonGenerator json, String name, List<Quantity> quantities, boolean gradient)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Quantity quantity : quantities) {
            json.writeFieldName(quantity.key());
            if (quantity.timed()) {
                json.writeStartArray();
                for (int time : quantity.interval().times().toArray()) {
                    tensor(json, at(quantity, time, gradient));
                }
                json.writeEndArray();
            } else {
                tensor(json, at(quantity, Slot.UNTIMED, gradient));
            }
        }
        json.writeEndObject();
    }

    private Tensor at(Quantity quantity, int time, boolean gradient) {
        return numbers(gradient ? Slot.gradient(quantity, time) : Slot.value(quantity, time), quantity);
    }

    /** What the run never writes is zero. */
    private Tensor numbers(Slot slot, Quantity quantity) {
        return trace.last(slot).orElseGet(() -> Tensor.zeros(quantity.shape()));
    }

    /** The values around the sequence: one, or several as a list, before the first step nearest first. */
    private void initial(JsonGenerator json, String name, boolean gradient) throws IOException {
        json.writeObjectFieldStart(name);
        boolean none = gradient && quantities(Role.TOTAL_LOSS).isEmpty();
        for (Quantity quantity : none ? List.<Quantity>of() : trace.quantities()) {
            List<Integer> times = outside(quantity);
            if (!times.isEmpty()) {
                json.writeFieldName(quantity.key());
                if (times.size() > 1) {
                    json.writeStartArray();
                }
                for (int time : times) {
                    tensor(json, at(quantity, time, gradient));
                }
                if (times.size() > 1) {
                    json.writeEndArray();
                }
            }
        }
        json.writeEndObject();
    }

    private List<Integer> outside(Quantity quantity) {
        boolean read = quantity.timed() && quantity.role() != Role.TARGET;
        return read ? program.outside(symbol(quantity)) : List.of();
    }

    private static void tensor(JsonGenerator json, Tensor tensor) throws IOException {
        Shape.Rank rank = tensor.shape().rank();
        if (rank == Shape.Rank.SCALAR) {
            json.writeNumber(tensor.get(0));
        } else if (rank == Shape.Rank.MATRIX) {
            json.writeStartArray();
            for (int row = 0; row < tensor.rows(); row++) {
                row(json, tensor, row * tensor.cols(), tensor.cols());
            }
            json.writeEndArray();
        } else {
            row(json, tensor, 0, tensor.size());
        }
    }

    private static void row(JsonGenerator json, Tensor tensor, int from, int count) throws IOException {
        json.writeStartArray();
        for (int i = from; i < from + count; i++) {
            json.writeNumber(tensor.get(i));
        }
        json.writeEndArray();
    }
}
