package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.draw.Frame;
import unfold.draw.Subject;
import unfold.tensor.Tensor;
import unfold.trace.Quantity;
import unfold.trace.Slot;

/**
 * The Euclidean norm of ∂L/∂(a quantity) at every time at which the cursor has passed it.
 *
 * @param quantity whose gradient
 * @param points by ascending time
 */
public record NormSeries(Quantity quantity, List<Point> points) {

    /** A time and the norm then; perhaps 0, infinite or NaN. */
    public record Point(int time, double norm) {

        /** Whether a logarithmic axis has a place for it. */
        public boolean isOnAxis() {
            return norm > 0 && norm < Double.POSITIVE_INFINITY;
        }
    }

    public NormSeries {
        points = List.copyOf(points);
    }

    /** What is known at the frame's cursor. */
    public static NormSeries of(Frame frame, Quantity quantity) {
        return upTo(frame.subject(), quantity, frame.cursor());
    }

    /** What is known when all is done. */
    public static NormSeries complete(Subject subject, Quantity quantity) {
        return upTo(subject, quantity, subject.trace().steps().size());
    }

    private static NormSeries upTo(Subject subject, Quantity quantity, int cursor) {
        List<Point> points = new ArrayList<>();
        subject.times().forEach(time -> {
            Slot slot = Slot.gradient(quantity, time);
            Optional<Tensor> gradient = subject.trace().at(slot, cursor);
            gradient.ifPresent(t -> points.add(new Point(time, t.norm())));
        });
        return new NormSeries(quantity, points);
    }
}
