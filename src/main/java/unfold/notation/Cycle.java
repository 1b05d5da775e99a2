package unfold.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import unfold.expression.PlainWriter;

/** A group of definitions that need each other: which way through time it can be evaluated. */
final class Cycle {

    private final List<Definition> definitions;
    private final Reads reads;
    private final List<Integer> members;

    Cycle(List<Definition> definitions, Reads reads, List<Integer> members) {
        this.definitions = definitions;
        this.reads = reads;
        this.members = members;
    }

    Sweep.Direction direction() {
        if (!definitions.get(members.get(0)).target().timed() && members.size() == 1 && inside().isEmpty()) {
            return Sweep.Direction.ONCE;
        }
        List<Reads.Read> inside = inside();
        inside.stream().filter(Reads.Read::whole).findFirst().ifPresent(this::refuseWhole);
        refuseWithinStep();
        Reads.Read past = first(inside, -1);
        Reads.Read future = first(inside, 1);
        if (past != null && future != null) {
            throw new NotationException(
                    future.ref().span(),
                    "The definition of " + names(members)
                            + " needs its own past ('" + PlainWriter.write(past.ref()) + "', "
                            + past.ref().span().inWords() + ") and its own future ('"
                            + PlainWriter.write(future.ref()) + "', here) at once, so that neither can come"
                            + " first. Use one layer that looks back and another that looks ahead.");
        }
        return past != null ? Sweep.Direction.RISING : future != null ? Sweep.Direction.FALLING : Sweep.Direction.ANY;
    }

    private static Reads.Read first(List<Reads.Read> reads, int sign) {
        return reads.stream()
                .filter(r -> Integer.signum(r.offset()) == sign)
                .findFirst()
                .orElse(null);
    }

    private List<Reads.Read> inside() {
        List<Reads.Read> inside = new ArrayList<>();
        for (int member : members) {
            reads.of(member).stream()
                    .filter(r -> members.contains(r.definition()))
                    .forEach(inside::add);
        }
        return inside;
    }

    private void refuseWhole(Reads.Read read) {
        if (!definitions.get(read.definition()).target().timed()) {
            throw new NotationException(
                    read.ref().span(),
                    "'" + PlainWriter.write(read.ref())
                            + "' needs itself: the definition of " + names(members)
                            + " goes round in a circle. Only something with a time can look back at itself.");
        }
        throw new NotationException(
                read.ref().span(),
                "'" + PlainWriter.write(read.ref())
                        + "' is known only when all time steps are done, but the definition of "
                        + names(members) + " needs it to get there. Read an earlier step instead.");
    }

    /** Follows the readings at the same time step; coming back to where it began is an error. */
    private void refuseWithinStep() {
        for (int start : members) {
            List<Integer> path = new ArrayList<>(List.of(start));
            Set<Integer> seen = new LinkedHashSet<>();
            if (returns(start, start, path, seen)) {
                Definition first = definitions.get(path.get(0));
                String loop = path.stream().map(this::atNow).collect(Collectors.joining(" → "));
                throw new NotationException(
                        first.span(),
                        "A cycle within one time step: " + loop + " → "
                                + atNow(path.get(0)) + ". One of them must read an earlier step, as in "
                                + name(path.get(path.size() - 1)) + "_{" + letter(path.get(0))
                                + "-1}, written with braces.");
            }
        }
    }

    private boolean returns(int start, int at, List<Integer> path, Set<Integer> seen) {
        for (Reads.Read read : reads.of(at)) {
            if (read.offset() != 0 || read.whole() || !members.contains(read.definition())) {
                continue;
            }
            if (read.definition() == start) {
                return true;
            }
            if (seen.add(read.definition())) {
                path.add(read.definition());
                if (returns(start, read.definition(), path, seen)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        return false;
    }

    private String name(int definition) {
        return definitions.get(definition).name();
    }

    private String letter(int definition) {
        return definitions.get(definition).target().sequence().letter();
    }

    private String atNow(int definition) {
        return name(definition) + "_" + letter(definition);
    }

    private String names(List<Integer> group) {
        return group.stream().map(i -> "'" + name(i) + "'").collect(Collectors.joining(" and "));
    }
}
