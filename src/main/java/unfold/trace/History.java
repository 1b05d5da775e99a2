package unfold.trace;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import unfold.tensor.Tensor;

/** What each slot holds when: its single write, or the terms that add up to it. */
final class History {

    /** What the first terms of a slot add up to. */
    private record Sum(int count, Tensor value) {}

    private final Script script;
    private final Tape tape;

    /** The step in which the other sequences of a batch add their shares. */
    private final int sharing;

    /** The sum that was asked for last, for each slot: what is drawn at every step is added up once. */
    private final Map<Slot, Sum> sums = new ConcurrentHashMap<>();

    History(Script script, Tape tape, int sharing) {
        this.script = script;
        this.tape = tape;
        this.sharing = sharing;
    }

    Optional<Tensor> at(Slot slot, int cursor) {
        Script.Fact fact = script.fact(slot);
        if (fact != null) {
            return fact.step() < cursor ? Optional.ofNullable(tape.at(fact.place())) : Optional.empty();
        }
        List<Contribution> added = contributions(slot, cursor);
        return added.isEmpty() ? Optional.empty() : Optional.of(sum(slot, added));
    }

    /** The sum in the order of the steps; stepping on adds one term to the sum of the step before. */
    private Tensor sum(Slot slot, List<Contribution> added) {
        Sum last = sums.get(slot);
        if (last != null && last.count == added.size()) {
            return last.value;
        }
        Sum start = last != null && last.count < added.size()
                ? last
                : new Sum(1, added.get(0).value());
        Tensor value = Contribution.sum(start.value, added.subList(start.count, added.size()));
        sums.put(slot, new Sum(added.size(), value));
        return value;
    }

    /** The terms are in the order of their steps, so those before the cursor are the first ones. */
    List<Contribution> contributions(Slot slot, int cursor) {
        int[] numbers = script.terms(slot);
        int before = script.linesBefore(cursor);
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Tensor others = sharing < cursor ? tape.others().get(slot) : null;
        return new Terms(numbers, low, others == null ? null : share(slot, others));
    }

    private Contribution share(Slot target, Tensor sum) {
        return new Contribution(sharing, target, null, sum, null);
    }

    List<Contribution> contributionsOf(int step) {
        List<Contribution> all = new ArrayList<>();
        if (step == sharing) {
            tape.others().forEach((slot, sum) -> all.add(share(slot, sum)));
        }
        for (int i = script.linesBefore(step), end = script.linesBefore(step + 1); i < end; i++) {
            all.add(contribution(script.line(i)));
        }
        return all;
    }

    Contribution contribution(Script.Line line) {
        Tensor right = line.right() == null ? null : tape.at(line.right());
        return new Contribution(line.step(), line.target(), line.source(), tape.at(line.left()), right);
    }

    Optional<Integer> writer(Slot slot) {
        Script.Fact fact = script.fact(slot);
        if (fact != null) {
            return fact.step() < 0 ? Optional.empty() : Optional.of(fact.step());
        }
        if (tape.others().containsKey(slot)) {
            return Optional.of(sharing);
        }
        int[] numbers = script.terms(slot);
        return numbers.length == 0
                ? Optional.empty()
                : Optional.of(script.line(numbers[0]).step());
    }

    /** The first terms of a slot, each put together when it is looked at: there are many, and few are. */
    private final class Terms extends AbstractList<Contribution> implements RandomAccess {

        private final int[] numbers;
        private final int count;
        private final Contribution share;

        Terms(int[] numbers, int count, Contribution share) {
            this.numbers = numbers;
            this.count = count;
            this.share = share;
        }

        @Override
        public Contribution get(int index) {
            int shares = share == null ? 0 : 1;
            if (index < shares) {
                return share;
            }
            if (index - shares >= count) {
                throw new IndexOutOfBoundsException(index);
            }
            return contribution(script.line(numbers[index - shares]));
        }

        @Override
        public int size() {
            return share == null ? count : count + 1;
        }
    }
}
