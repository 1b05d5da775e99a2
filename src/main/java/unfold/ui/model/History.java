package unfold.ui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.experiment.Tuning;
import unfold.tensor.Tensor;

/**
 * What has become of a lesson since it was opened, change by change, and where in it the reader is. It holds
 * lessons, which share what they have in common, and no runs. Of large weights that are changed again and again it keeps
 * the latest changes.
 */
final class History {

    /** How many numbers all changes together may hold: 64 MiB. */
    private static final long MOST = 8L << 20;

    private final List<Entry> entries = new ArrayList<>();
    private final long most;
    private Entry first;
    private int at;
    private Entry saved;
    private boolean closed;

    /**
     * The lesson after a change.
     *
     * @param action what was done
     * @param merge what several changes in a row have in common that are undone as one; empty for a change of
     *     its own
     */
    record Entry(String action, String merge, Tuning tuning) {}

    History() {
        this(MOST);
    }

    /** @param most how many numbers it may hold beyond the last two states */
    History(long most) {
        this.most = most;
    }

    /** Forgets everything and begins with a lesson as it is kept in its file. */
    void begin(Tuning opened) {
        entries.clear();
        entries.add(new Entry("", "", opened));
        at = 0;
        first = entries.get(0);
        saved = first;
        closed = true;
    }

    /** Adds a change to the present lesson; what was undone before is gone. */
    void add(Entry entry) {
        entries.subList(at + 1, entries.size()).clear();
        boolean merges = !closed && !entry.merge.isEmpty() && entry.merge.equals(now().merge);
        if (merges) {
            entries.remove(at);
        } else {
            at++;
        }
        entries.add(entry);
        closed = false;
        while (entries.size() > 2 && numbers() > most) {
            entries.remove(0);
            at--;
        }
    }

    /** How many numbers the weights of all entries are; what they share counts once. */
    private long numbers() {
        Set<Tensor> weights = Collections.newSetFromMap(new IdentityHashMap<>());
        entries.forEach(entry ->
                weights.addAll(entry.tuning.lesson().inputs().parameters().values()));
        return weights.stream().mapToLong(Tensor::size).sum();
    }

    /** What is before the present; empty at the beginning. */
    Optional<Entry> before() {
        return at == 0 ? Optional.empty() : Optional.of(entries.get(at - 1));
    }

    /** What was undone last; empty if nothing was. */
    Optional<Entry> after() {
        return at + 1 < entries.size() ? Optional.of(entries.get(at + 1)) : Optional.empty();
    }

    /** The present. */
    Entry now() {
        return entries.get(at);
    }

    /** The lesson as it was opened. */
    Entry first() {
        return first;
    }

    /** The lesson as it is kept in its file. */
    Entry saved() {
        return saved;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Goes to another entry; the next change is one of its own. */
    void go(Entry entry) {
        // Two resets are equal entries and yet different moments.
        for (int place = 0; place < entries.size(); place++) {
            at = entries.get(place) == entry ? place : at;
        }
        closed = true;
    }

    /** Marks an entry as kept in the lesson's file; later changes are not merged into it. */
    void saved(Entry entry) {
        saved = entry;
        closed |= entry == now();
    }

    /** Marks all as kept in no file. */
    void unsaved() {
        saved = null;
    }

    boolean isSaved() {
        return entries.isEmpty() || saved != null && isSame(saved.tuning, now().tuning);
    }

    /** Whether the present is what was opened. */
    boolean isFirst() {
        return isSame(first().tuning, now().tuning);
    }

    /** Whether the same lesson is tuned in the same way, however it came to that. */
    private static boolean isSame(Tuning one, Tuning other) {
        return one == other || one.base() == other.base() && one.experiment().equals(other.experiment());
    }
}
