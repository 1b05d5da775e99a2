package unfold.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import unfold.draw.plot.Measured;
import unfold.draw.plot.PlotBoard;
import unfold.draw.plot.PlotKind;
import unfold.draw.plot.PlotSettings;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Runs of the structures that the pictures must cope with. */
public final class Samples {

    private Samples() {}

    /** An Elman network with its argument written out, softmax and cross-entropy. */
    public static Subject elman(int length, int in, int hidden, int out) {
        return elman(length, in, hidden, out, 0.55);
    }

    static Subject elman(int length, int in, int hidden, int out, double decay) {
        return sketch("Elman network, " + hidden + " units", length, new int[] {in, hidden, out}, decay)
                .subject();
    }

    private static Sketch sketch(String title, int length, int[] sizes, double decay) {
        int in = sizes[0];
        int hidden = sizes[1];
        int out = sizes[2];
        return new Sketch(title, length, decay)
                .vector("x", Role.INPUT, in)
                .vector("y", Role.TARGET, out)
                .weight("U", Shape.matrix(hidden, in), "z")
                .weight("W", Shape.matrix(hidden, hidden), "z")
                .weight("b_s", Shape.vector(hidden), "z")
                .weight("V", Shape.matrix(out, hidden), "_o")
                .weight("b_o", Shape.vector(out), "_o")
                .vector("z", Role.VARIABLE, hidden)
                .vector("s", Role.VARIABLE, hidden)
                .read("x", "z")
                .read("s-1", "z")
                .read("z", "s")
                .layer("o", out, "s")
                .quantity("L_t", Role.LOSS, Shape.SCALAR)
                .quantity("L", Role.TOTAL_LOSS, Shape.SCALAR)
                .read("o", "L_t")
                .read("y", "L_t")
                .read("L_t", "L")
                .initial("s", 0)
                .forward("z", "s", "_o", "o", "L_t")
                .total("L");
    }

    /** A run in which every gradient of the state has the same entries, ordinary or not. */
    public static Subject withGradient(double entry) {
        return sketch("Gradient of " + entry, 4, new int[] {2, 2, 2}, 1)
                .with(slot -> slot.aspect() == Aspect.GRADIENT && slot.quantity() == STATE
                        ? Tensor.vector(entry, entry)
                        : null)
                .subject();
    }

    /** The gradient norms of a run, ready to be painted. */
    public static PlotBoard norms(Subject subject) {
        return PlotBoard.of(
                List.of(PlotKind.GRADIENT_NORMS),
                List.of(new Measured("", subject, null)),
                PlotSettings.USUAL,
                () -> false);
    }

    /** The position of s in the Elman networks. */
    private static final int STATE = 8;

    /** The worked example of the lecture, in its own numbers. */
    public static Subject lecture() {
        Map<?, ?> file = lectureFile();
        List<String> keys = List.of("x", "y", "U", "W", "b_s", "V", "b_o", "z", "s", "_o", "o", "L_t", "L");
        return sketch("Three steps by hand", 3, new int[] {3, 2, 3}, 1)
                .with(slot -> real(file, keys.get(slot.quantity()), slot))
                .subject();
    }

    private static Tensor real(Map<?, ?> file, String key, Slot slot) {
        String name = Map.of("s", "h", "_o", "a", "b_s", "b_h", "L_t", "loss").getOrDefault(key, key);
        boolean gradient = slot.aspect() == Aspect.GRADIENT;
        if (key.startsWith("L")) {
            Object loss = key.equals("L") ? file.get("total_loss") : at(file, "steps", name, slot);
            return Tensor.scalar(gradient ? 1 : ((Number) loss).doubleValue());
        }
        if (key.equals("y")) {
            int target = ((Number) ((List<?>) file.get("targets")).get(slot.time() - 1)).intValue();
            return Tensor.zeros(Shape.vector(3)).with(target, 1);
        }
        if (slot.time() == Slot.UNTIMED) {
            return tensor((List<?>) ((Map<?, ?>) file.get("params")).get(name));
        }
        if (slot.time() == 0) {
            return tensor((List<?>) ((Map<?, ?>) file.get("grads")).get("h0"));
        }
        String section = gradient ? "grads" : key.equals("x") ? "inputs" : "steps";
        return tensor((List<?>) at(file, section, name, slot));
    }

    private static Object at(Map<?, ?> file, String section, String name, Slot slot) {
        return ((List<?>) ((Map<?, ?>) file.get(section)).get(name)).get(slot.time() - 1);
    }

    private static Tensor tensor(List<?> numbers) {
        if (numbers.get(0) instanceof List) {
            return Tensor.matrix(numbers.stream().map(row -> row((List<?>) row)).toArray(double[][]::new));
        }
        return Tensor.vector(row(numbers));
    }

    private static double[] row(List<?> numbers) {
        return numbers.stream()
                .mapToDouble(number -> ((Number) number).doubleValue())
                .toArray();
    }

    private static Map<?, ?> lectureFile() {
        try (InputStream in = Samples.class.getResourceAsStream("lecture.json")) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A long short-term memory, its gates named f, i, c~ and g. */
    public static Subject lstm(int length, int in, int units, int out) {
        Shape recurrent = Shape.matrix(units, in + units);
        return new Sketch("LSTM, " + units + " units", length, 0.8)
                .vector("x", Role.INPUT, in)
                .vector("y^", Role.TARGET, out)
                .weight("W_f", recurrent, "_f")
                .weight("W_i", recurrent, "_i")
                .weight("W_c", recurrent, "_c~")
                .weight("W_o", recurrent, "_o")
                .weight("V", Shape.matrix(out, units), "_y")
                .layerOf("f", units)
                .layerOf("i", units)
                .layerOf("c~", units)
                .layerOf("o", units)
                .vector("c", Role.VARIABLE, units)
                .vector("h", Role.VARIABLE, units)
                .gates("x", "h-1", List.of("f", "i", "c~", "o"))
                .read("f", "c")
                .read("i", "c")
                .read("c~", "c")
                .read("c-1", "c")
                .read("c", "h")
                .read("o", "h")
                .layer("y", out, "h")
                .quantity("L_t", Role.LOSS, Shape.SCALAR)
                .quantity("L", Role.TOTAL_LOSS, Shape.SCALAR)
                .read("y", "L_t")
                .read("y^", "L_t")
                .read("L_t", "L")
                .initial("h", 0)
                .initial("c", 0)
                .forward("_f", "f", "_i", "i", "_c~", "c~", "_o", "o", "c", "h", "_y", "y", "L_t")
                .total("L")
                .subject();
    }

    /** Two layers in opposite directions. */
    public static Subject bidirectional(int length, int in, int units, int out) {
        return new Sketch("Bidirectional network, " + units + " units", length, 0.6)
                .vector("x", Role.INPUT, in)
                .vector("y", Role.TARGET, out)
                .weight("W_f", Shape.matrix(units, units), "_h_R")
                .weight("W_b", Shape.matrix(units, units), "_h_L")
                .layerOf("h_R", units)
                .layerOf("h_L", units)
                .read("x", "_h_R")
                .read("h_R-1", "_h_R")
                .read("x", "_h_L")
                .read("h_L+1", "_h_L")
                .layer("o", out, "h_R", "h_L")
                .quantity("L_t", Role.LOSS, Shape.SCALAR)
                .quantity("L", Role.TOTAL_LOSS, Shape.SCALAR)
                .read("o", "L_t")
                .read("y", "L_t")
                .read("L_t", "L")
                .initial("h_R", 0)
                .initial("h_L", length + 1)
                .forward("_h_R", "h_R")
                .reverse("_h_L", "h_L")
                .forward("_o", "o", "L_t")
                .total("L")
                .subject();
    }

    /** One variable that reads two steps back, and nothing else. */
    public static Subject lookback(int length, int units) {
        return new Sketch("Two steps back", length, 0.7)
                .vector("x", Role.INPUT, units)
                .vector("y", Role.TARGET, units)
                .vector("s", Role.VARIABLE, units)
                .quantity("L_t", Role.LOSS, Shape.SCALAR)
                .quantity("L", Role.TOTAL_LOSS, Shape.SCALAR)
                .read("x", "s")
                .read("s-1", "s")
                .read("s-2", "s")
                .read("s", "L_t")
                .read("y", "L_t")
                .read("L_t", "L")
                .initial("s", 0)
                .initial("s", -1)
                .forward("s", "L_t")
                .total("L")
                .subject();
    }
}
