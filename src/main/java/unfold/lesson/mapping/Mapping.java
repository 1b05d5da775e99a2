package unfold.lesson.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import unfold.lesson.OpenLesson;
import unfold.lesson.packing.CellType;
import unfold.lesson.packing.Choices;
import unfold.lesson.packing.Gate;
import unfold.lesson.packing.Packing;
import unfold.lesson.packing.Proposal;
import unfold.lesson.packing.Row;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** The arrays of a file beside the parameters of a lesson, and which goes where as far as that is known. Immutable. */
public final class Mapping {

    private final OpenLesson lesson;
    private final Source source;
    private final Said said;
    private final Proposal proposal;
    private final List<Row> rows;
    private final List<Way> ways;
    private final List<String> remarks;

    private Mapping(OpenLesson lesson, Source source, Said asked, List<String> remarks) {
        this.lesson = lesson;
        this.source = source;
        this.remarks = List.copyOf(remarks);
        this.proposal = proposal(lesson, source.arrays(), asked);
        this.said = proposal.fits() ? complete(asked, proposal) : asked;
        this.rows = proposal.rows().stream().map(this::kept).toList();
        this.ways = fits() ? List.of() : Ways.of(lesson, source.arrays());
    }

    /** What the file's names say; else the only way that fits, if it places most arrays; else nothing yet. */
    public static Mapping of(OpenLesson lesson, Source source) {
        Mapping direct = asNamed(lesson, source);
        return direct.ways.size() == 1 ? direct.proposed(direct.ways.get(0)).orElse(direct) : direct;
    }

    private Optional<Mapping> proposed(Way way) {
        // A long list of names that are unknown would hide what is done instead.
        String problem = String.join("\n", problems());
        List<String> why = new ArrayList<>(problem.contains("\n") ? List.of() : List.of(problem));
        why.add("Proposed: " + way.words() + ".");
        Mapping only = new Mapping(lesson, source, way.said(), why);
        return only.isLikely() ? Optional.of(only) : Optional.empty();
    }

    /** Whether it places all arrays that it does not leave out, or most of them and no size changes. */
    private boolean isLikely() {
        long lost = source.arrays().keySet().stream()
                .filter(array -> !said.left().contains(array) && !use(array).isUsed())
                .count();
        boolean resized = rows.stream().anyMatch(row -> !row.before().equals(row.shape()));
        return lost == 0 || !resized && 2 * lost < source.arrays().size();
    }

    /** What the file's names say, and nothing else. */
    public static Mapping asNamed(OpenLesson lesson, Source source) {
        return new Mapping(lesson, source, Said.NOTHING, List.of());
    }

    /** The same file, after something else was said. */
    public Mapping with(Said other) {
        return new Mapping(lesson, source, other, List.of());
    }

    /** An array for each parameter, by names and shapes. */
    public Mapping byShape() {
        return with(ByShape.of(lesson, source.arrays()).orElse(Said.each(Map.of(), Set.of())));
    }

    /** The same file for the lesson in a changed form. */
    public Mapping in(OpenLesson changed, Said asked) {
        return new Mapping(changed, source, asked, List.of());
    }

    static Proposal proposal(OpenLesson lesson, Map<String, Tensor> arrays, Said said) {
        Map<String, Tensor> chosen = new LinkedHashMap<>(arrays);
        chosen.keySet().removeAll(said.left());
        if (!said.each()) {
            return Proposal.of(lesson, chosen, said.choices());
        }
        chosen.keySet().retainAll(said.choices().mapped().values());
        Set<String> turned = new LinkedHashSet<>(said.choices().turned());
        turned.retainAll(chosen.keySet());
        Choices choices =
                new Choices(Optional.empty(), turned, said.choices().mapped(), Optional.empty(), Optional.empty());
        return Proposal.of(lesson, chosen, choices);
    }

    /** What was found out is said from now on, so that it can be changed piece by piece. */
    private static Said complete(Said said, Proposal proposal) {
        Choices choices = said.choices();
        if (said.each() || choices.packing().isPresent()) {
            return said;
        }
        if (proposal.packing().isPresent()) {
            Choices packed = new Choices(
                    proposal.packing(), choices.turned(), choices.mapped(), choices.order(), choices.inputFirst());
            return said.with(packed);
        }
        Map<String, String> mapped = new LinkedHashMap<>();
        proposal.rows().stream()
                .filter(Row::isLoaded)
                .forEach(row ->
                        mapped.put(row.parameter(), row.arrays().iterator().next()));
        return Said.each(mapped, choices.turned());
    }

    private Row kept(Row row) {
        return said.kept().contains(row.parameter())
                ? new Row(row.parameter(), row.before(), row.shape(), proposal.unloaded(row.parameter()), List.of())
                : row;
    }

    /** The name of the file. */
    public String file() {
        return source.name();
    }

    public Map<String, Tensor> arrays() {
        return source.arrays();
    }

    public Said said() {
        return said;
    }

    /** One for each parameter of the lesson, in the order of the equations. */
    public List<Row> rows() {
        return rows;
    }

    public Optional<Row> row(String parameter) {
        return rows.stream().filter(row -> row.parameter().equals(parameter)).findFirst();
    }

    /** The numbers of a parameter as the lesson has them. */
    public Tensor present(String parameter) {
        return lesson.inputs().parameters().get(parameter);
    }

    /** Whether nothing but numbers would change: every array has the name and the shape of a parameter. */
    public boolean isExact() {
        return fits()
                && proposal.packing().isEmpty()
                && proposal.choices().equals(Choices.NONE)
                && proposal.notes().isEmpty();
    }

    /** Whether it can be accepted. */
    public boolean fits() {
        return proposal.fits() && rows.stream().anyMatch(Row::isLoaded);
    }

    /** What is in the way, in whole sentences; empty if nothing is. */
    public List<String> problems() {
        return proposal.fits() && !fits()
                ? List.of("No parameter takes any numbers from the file.")
                : Sentences.of(proposal.problems());
    }

    /** What the reader should know: what is negated, added up, made anew, and why it is not as the names say. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(Sentences.of(proposal.notes()));
        return List.copyOf(all);
    }

    /** Ways that fit, while what is said does not. */
    public List<Way> ways() {
        return ways;
    }

    /** How the arrays are packed; empty where every parameter has its own, or nothing fits. */
    public Optional<Packing> packing() {
        return proposal.packing();
    }

    /** The parts of a packed cell in the order of the file; empty where there is none. */
    public Optional<List<Gate>> order() {
        Optional<CellType> cell = cell();
        return packing()
                .filter(packing -> packing != Packing.GATES && cell.isPresent() && cell.get() != CellType.RNN)
                .map(packing -> said.choices()
                        .order()
                        .filter(order -> order.size() == cell.get().gates().size())
                        .orElseGet(() -> packing.order(cell.get())));
    }

    /** What cell the lesson has; empty if none that libraries store. */
    public Optional<CellType> cell() {
        return proposal.cell();
    }

    /** Whether the columns of a stacked matrix are [x; h]; empty if there is none. */
    public Optional<Boolean> inputFirst() {
        return packing().filter(packing -> packing == Packing.STACKED).map(stacked -> proposal.isInputFirst());
    }

    /** What becomes of an array. */
    public Use use(String array) {
        return Use.of(array, this, proposal);
    }

    /** The arrays that fit a parameter by their shape, also transposed. */
    public List<Candidate> candidates(String parameter) {
        Row row = row(parameter).orElseThrow();
        List<Candidate> found = new ArrayList<>();
        source.arrays().forEach((name, numbers) -> {
            Shape shape = numbers.shape();
            Stream.of(false, true)
                    .filter(turn -> !turn || Candidate.isTurnable(shape))
                    .map(turn -> new Candidate(name, turn))
                    .filter(each -> fits(row, each.turned() ? shape.transposed() : shape) || isChosen(row, each))
                    .forEach(found::add);
        });
        return List.copyOf(found);
    }

    private static boolean fits(Row row, Shape shape) {
        return Candidate.fits(shape, row.shape()) || Candidate.fits(shape, row.before());
    }

    private boolean isChosen(Row row, Candidate candidate) {
        return chosen(row.parameter()).equals(Optional.of(candidate));
    }

    /** The array that was chosen for a parameter alone; empty where a packing decides, or nothing is loaded. */
    public Optional<Candidate> chosen(String parameter) {
        return Optional.ofNullable(said.choices().mapped().get(parameter))
                .map(array -> new Candidate(array, said.choices().turned().contains(array)));
    }

    /** Whether a parameter keeps its numbers although it could take some. */
    public boolean isKept(String parameter) {
        return said.kept().contains(parameter);
    }

    /** The matrices behind a parameter whose transpose could be meant: square ones, and those that are turned. */
    public List<String> turnable(String parameter) {
        return row(parameter).orElseThrow().arrays().stream()
                .filter(array -> {
                    Shape shape = source.arrays().get(array).shape();
                    boolean square = shape.rows() == shape.cols();
                    return Candidate.isTurnable(shape) && (square || isTurned(array));
                })
                .toList();
    }

    public boolean isTurned(String array) {
        return said.choices().turned().contains(array);
    }

    /**
     * The lesson with the numbers of the file, perhaps with another number of units than before.
     *
     * @throws unfold.lesson.problem.LessonException if it does not fit
     */
    public OpenLesson loaded() {
        return proposal.loadedWithout(said.kept());
    }
}
