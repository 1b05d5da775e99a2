package unfold.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The groups of definitions that need each other (strongly connected components, Tarjan 1972), each
 * after all that it reads, otherwise in the order of the text.
 */
final class Components {

    private final Reads reads;
    private final int[] number;
    private final int[] low;
    private final int[] component;
    private final List<Integer> stack = new ArrayList<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int count;

    private Components(Reads reads) {
        this.reads = reads;
        this.number = new int[reads.count()];
        this.low = new int[reads.count()];
        this.component = new int[reads.count()];
    }

    static List<List<Integer>> of(Reads reads) {
        Components components = new Components(reads);
        for (int i = 0; i < reads.count(); i++) {
            if (components.number[i] == 0) {
                components.visit(i);
            }
        }
        return components.sorted();
    }

    private void visit(int node) {
        number[node] = low[node] = ++count;
        stack.add(node);
        for (Reads.Read read : reads.of(node)) {
            int next = read.definition();
            if (number[next] == 0) {
                visit(next);
                low[node] = Math.min(low[node], low[next]);
            } else if (stack.contains(next)) {
                low[node] = Math.min(low[node], number[next]);
            }
        }
        if (low[node] == number[node]) {
            List<Integer> members = new ArrayList<>(stack.subList(stack.indexOf(node), stack.size()));
            stack.subList(stack.indexOf(node), stack.size()).clear();
            members.forEach(member -> component[member] = found.size());
            found.add(members);
        }
    }

    /** Kahn's order, the definition that stands first in the text being taken first. */
    private List<List<Integer>> sorted() {
        List<List<Integer>> result = new ArrayList<>();
        boolean[] done = new boolean[found.size()];
        TreeSet<Integer> rest = new TreeSet<>();
        for (int i = 0; i < reads.count(); i++) {
            rest.add(i);
        }
        while (!rest.isEmpty()) {
            for (int definition : rest) {
                int own = component[definition];
                if (isReady(own, done)) {
                    done[own] = true;
                    List<Integer> members = within(found.get(own));
                    rest.removeAll(members);
                    result.add(members);
                    break;
                }
            }
        }
        return result;
    }

    private boolean isReady(int own, boolean[] done) {
        return found.get(own).stream()
                .flatMap(member -> reads.of(member).stream())
                .allMatch(read -> component[read.definition()] == own || done[component[read.definition()]]);
    }

    /** The members in an order in which each comes after those it reads at its own time step. */
    private List<Integer> within(List<Integer> members) {
        List<Integer> result = new ArrayList<>();
        TreeSet<Integer> rest = new TreeSet<>(members);
        while (!rest.isEmpty()) {
            int next = rest.stream()
                    .filter(member -> reads.of(member).stream()
                            .noneMatch(read -> read.offset() == 0 && !read.whole() && rest.contains(read.definition())))
                    .findFirst()
                    .orElse(rest.first()); // a cycle, which Cycle reports
            rest.remove(next);
            result.add(next);
        }
        return result;
    }
}
