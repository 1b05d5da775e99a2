package unfold.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unfold.derivation.Action;
import unfold.derivation.Part;
import unfold.derivation.Program;
import unfold.derivation.Quantities;
import unfold.derivation.Reach;
import unfold.derivation.Term;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Makes the actions of a program ready to run; the same expression at another time is the same node. */
final class Works {

    private final Quantities quantities;
    private final Compiler compiler;
    private final Memory memory;
    private final Map<Part, Node> parts = new IdentityHashMap<>();
    private final Map<Term, Node> terms = new IdentityHashMap<>();
    private final Map<Term, Node[]> factors = new IdentityHashMap<>();
    private final Map<Slot, List<AddingProduct>> products = new LinkedHashMap<>();
    private final Set<Slot> added = new LinkedHashSet<>();

    Works(Program program, Storage storage, Memory memory) {
        this.quantities = program.quantities();
        this.compiler = new Compiler(program.shapes(), quantities, storage);
        this.memory = memory;
    }

    /** What an action comes to: one work, or one for each term that is added. */
    List<Work> of(Action action) {
        if (action instanceof Action.Assign assign) {
            Node node = parts.computeIfAbsent(assign.part(), part -> compiler.compile(part.right()));
            int id = quantities.of(assign.part().target()).id();
            return List.of(new Assigning(node, assign.time(), slot(id, assign.time(), Aspect.VALUE), memory));
        }
        if (action instanceof Action.Lose lose) {
            return List.of(new Losing(lose, node(lose.term()), memory));
        }
        return action instanceof Action.Set set ? List.of(set(set)) : add((Action.Add) action);
    }

    /** The gradients that are sums of outer products over the whole run. */
    Map<Slot, OuterSum> sums() {
        Map<Slot, OuterSum> sums = new LinkedHashMap<>();
        products.forEach((slot, terms) -> sums.put(slot, new OuterSum(memory.of(slot), !added.contains(slot), terms)));
        return sums;
    }

    /** The gradients that are added to step by step. */
    Set<Slot> added() {
        return added;
    }

    private Node node(Term term) {
        return terms.computeIfAbsent(term, each -> compiler.compile(each.value()));
    }

    private Work set(Action.Set set) {
        Slot slot = slot(set.quantity(), set.time(), Aspect.GRADIENT);
        if (set.terms().isEmpty()) {
            return new Starting(slot, memory);
        }
        List<Setting.Share> shares = new ArrayList<>();
        for (Term term : set.terms()) {
            shares.add(new Setting.Share(node(term), source(term, set.time())));
        }
        Role role = quantities.list().get(set.quantity()).role();
        // Nothing is computed from the gradient of data.
        boolean needed = role != Role.INPUT && role != Role.TARGET;
        return new Setting(new Setting.Target(slot, set.time()), shares, needed, memory);
    }

    private List<Work> add(Action.Add add) {
        Slot slot = slot(add.quantity(), add.time(), Aspect.GRADIENT);
        boolean isParameter = quantities.list().get(add.quantity()).role() == Role.PARAMETER;
        List<Work> works = new ArrayList<>();
        for (Term term : add.terms()) {
            Node[] pair = isParameter ? factors(term) : new Node[0];
            works.add(pair.length == 2 ? product(slot, add, term) : whole(slot, add, term));
        }
        return works;
    }

    /** The two sides if the term is the outer product of two vectors, else none. */
    private Node[] factors(Term term) {
        return factors.computeIfAbsent(term, each -> compiler.outerFactors(each.value()));
    }

    private Work product(Slot slot, Action.Add add, Term term) {
        Node[] pair = factors(term);
        int rows = memory.of(slot).numRows;
        int cols = memory.of(slot).numCols;
        Factor left = new Factor(pair[0], add.time(), rows, memory);
        Factor right = new Factor(pair[1], add.time(), cols, memory);
        AddingProduct work = new AddingProduct(slot, source(term, add.time()), left, right);
        products.computeIfAbsent(slot, key -> new ArrayList<>()).add(work);
        return work;
    }

    private Work whole(Slot slot, Action.Add add, Term term) {
        added.add(slot);
        Setting.Share share = new Setting.Share(node(term), source(term, add.time()));
        return new AddingTerm(new Setting.Target(slot, add.time()), share, memory);
    }

    private Slot slot(int quantity, int time, Aspect aspect) {
        return new Slot(quantity, quantities.list().get(quantity).timed() ? time : Slot.UNTIMED, aspect);
    }

    /** The gradient that the term comes from, at its own time. */
    private Slot source(Term term, int time) {
        Quantity source = quantities.of(term.source());
        if (term.source().isStart()) {
            return slot(source.id(), source.interval().start(), Aspect.GRADIENT);
        }
        int at = term.reach() instanceof Reach.Later later ? time + later.steps() : time;
        return slot(source.id(), at, Aspect.GRADIENT);
    }
}
