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
 */
record Measures(Circuit circuit, Fit fit, double spacing) {

    /** What is tried as long as there are figures, and at most. */
    private static final double[] SPACINGS = {1, 0.75};

    private static final double TIGHTEST = 0.2;

    /** Smaller letters say nothing. */
    private static final double LEAST_LETTERS = 7.5;

    private static final double LARGEST = 2.4;
    private static final double LIKED = 1.6;
    private static final double SLIM = 0.34;
    private static final double UNNAMED = 0.6;
    private static final double HEAD = 12;
    private static final double GAP = 1.7;

    /**
     * The largest that fits into a room; cells without figures where none are readable.
     *
     * @param chain how the chain fits: boxes that are put together alike only grow while it is folded
     */
    static Measures of(Circuit circuit, Fit chain, Rectangle2D room, Theme theme) {
        Arrangement liked = chain.numbered() ? chain.arrangement() : null;
        int most = Math.min(
                chain.numbered() ? chain.gradients() : 2, circuit.cast().mostGradients());
        for (double spacing : SPACINGS) {
            for (int gradients = most; gradients >= Math.min(1, most); gradients--) {
                Measures best = trial(circuit, gradients, spacing, theme).best(liked, room, theme);
                if (best != null) {
                    return best;
                }
            }
        }
        Fit heat = trial(circuit, 1, 1, theme).fit.heat(theme, room.getHeight());
        double spacing = 1;
        while (spacing > TIGHTEST && new Measures(circuit, heat, spacing).width() > room.getWidth()) {
            spacing *= 0.9;
        }
        return new Measures(circuit, heat, spacing);
    }

    private static Measures trial(Circuit circuit, int gradients, double spacing, Theme theme) {
        Sizes smallest = Sizes.of(theme.smallest());
        return new Measures(
                circuit, new Fit(circuit.cast(), Fit.View.STEP, gradients, Arrangement.ALL.get(0), smallest), spacing);
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
                Measures tried = tried(choice, middle);
                boolean fits = tried.width() <= room.getWidth() && tried.height() <= room.getHeight();
                low = fits ? middle : low;
                high = fits ? high : middle - 1;
            }
            double clarity = choice.clarity() * (circuit.cast().breaksLabelled(choice) ? UNNAMED : 1);
            double reads = low
                    * clarity
                    * (choice.equals(liked) ? LIKED : 1)
                    * tried(choice, low).slimness(room);
            if (low > least && reads > score) {
                score = reads;
                best = tried(choice, low);
            }
        }
        return best;
    }

    private Measures tried(Arrangement choice, int halfPixels) {
        return new Measures(circuit, fit.with(choice, halfPixels / 2.0), spacing);
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

    double letters() {
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

    private double height() {
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
        return HEAD + 0.5 * letters() + weight;
    }

    private double pitch(Predicate<Tie> beside) {
        double delay = widest(beside, false);
        return delay > 0 ? delay + 0.8 * letters() : 0.8 * letters();
    }

    /** Whether anything is written at ties. */
    boolean isLettered() {
        return letters() >= LEAST_LETTERS;
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
        return lanes == 0
                ? 2 * letters()
                : start(across) + lanes * letters() + HEAD + widest(across, true) + 0.6 * letters();
    }

    private static boolean crosses(Tie tie, int gutter) {
        return tie.kind() == Tie.Kind.ACROSS
                && Math.min(tie.source(), tie.target()) <= gutter
                && Math.max(tie.source(), tie.target()) > gutter;
    }

    /** What is written at ties to another column stands at their beginning. */
    private double start(Predicate<Tie> across) {
        return widest(across, false) + letters();
    }

    /** How far from the left edge of a gutter a tie to another column has its lane. */
    double across(Tie tie, int gutter) {
        return start(other -> crosses(other, gutter)) + (tie.lane() - 1) * letters();
    }

    double room(Tie tie) {
        return switch (tie.kind()) {
            case UP -> 7;
            case BESIDE, LOOP -> Math.min(7, 0.5 * letters());
            case ACROSS -> Math.min(7, 0.6 * letters());
        };
    }
}
