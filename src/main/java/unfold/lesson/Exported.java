package unfold.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Trace;

/** What of a run goes into a file of matrices. */
public enum Exported {
    /** Every parameter, under its name. */
    WEIGHTS("weights") {
        @Override
        void put(Map<String, Tensor> matrices, Quantity parameter, Trace trace) {
            matrices.put(parameter.key(), numbers(trace, Slot.value(parameter, Slot.UNTIMED), parameter));
        }
    },
    /** The gradient of the total loss with respect to every parameter; that of W is dW. */
    GRADIENTS("gradients") {
        @Override
        void put(Map<String, Tensor> matrices, Quantity parameter, Trace trace) {
            matrices.put("d" + parameter.key(), numbers(trace, Slot.gradient(parameter, Slot.UNTIMED), parameter));
        }
    };

    private final String word;

    Exported(String word) {
        this.word = word;
    }

    /** In words: "weights". */
    public String word() {
        return word;
    }

    /**
     * The matrices by name, in the order of the run.
     *
     * @throws LessonException if the lesson has no parameters, or, for gradients, no loss
     */
    public Map<String, Tensor> of(Trace trace) {
        if (this == GRADIENTS && trace.quantities().stream().noneMatch(each -> each.role() == Role.TOTAL_LOSS)) {
            throw new LessonException(
                    "The lesson has no loss, so there are no gradients; add one to its equations, such"
                            + " as L_t = squared_error(o_t, y_t).");
        }
        Map<String, Tensor> matrices = new LinkedHashMap<>();
        for (Quantity quantity : trace.quantities()) {
            if (quantity.role() == Role.PARAMETER) {
                put(matrices, quantity, trace);
            }
        }
        if (matrices.isEmpty()) {
            throw new LessonException("The lesson has no parameters, so there are no " + word + " to write.");
        }
        return matrices;
    }

    abstract void put(Map<String, Tensor> matrices, Quantity parameter, Trace trace);

    /** What the run never writes is zero. */
    private static Tensor numbers(Trace trace, Slot slot, Quantity parameter) {
        return trace.last(slot).orElseGet(() -> Tensor.zeros(parameter.shape()));
    }
}
