package unfold.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import unfold.derivation.Dependency;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;
import unfold.trace.Aspect;
import unfold.trace.Phase;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;
import unfold.trace.Timeline;
import unfold.trace.TraceBuilder;

/**
 * A made-up run of a network of any structure: the steps, slots and contributions are those of a
 * real one, the numbers come from a seed or from a function.
 */
final class Sketch {

    private final String title;
    private final int length;
    private final double decay;
    private final List<Quantity> quantities = new ArrayList<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Slot> order = new ArrayList<>();
    private final Map<String, List<String>> weights = new HashMap<>();
    private final Random random = new Random(7);
    private Function<Slot, Tensor> numbers = slot -> null;
    private final Map<Slot, Tensor> initial = new LinkedHashMap<>();

    /** A run of {@code length} steps whose gradients change by {@code decay} per step back. */
    Sketch(String title, int length, double decay) {
        this.title = title;
        this.length = length;
        this.decay = decay;
    }

    Sketch with(Function<Slot, Tensor> real) {
        numbers = real;
        return this;
    }

    Sketch quantity(String key, Role role, Shape shape) {
        boolean timed = role != Role.PARAMETER && role != Role.TOTAL_LOSS;
        ids.put(key, quantities.size());
        quantities.add(new Quantity(
                quantities.size(), key, role, timed ? Timeline.of(length).first() : null, shape));
        return this;
    }

    Sketch vector(String key, Role role, int size) {
        return quantity(key, role, Shape.vector(size));
    }

    /** A variable with the argument of its function: {@code key} and inner {@code _key}. */
    Sketch layer(String key, int size, String... reads) {
        vector("_" + key, Role.INNER, size).vector(key, Role.VARIABLE, size);
        for (String read : reads) {
            read(read, "_" + key);
        }
        return read("_" + key, key);
    }

    /** A variable and the inner argument of its function, without what that reads. */
    Sketch layerOf(String key, int size) {
        return layer(key, size);
    }

    /** Lets every gate read the input and the state. */
    Sketch gates(String input, String state, List<String> keys) {
        keys.forEach(key -> read(input, "_" + key).read(state, "_" + key));
        return this;
    }

    /** The last forward operation: the loss of the whole run. */
    Sketch total(String key) {
        order.add(Slot.value(quantities.get(ids.get(key)), Slot.UNTIMED));
        return this;
    }

    /** {@code from} may end in an offset: {@code s-1}. */
    Sketch read(String from, String to) {
        int sign = Math.max(from.indexOf('-'), from.indexOf('+'));
        int offset = sign < 0 ? 0 : Integer.parseInt(from.substring(sign));
        String key = sign < 0 ? from : from.substring(0, sign);
        dependencies.add(new Dependency(ids.get(key), ids.get(to), offset));
        return this;
    }

    Sketch weight(String key, Shape shape, String user) {
        weights.computeIfAbsent(user, k -> new ArrayList<>()).add(key);
        return quantity(key, Role.PARAMETER, shape);
    }

    Sketch initial(String key, int time) {
        Quantity quantity = quantities.get(ids.get(key));
        initial.put(Slot.value(quantity, time), Tensor.zeros(quantity.shape()));
        return this;
    }

    /** Runs the given quantities from left to right. */
    Sketch forward(String... keys) {
        for (int t = 1; t <= length; t++) {
            add(t, keys);
        }
        return this;
    }

    /** Runs the given quantities from right to left. */
    Sketch reverse(String... keys) {
        for (int t = length; t >= 1; t--) {
            add(t, keys);
        }
        return this;
    }

    private void add(int time, String... keys) {
        for (String key : keys) {
            order.add(Slot.value(quantities.get(ids.get(key)), time));
        }
    }

    Subject subject() {
        TraceBuilder trace = new TraceBuilder(Timeline.of(length), quantities);
        initial.forEach(trace::given);
        for (Quantity quantity : quantities) {
            boolean data = quantity.role() == Role.INPUT || quantity.role() == Role.TARGET;
            for (int t = 1; data && t <= length; t++) {
                trace.given(Slot.value(quantity, t), value(Slot.value(quantity, t)));
            }
            if (quantity.role() == Role.PARAMETER) {
                trace.given(Slot.value(quantity, 0), value(Slot.value(quantity, 0)));
            }
        }
        int equation = 0;
        for (Slot slot : order) {
            trace.step(Phase.FORWARD, slot.time(), equation++, List.of(slot));
            trace.write(slot, value(slot));
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            backward(trace, order.get(i), equation++);
        }
        for (Slot slot : initial.keySet()) {
            backward(trace, slot, equation++);
        }
        return Subject.of(title, trace.build(), dependencies, new Letters(quantities));
    }

    private void backward(TraceBuilder trace, Slot slot, int equation) {
        Quantity quantity = quantities.get(slot.quantity());
        if (quantity.role() == Role.TARGET) {
            return;
        }
        List<Slot> writes = new ArrayList<>(List.of(slot.gradient()));
        List<String> used = weights.getOrDefault(quantity.key(), List.of());
        used.forEach(key -> writes.add(Slot.gradient(quantities.get(ids.get(key)), 0)));
        trace.step(Phase.BACKWARD, slot.time(), equation, writes);
        Tensor gradient = value(slot.gradient());
        trace.write(slot.gradient(), gradient);
        for (Dependency dependency : dependencies) {
            if (dependency.from() == slot.quantity()) {
                Quantity reader = quantities.get(dependency.to());
                int time = slot.time() - dependency.offset();
                boolean exists = !reader.timed() || time >= 1 && time <= length;
                if (exists) {
                    trace.contribute(slot.gradient(), Slot.gradient(reader, time), gradient, null);
                }
            }
        }
        used.forEach(key -> contribute(trace, key, slot, gradient));
    }

    private void contribute(TraceBuilder trace, String key, Slot slot, Tensor delta) {
        Quantity weight = quantities.get(ids.get(key));
        Slot target = Slot.gradient(weight, 0);
        if (weight.shape().rank() == Shape.Rank.VECTOR) {
            trace.contribute(target, slot.gradient(), delta, null);
        } else {
            Tensor right = random(Shape.vector(weight.shape().cols()), 1);
            trace.contribute(target, slot.gradient(), delta, right);
        }
    }

    private Tensor value(Slot slot) {
        Tensor real = numbers.apply(slot);
        if (real != null) {
            return real;
        }
        Quantity quantity = quantities.get(slot.quantity());
        boolean gradient = slot.aspect() == Aspect.GRADIENT;
        if (!gradient && quantity.role() == Role.TARGET) {
            return Tensor.zeros(quantity.shape())
                    .with(random.nextInt(quantity.shape().size()), 1);
        }
        int back = slot.time() == Slot.UNTIMED ? 0 : length - slot.time();
        double size = gradient ? 0.4 * Math.pow(decay, back) : 1;
        return random(quantity.shape(), size);
    }

    private Tensor random(Shape shape, double size) {
        return Tensor.of(
                shape,
                random.doubles(shape.size())
                        .map(v -> Math.tanh(4 * v - 2) * size)
                        .toArray());
    }
}
