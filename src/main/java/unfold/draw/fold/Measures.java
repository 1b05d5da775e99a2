package unfold.draw.fold;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import unfold.draw.Theme;
import unfold.draw.stage.Arrangement;
import unfold.draw.stage.Cast;
import unfold.draw.stage.Fit;
import unfold.draw.stage.Sizes;
import unfold.trace.Quantity;

/**
 * The room that a folded network takes.
 *
 * @param circuit what it consists of
 * @param fit how its boxes are put together
 * @param spacing how generous the room between them is; 1 as far as there is enough
 * @param words the size of what is written at ties; 0 if nothing is
 */
record Measures(Circuit circuit, Fit fit, double spacing, double words) {

    /** What is tried as long as there are figures, and at most. */
    private static final double[] SPACINGS = {1, 0.75};

    /** Smaller letters say nothing. */
    private static final double LEAST_LETTERS = 7.5;

    private static final double LARGEST = 2.4;
    private static final double LIKED = 1.6;
    private static final double SLIM = 0.34;
    private static final double UNNAMED = 0.6;
    private static final double HEAD = 12;
    private static final double GAP = 1.7;

    /**
     * The largest that fits into a room; cells without figures where none are readable. Before a class what has no
     * time gives way to figures.
     *
     * @param chain how the chain fits: boxes that are put together alike only grow while it is folded
     */
    static Measures of(Circuit circuit, Fit chain, Rectangle2D room, Theme theme) {
        Arrangement liked = chain.numbered() ? chain.arrangement() : null;
        int most = Math.min(
                chain.numbered() ? chain.gradients() : 2, circuit.cast().mostGradients());
        List<Circuit> circuits = theme.least() > 0 ? List.of(circuit, circuit.overTime()) : List.of(circuit);
        for (Circuit shown : circuits) {
            for (double spacing : SPACINGS) {
                for (int gradients = most; gradients >= Math.min(1, most); gradients--) {
                    Measures best = trial(shown, gradients, theme)
                            .spaced(spacing, theme)
                            .best(liked, room, theme);
                    if (best != null) {
                        return best;
                    }
                }
            }
        }
        return new Flat(circuit, room, theme).best();
    }

    static Measures trial(Circuit circuit, int gradients, Theme theme) {
        Sizes smallest = Sizes.of(theme.smallest());
        Fit fit = new Fit(circuit.cast(), Fit.View.STEP, gradients, Arrangement.ALL.get(0), smallest);
        return new Measures(circuit, fit, 1, smallest.text());
    }

    /** The same with as much room between boxes, and with letters in proportion to it that can be read. */
    Measures spaced(double other, Theme theme) {
        double least = Math.max(LEAST_LETTERS, theme.least());
        double letters = other * fit.sizes().text();
        return new Measures(circuit, fit, other, letters >= least ? letters : theme.least());
    }

    /** The same with nothing written at ties. */
    Measures wordless() {
        return new Measures(circuit, fit, spacing, 0);
    }

    private Measures best(Arrangement liked, Rectangle2D room, Theme theme) {
        Measures best = null;
        double score = 0;
        for (Arrangement choice : Arrangement.ALL) {
            int low = (int) Math.ceil(theme.smallest() * 2) - 1;
            int least = low;
            int high = (int) Math.floor(theme.px(LARGEST) * 2);
            while (low < high) {
                int middle = (low + high + 1) / 2;
                Measures tried = tried(choice, middle, theme);
                boolean fits = tried.width() <= room.getWidth() && tried.height() <= room.getHeight();
                low = fits ? middle : low;
                high = fits ? high : middle - 1;
            }
            double clarity = choice.clarity() * (circuit.cast().breaksLabelled(choice) ? UNNAMED : 1);
            double reads = low
                    * clarity
                    * (choice.equals(liked) ? LIKED : 1)
                    * tried(choice, low, theme).slimness(room);
            if (low > least && reads > score) {
                score = reads;
                best = tried(choice, low, theme);
            }
        }
        return best;
    }

    private Measures tried(Arrangement choice, int halfPixels, Theme theme) {
        return new Measures(circuit, fit.with(choice, halfPixels / 2.0), spacing, 0).spaced(spacing, theme);
    }

    /** A column is to look like one: what counts of boxes that are wider than their share of the room. */
    private double slimness(Rectangle2D room) {
        double widest = 0;
        for (int i = 0; i < circuit.stations().size(); i++) {
            widest = Math.max(widest, boxes(i));
        }
        return Math.min(1, SLIM * room.getWidth() / widest);
    }

    double text() {
        return fit.sizes().text();
    }

    /** The size of what is written at ties. */
    double letters() {
        return Math.max(1, words);
    }

    /** What the room at ties is measured in. */
    private double unit() {
        return spacing * text();
    }

    double title() {
        return 1.2 * text();
    }

    /** The room above the top row. */
    double head() {
        return 1.6 * title() + gap() * 0.5;
    }

    /** The least room between two rows: that for the name of a weight. */
    double gap() {
        return fit.numbered() && spacing == 1 ? Math.max(HEAD, GAP * text()) : fit.minimumGap();
    }

    double height() {
        List<List<Quantity>> rows = circuit.cast().rows();
        return head() + rows.stream().mapToDouble(fit::rowHeight).sum() + (rows.size() - 1) * gap();
    }

    double width() {
        double width = 0;
        for (int i = 0; i < circuit.stations().size(); i++) {
            width += left(i) + boxes(i) + right(i) + (i > 0 ? gutter(i - 1) : 0);
        }
        return width;
    }

    /** The width of the widest box in a column. */
    double boxes(int station) {
        Cast cast = circuit.cast();
        // The total loss stands in the row of another.
        return Stream.concat(cast.rows().stream().flatMap(List::stream), cast.untimed().stream())
                .filter(circuit.stations().get(station)::holds)
                .mapToDouble(quantity -> fit.shape(quantity).width())
                .max()
                .orElse(0);
    }

    /** The room for lanes left of the boxes of a column. */
    double left(int station) {
        Predicate<Tie> beside = tie -> isLane(tie) && tie.source() == station && tie.isLeft();
        return side(beside);
    }

    double right(int station) {
        Predicate<Tie> beside = tie -> isLane(tie) && tie.source() == station && !tie.isLeft();
        return side(beside);
    }

    private static boolean isLane(Tie tie) {
        return tie.kind() == Tie.Kind.BESIDE || tie.kind() == Tie.Kind.LOOP;
    }

    private double side(Predicate<Tie> beside) {
        int lanes = lanes(beside);
        return lanes == 0 ? 0 : first(beside) + lanes * pitch(beside);
    }

    private int lanes(Predicate<Tie> some) {
        return circuit.ties().stream().filter(some).mapToInt(Tie::lane).max().orElse(0);
    }

    /** How far from the boxes the first lane lies: the names of weights stand before it. */
    private double first(Predicate<Tie> beside) {
        double weight = widest(beside, true);
        return HEAD + 0.5 * unit() + weight;
    }

    private double pitch(Predicate<Tie> beside) {
        double delay = widest(beside, false);
        return delay > 0 ? delay + 0.8 * unit() : 0.8 * unit();
    }

    /** Whether anything is written at ties. */
    boolean isLettered() {
        return words > 0;
    }

    private double widest(Predicate<Tie> some, boolean ofWeights) {
        if (!isLettered()) {
            return 0;
        }
        return circuit.ties().stream()
                .filter(some)
                .map(tie -> circuit.words(tie, letters()))
                .map(words -> ofWeights ? words.weight() : words.delay())
                .mapToDouble(image -> image == null ? 0 : image.width())
                .max()
                .orElse(0);
    }

    /** How far a lane lies from the boxes of its column. */
    double distance(Tie tie) {
        Predicate<Tie> beside =
                other -> isLane(other) && other.source() == tie.source() && other.isLeft() == tie.isLeft();
        return first(beside) + (tie.lane() - 1) * pitch(beside);
    }

    /** The room between the lanes of a column and those of the next. */
    double gutter(int before) {
        Predicate<Tie> across = tie -> crosses(tie, before);
        int lanes = lanes(across);
        return lanes == 0 ? 2 * unit() : start(across) + lanes * unit() + HEAD + widest(across, true) + 0.6 * unit();
    }

    private static boolean crosses(Tie tie, int gutter) {
        return tie.kind() == Tie.Kind.ACROSS
                && Math.min(tie.source(), tie.target()) <= gutter
                && Math.max(tie.source(), tie.target()) > gutter;
    }

    /** What is written at ties to another column stands at their beginning. */
    private double start(Predicate<Tie> across) {
        return widest(across, false) + unit();
    }

    /** How far from the left edge of a gutter a tie to another column has its lane. */
    double across(Tie tie, int gutter) {
        return start(other -> crosses(other, gutter)) + (tie.lane() - 1) * unit();
    }

    double room(Tie tie) {
        return switch (tie.kind()) {
            case UP -> 7;
            case BESIDE, LOOP -> Math.min(7, 0.5 * unit());
            case ACROSS -> Math.min(7, 0.6 * unit());
        };
    }
}
