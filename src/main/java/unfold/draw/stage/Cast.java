package unfold.draw.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unfold.derivation.Dependency;
import unfold.draw.Subject;
import unfold.draw.TexCache;
import unfold.draw.TexImage;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** What stands on the stage: rows, columns, which boxes exist, and the room that edges need. */
public final class Cast {

    private static final double PROBE = 40;

    private final Subject subject;
    private final List<List<Quantity>> rows;
    private final List<Quantity> drawn;
    private final List<Integer> times;
    private final Map<Integer, List<Quantity>> gradients = new HashMap<>();
    private final Map<Integer, List<Quantity>> inColumn = new LinkedHashMap<>();
    private final Map<List<Quantity>, Long> stepKinds;
    private final Map<List<Quantity>, Long> initialKinds;
    private final Map<Integer, BoxText> texts = new HashMap<>();

    /** Asked for again and again while a size is looked for, and always the same. */
    private final int length;

    private final int lanes;
    private final int lanesBeside;

    public Cast(Subject subject) {
        this(subject, 0);
    }

    private Cast(Subject subject, int leastLanes) {
        this.subject = subject;
        rows = RowOrder.of(subject);
        drawn = rows.stream().flatMap(List::stream).toList();
        times = subject.times()
                .filter(time -> isStep(time) || drawn.stream().anyMatch(q -> has(q, time)))
                .boxed()
                .toList();
        times.forEach(time ->
                inColumn.put(time, drawn.stream().filter(q -> has(q, time)).toList()));
        stepKinds = kinds(true);
        initialKinds = kinds(false);
        inColumn.put(Slot.UNTIMED, subject.wiring().untimed());
        subject.wiring().rows().forEach(this::measure);
        subject.wiring().untimed().forEach(this::measure);
        length = (int) times.stream().filter(this::isStep).count();
        lanes = Math.max(leastLanes, ownLanes());
        lanesBeside = countBeside();
    }

    /** The same casts, all with as much room between columns as the one that needs most. */
    static List<Cast> beside(List<Subject> subjects) {
        List<Cast> alone = subjects.stream().map(Cast::new).toList();
        int lanes = alone.stream().mapToInt(Cast::lanes).max().orElse(0);
        return alone.stream()
                .map(cast -> cast.lanes() == lanes ? cast : new Cast(cast.subject, lanes))
                .toList();
    }

    private void measure(Quantity quantity) {
        gradients.put(quantity.id(), subject.gradientsOf(quantity));
        BoxLabels own = new BoxLabels(subject, quantity);
        boolean target = quantity.role() == Role.TARGET;
        texts.put(quantity.id(), new BoxText(widestLabel(quantity), own.unitWidth(), own.tokenWidth(), target));
    }

    /** Whether a step of some sequence stands at a time. */
    public boolean isStep(int time) {
        return subject.trace().timeline().isStep(time);
    }

    /** Whose network it is. */
    public Subject subject() {
        return subject;
    }

    /** The rows, bottom first; in one may stand quantities of different sequences. */
    public List<List<Quantity>> rows() {
        return rows;
    }

    /** The row of a drawn quantity; the total loss stands in that of the losses. */
    public int row(Quantity quantity) {
        int row = RowOrder.row(rows, quantity);
        return row >= 0 ? row : RowOrder.first(rows, Role.LOSS);
    }

    /** The times that have a column, ascending. */
    public List<Integer> times() {
        return times;
    }

    public List<Quantity> untimed() {
        return subject.wiring().untimed();
    }

    /** The quantities that have a box in the column of a time, bottom first; none if it has no such column. */
    public List<Quantity> at(int time) {
        return inColumn.getOrDefault(time, List.of());
    }

    /** How many time steps have the same boxes, for each kind of column. */
    Map<List<Quantity>, Long> stepKinds() {
        return stepKinds;
    }

    /** The same for the columns of initial states. */
    Map<List<Quantity>, Long> initialKinds() {
        return initialKinds;
    }

    /** The number of time steps. */
    int length() {
        return length;
    }

    private Map<List<Quantity>, Long> kinds(boolean steps) {
        return times.stream()
                .filter(time -> isStep(time) == steps)
                .collect(Collectors.groupingBy(this::at, Collectors.counting()));
    }

    private boolean has(Quantity quantity, int time) {
        return (quantity.timed() == (time != Slot.UNTIMED)) && subject.has(Slot.value(quantity, time));
    }

    /** The gradients shown in a quantity's box, at most {@code most}. */
    public List<Quantity> gradients(Quantity quantity, int most) {
        List<Quantity> all = gradients.get(quantity.id());
        return all.subList(0, Math.min(most, all.size()));
    }

    /** The most gradients that any box shows. */
    public int mostGradients() {
        return gradients.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** How many edges run side by side between two columns. */
    int lanes() {
        return lanes;
    }

    private int ownLanes() {
        return (int) subject.wiring().edges().stream()
                .filter(this::needsLane)
                .filter(edge -> subject.trace().quantity(edge.to()).timed())
                .map(edge -> edge.from() * 3 + Integer.signum(edge.offset()))
                .distinct()
                .count();
    }

    /** How many boxes of a column feed others of it that are not next to them. */
    int lanesBeside() {
        return lanesBeside;
    }

    private int countBeside() {
        return (int) subject.wiring().edges().stream()
                .filter(edge -> edge.offset() == 0 && needsLane(edge))
                .filter(edge -> subject.trace().quantity(edge.to()).timed())
                .map(Dependency::from)
                .distinct()
                .count();
    }

    private boolean needsLane(Dependency edge) {
        int rise = rowOf(edge.to()) - rowOf(edge.from());
        return edge.offset() == 0 ? Math.abs(rise) != 1 : rise != 0 || Math.abs(edge.offset()) > 1;
    }

    private int rowOf(int id) {
        return row(subject.trace().quantity(id));
    }

    /** The room for names and labels in a quantity's box, for figures of that size. */
    BoxText text(Quantity quantity, double size) {
        BoxText one = texts.get(quantity.id());
        double name = Math.ceil((one.name() + 0.6) * size);
        return new BoxText(name, Math.ceil(one.units() * size), Math.ceil(one.token() * size), one.tokenOnTop());
    }

    /** Whether a vector whose units have names would be broken into several rows. */
    public boolean breaksLabelled(Arrangement arrangement) {
        int most = arrangement.perRow();
        return most > 1
                && drawn.stream()
                        .anyMatch(row -> row.shape().size() > most
                                && !subject.labels().units(row.id()).isEmpty());
    }

    private double widestLabel(Quantity quantity) {
        int last = times.isEmpty() ? 1 : times.get(times.size() - 1);
        double widest = width(Slot.value(quantity, last));
        for (Quantity each : gradients.get(quantity.id())) {
            widest = Math.max(widest, width(Slot.gradient(each, last)));
        }
        return widest * Sizes.LABEL / PROBE;
    }

    private double width(Slot slot) {
        return TexCache.SHARED
                .size(tex(slot), subject.names().plain(slot), PROBE)
                .width();
    }

    /** The name of a slot; a drawn gradient is named ∂s_t, to be read as ∂L/∂s_t. */
    TexImage label(Slot slot, double size) {
        return TexCache.SHARED.get(tex(slot), subject.names().plain(slot), size);
    }

    private String tex(Slot slot) {
        boolean whole = slot.aspect() == Aspect.VALUE
                || subject.trace().quantity(slot.quantity()).role() == Role.INNER;
        Slot value = new Slot(slot.quantity(), slot.time(), Aspect.VALUE);
        return whole
                ? subject.names().tex(slot)
                : "\\partial " + subject.names().tex(value);
    }
}
