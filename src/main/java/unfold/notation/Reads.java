package unfold.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unfold.expression.Expr;
import unfold.expression.Symbol;
import unfold.expression.Time;

/** Which definition reads which other, and when. */
final class Reads {

    /**
     * One reading of a defined name.
     *
     * @param definition index of the definition that is read
     * @param offset time steps from the reader to what is read
     * @param whole whether the reading waits for all time steps (a fixed time, all times, a sum)
     * @param ref where it stands
     */
    record Read(int definition, int offset, boolean whole, Expr.Ref ref) {}

    private final List<List<Read>> reads = new ArrayList<>();

    private Reads() {}

    static Reads of(List<Definition> definitions) {
        Map<Symbol, Integer> index = new HashMap<>();
        for (int i = 0; i < definitions.size(); i++) {
            index.put(definitions.get(i).target(), i);
        }
        Reads all = new Reads();
        for (Definition definition : definitions) {
            List<Read> found = new ArrayList<>();
            boolean reader = definition.target().timed();
            definition.right().refs(ref -> {
                Integer read = index.get(ref.symbol());
                boolean given = ref.time() instanceof Time.Absolute time && time.step() < 1;
                if (read != null && !given) {
                    found.add(read(read, ref, reader));
                }
                Integer start = ref.symbol().timed() ? index.get(ref.symbol().start()) : null;
                boolean back = ref.time() instanceof Time.Relative relative && relative.offset() < 0;
                if (start != null && (back || given)) {
                    found.add(new Read(start, 0, true, ref));
                }
            });
            all.reads.add(found);
        }
        return all;
    }

    private static Read read(int definition, Expr.Ref ref, boolean readerIsTimed) {
        int offset = ref.time() instanceof Time.Relative relative ? relative.offset() : 0;
        boolean whole = !readerIsTimed || !(ref.time() instanceof Time.Relative);
        return new Read(definition, offset, whole, ref);
    }

    int count() {
        return reads.size();
    }

    /** What the definition of that index reads, in the order of the text. */
    List<Read> of(int definition) {
        return reads.get(definition);
    }
}
