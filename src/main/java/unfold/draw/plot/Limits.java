package unfold.draw.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unfold.analysis.flow.Bound;
import unfold.analysis.flow.Chain;
import unfold.analysis.flow.Jacobians.Point;
import unfold.analysis.flow.Spectrum;
import unfold.draw.plot.curve.Figures;
import unfold.draw.plot.curve.Level;
import unfold.draw.plot.curve.Look;
import unfold.draw.plot.curve.Note;
import unfold.draw.plot.curve.Reading;
import unfold.tensor.Tensor;
import unfold.trace.Slot;

/** What the lectures say of the factors of a plain cell: the bound ‖W‖ · max f', and the spectral radius of W. */
record Limits(Measured run, Chain chain, Bound bound, Optional<Double> radius) {

    /** Those of every chain that is a plain cell. */
    static List<Limits> of(Measured run) {
        List<Limits> all = new ArrayList<>();
        for (Chain chain : Chains.of(run)) {
            Bound.of(run.run(), chain).bound().ifPresent(bound -> {
                Tensor whole = run.subject()
                        .trace()
                        .last(Slot.value(bound.weights().parameter(), Slot.UNTIMED))
                        .orElseThrow();
                Tensor block = bound.weights().of(whole);
                all.add(new Limits(run, chain, bound, Spectrum.of(block).radius()));
            });
        }
        return all;
    }

    private String weights() {
        return bound.weights().name();
    }

    private String boundName() {
        return "‖" + weights() + "‖" + (isIdentity() ? "" : " · max " + bound.function() + "′");
    }

    /** Whether there is no function around W h_{t-1}. */
    private boolean isIdentity() {
        return bound.function().equals("identity");
    }

    /** Lines beside the factors, and the bound with the slopes that the run really had. */
    void factors(Collected collected, List<Level> levels) {
        String value = Figures.four(bound.value());
        levels.add(new Level(List.of("bound " + boundName() + " = " + value, "bound " + value), bound.value()));
        String name = "ρ(" + weights() + ")";
        radius.ifPresent(own -> levels.add(new Level(List.of(name + " = " + Figures.four(own), name), own)));
        Chains chains = new Chains(run, 0);
        List<Reading> closer = new ArrayList<>();
        for (int time : chain.times()) {
            closer.add(new Reading(time, chains.since(chain, time), bound.at(time)));
        }
        String closest = "‖" + weights() + "‖ · largest " + bound.function() + "′(z)";
        if (!isIdentity()) {
            collected.add(0, closest, closest, Look.Kind.REFERENCE, closer);
        }
    }

    /** Whether the measured factors stay below the bound: a sentence, once all of them are known. */
    Note note(List<Point> norms) {
        double largest =
                norms.stream().mapToDouble(point -> point.norm().value()).max().orElse(0);
        // The same singular value is found in two ways.
        boolean below = largest <= bound.value() * (1 + 1e-9);
        String name = boundName();
        String value = Figures.four(bound.value());
        String found = "largest " + Figures.four(largest);
        Chains chains = new Chains(run, 0);
        int since = chain.times().stream()
                .mapToInt(time -> chains.since(chain, time))
                .max()
                .orElse(0);
        List<String> texts = below
                ? List.of(
                        found + ", never above " + value + " = " + name,
                        "never above " + value + " = " + name,
                        found + " ≤ " + value,
                        "≤ " + value)
                : List.of(found + " is above " + value + " = " + name, found + " > " + value, "> " + value);
        return new Note(texts, 0, since);
    }

    /** The bound and the radius to the power of the number of steps. */
    void products(Collected collected, int from) {
        int number = chain.interval().number(from);
        String letter = chain.interval().letter();
        String power = "^" + (number == 0 ? letter : "(" + letter + "−" + number + ")");
        String name = (isIdentity() ? boundName() : "(" + boundName() + ")") + power;
        collected.add(0, name, name, Look.Kind.REFERENCE, powers(bound.value(), from));
        radius.ifPresent(value -> {
            String ofRadius = "ρ(" + weights() + ")" + power;
            collected.add(0, ofRadius, ofRadius, Look.Kind.REFERENCE, powers(value, from));
        });
    }

    private List<Reading> powers(double base, int from) {
        Chains chains = new Chains(run, 0);
        List<Reading> readings = new ArrayList<>();
        List<Integer> times = new ArrayList<>(chain.times());
        times.add(0, chain.before(times.get(0)));
        for (int time : times.subList(times.indexOf(from), times.size())) {
            int steps = Math.abs(time - from);
            double log10 = steps == 0 ? 0 : steps * Math.log10(base);
            readings.add(new Reading(time, chains.since(chain, time), Math.pow(base, steps), log10));
        }
        return readings;
    }
}
