package unfold.lesson.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import unfold.expression.Expr;
import unfold.expression.PlainWriter;
import unfold.expression.ShapeRule;
import unfold.expression.Symbol;
import unfold.expression.Time;
import unfold.lesson.OpenLesson;
import unfold.lesson.problem.LessonException;
import unfold.notation.Definition;
import unfold.notation.Recurrence;
import unfold.tensor.Shape;

/**
 * One layer of a recurrence that carries something from time step to time step: all definitions that
 * depend on each other through time, with one value that the rest of the network reads. Immutable.
 *
 * @param definitions in the order of the text
 * @param state what the rest reads, a vector or a number
 * @param inputs what is read from outside
 * @param step -1 if it looks back, 1 if it looks ahead
 */
record Block(List<Definition> definitions, Symbol state, List<Expr> inputs, int step) {

    Block {
        definitions = List.copyOf(definitions);
        inputs = List.copyOf(inputs);
    }

    /**
     * The layers of a lesson, in the order of the text.
     *
     * @throws LessonException if there is none, or one that no other cell can take the place of
     */
    static List<Block> all(OpenLesson lesson) {
        Recurrence recurrence = lesson.recurrence();
        List<Block> blocks = new Components(recurrence)
                .all().stream().map(members -> of(members, lesson)).toList();
        if (blocks.isEmpty()) {
            throw new LessonException("Nothing in this lesson is carried from one time step to the next,"
                    + " so there is no cell to exchange.");
        }
        return blocks;
    }

    private static Block of(List<Definition> members, OpenLesson lesson) {
        Set<Symbol> own = new LinkedHashSet<>();
        members.forEach(member -> own.add(member.target()));
        Symbol state = state(own, lesson.recurrence());
        refuseShape(state, lesson);
        int step = step(members, own, state);
        refuseLayerWithin(members, own, state);
        Set<Expr> inputs = new LinkedHashSet<>();
        members.forEach(member -> inputs(member.right(), own, inputs));
        if (inputs.isEmpty()) {
            throw refused(state, "reads no input");
        }
        for (Expr input : inputs) {
            refuseInput(input, state, lesson);
        }
        return new Block(members, state, new ArrayList<>(inputs), step);
    }

    private static LessonException refused(Symbol state, String why) {
        return new LessonException(
                "No other cell can take the place of the one around '" + state.name() + "': it " + why + ".");
    }

    private static Symbol state(Set<Symbol> own, Recurrence recurrence) {
        Set<Symbol> read = new LinkedHashSet<>();
        for (Definition definition : recurrence.definitions()) {
            if (!own.contains(definition.target())) {
                definition.right().refs(ref -> read.add(ref.symbol().fixedAt(Time.NONE)));
            }
        }
        read.retainAll(own);
        Symbol any = own.iterator().next();
        if (read.size() != 1) {
            List<String> names =
                    read.stream().map(symbol -> symbol.name().key()).toList();
            throw refused(
                    any,
                    read.isEmpty()
                            ? "is read by nothing else"
                            : "has several values that the rest reads, " + String.join(" and ", names));
        }
        return read.iterator().next();
    }

    private static void refuseShape(Symbol state, OpenLesson lesson) {
        Shape.Rank rank = lesson.shapes().of(state).rank();
        if (rank != Shape.Rank.VECTOR && rank != Shape.Rank.SCALAR) {
            throw refused(state, "has a matrix as its state");
        }
    }

    private static void refuseInput(Expr input, Symbol state, OpenLesson lesson) {
        if (!(input instanceof Expr.Ref ref)) {
            return;
        }
        Shape.Rank rank = lesson.shapes().of(ref.symbol()).rank();
        if (!(ref.time() instanceof Time.Relative) || rank == Shape.Rank.MATRIX || rank == Shape.Rank.ROW) {
            throw refused(state, "reads " + PlainWriter.write(ref) + ", which is no vector of one time step");
        }
    }

    private static int step(List<Definition> members, Set<Symbol> own, Symbol state) {
        Set<Integer> steps = new LinkedHashSet<>();
        for (Definition member : members) {
            member.right().refs(ref -> {
                if (own.contains(ref.symbol())) {
                    steps.add(ref.time() instanceof Time.Relative relative ? relative.offset() : 0);
                }
            });
        }
        steps.remove(0);
        if (steps.size() != 1 || Math.abs(steps.iterator().next()) != 1) {
            throw refused(state, "looks further than one time step");
        }
        return steps.iterator().next();
    }

    /** Jordan's network, for one, feeds back its output, and no cell has an output layer inside. */
    private static void refuseLayerWithin(List<Definition> members, Set<Symbol> own, Symbol state) {
        for (Definition member : members) {
            products(member.right(), apply -> apply.args().stream().noneMatch(Expr.Num.class::isInstance))
                    .forEach(product -> {
                        Expr operand = product.args().get(1);
                        if (mentions(operand, own::contains) && !readsPast(operand, members, own)) {
                            throw refused(
                                    state,
                                    "has a layer of its own between two time steps, " + PlainWriter.write(product));
                        }
                    });
        }
    }

    /** Whether it reads an earlier value, be it under a name that is only short for it. */
    private static boolean readsPast(Expr expr, List<Definition> members, Set<Symbol> own) {
        boolean[] found = {false};
        expr.refs(ref -> {
            if (own.contains(ref.symbol())) {
                found[0] |= !ref.time().equals(Time.NOW)
                        || definition(ref.symbol(), members)
                                .filter(right -> products(right, apply -> true).isEmpty())
                                .filter(right -> mentionsPast(right, own))
                                .isPresent();
            }
        });
        return found[0];
    }

    private static boolean mentionsPast(Expr expr, Set<Symbol> own) {
        boolean[] found = {false};
        expr.refs(ref -> found[0] |= own.contains(ref.symbol()) && !ref.time().equals(Time.NOW));
        return found[0];
    }

    private static Optional<Expr> definition(Symbol symbol, List<Definition> members) {
        return members.stream()
                .filter(member -> member.target().equals(symbol))
                .findFirst()
                .map(Definition::right);
    }

    private static boolean mentions(Expr expr, Predicate<Symbol> wanted) {
        boolean[] found = {false};
        expr.refs(ref -> found[0] |= wanted.test(ref.symbol()));
        return found[0];
    }

    /** All products within an expression that pass a test. */
    static List<Expr.Apply> products(Expr expr, Predicate<Expr.Apply> test) {
        List<Expr.Apply> found = new ArrayList<>();
        expr.ungrouped().map(each -> {
            if (each instanceof Expr.Apply apply && apply.operation().rule() == ShapeRule.PRODUCT && test.test(apply)) {
                found.add(apply);
            }
            return each;
        });
        return found;
    }

    /** What is read over time from outside; a vector out of a table counts as what was looked up. */
    private static void inputs(Expr expr, Set<Symbol> own, Set<Expr> found) {
        Expr plain = expr.ungrouped();
        if (plain instanceof Expr.Ref ref) {
            if (ref.symbol().sequence() != null && !ref.symbol().isClock() && !own.contains(ref.symbol())) {
                found.add(ref);
            }
        } else if (plain instanceof Expr.Apply apply) {
            if (apply.operation().rule() == ShapeRule.LOOKED_UP && !mentions(apply, own::contains)) {
                found.add(apply);
            } else {
                apply.args().forEach(arg -> inputs(arg, own, found));
            }
        } else if (plain instanceof Expr.OverTime over) {
            inputs(over.each(), own, found);
        }
    }
}
