package unfold.analysis.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unfold.analysis.Run;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.Reading;
import unfold.expression.Symbol;
import unfold.notation.Sweep;

/** Works out ∂S_t/∂S_{t-1}, going back through the assignments of one step for all entries of S_t at once. */
final class Factors {

    private final Program program;
    private final Chain chain;
    private final Sweep.Direction direction;
    private final List<Part> step;
    private final Linear linear;
    private final Map<Part, List<Reading>> readings = new HashMap<>();

    Factors(Run run, Chain chain) {
        this.program = run.network().program();
        this.chain = chain;
        this.direction = chain.backward() ? Sweep.Direction.FALLING : Sweep.Direction.RISING;
        this.step = Carried.step(program, chain.interval(), chain.backward());
        this.linear = new Linear(new Values(program, run.trace()));
        step.forEach(part -> readings.put(part, program.readings(part)));
    }

    /** The factor at a time, row by row. */
    double[] at(int time) {
        int size = chain.size();
        double[] factor = new double[size * size];
        for (Chain.Part part : chain.parts()) {
            if (part.lag() == 0) {
                back(part, time, factor);
            } else {
                // What is kept of the step before is that step's own.
                int from = first(part.quantity().id(), part.lag() - 1);
                for (int i = 0; i < part.size(); i++) {
                    factor[(part.first() + i) * size + from + i] = 1;
                }
            }
        }
        return factor;
    }

    private int first(int quantity, int lag) {
        return chain.parts().stream()
                .filter(part -> part.quantity().id() == quantity && part.lag() == lag)
                .findFirst()
                .orElseThrow()
                .first();
    }

    private void back(Chain.Part target, int time, double[] factor) {
        Map<Symbol, Columns> gradients = new HashMap<>();
        gradients.put(program.quantities().symbol(target.quantity().id()), Columns.identity(target.size()));
        for (int i = step.size() - 1; i >= 0; i--) {
            Columns own = gradients.remove(step.get(i).target());
            if (own == null) {
                continue;
            }
            for (Reading reading : readings.get(step.get(i))) {
                Symbol read = reading.of().symbol();
                int lag = reading.of().symbol().timed() ? Carried.lag(reading.of(), direction) : 0;
                boolean state = lag > 0 && isCarried(read, lag);
                if (!state && (lag != 0 || !isComputed(read))) {
                    continue;
                }
                Columns share = linear.at(reading.gradient(), time, gradient -> Optional.of(own))
                        .orElse(null);
                if (share != null && state) {
                    int quantity = program.quantities().of(read).id();
                    add(share, target, first(quantity, lag - 1), factor);
                } else if (share != null) {
                    gradients.merge(read, share, Columns::plus);
                }
            }
        }
    }

    private boolean isCarried(Symbol symbol, int lag) {
        int id = program.quantities().of(symbol).id();
        return chain.parts().stream().anyMatch(part -> part.quantity().id() == id && part.lag() == lag - 1);
    }

    private boolean isComputed(Symbol symbol) {
        return step.stream().anyMatch(part -> part.target().equals(symbol));
    }

    /** Gradients stand in columns, and the rows of a Jacobian are gradients. */
    private void add(Columns share, Chain.Part target, int from, double[] factor) {
        int size = chain.size();
        for (int i = 0; i < share.rows(); i++) {
            for (int j = 0; j < target.size(); j++) {
                factor[(target.first() + j) * size + from + i] += share.get(i, j);
            }
        }
    }
}
