package unfold.draw.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unfold.draw.cell.Block.Place;

/** How much room a picture needs, and the way of drawing it that reads best in the room there is. */
final class Sizing {

    /** In pixels: a window may leave the cell no room at all, and a pen still has a width. */
    private static final double TINIEST = 0.5;

    /** What figures count that a class cannot read. */
    private static final double UNREAD = 0.01;

    /** From the edge of the cell to the head of an arrow that leaves it, in figures' heights. */
    static final double OUT = 1.2;

    private final Picture picture;
    private final Measures measures;

    /** What each way of drawing needs for figures of one pixel. */
    private final Map<Fit, Extent> extents = new LinkedHashMap<>();

    private record Extent(double across, double upwards) {}

    Sizing(Picture picture, Measures measures) {
        this.picture = picture;
        this.measures = measures;
        Fit.all()
                .forEach(fit -> extents.put(
                        fit, new Extent(across(fit).total(), upwards(fit).total())));
    }

    /** Everything is in proportion to the figures, so that one trial tells how large they can be. */
    Fit best(double width, double height, Limits limits) {
        Fit best = null;
        double score = -1;
        for (Map.Entry<Fit, Extent> each : extents.entrySet()) {
            Fit fit = each.getKey();
            double largest = Math.min(width / each.getValue().across, height / each.getValue().upwards);
            double text = Math.max(TINIEST, Math.min(limits.largest(), largest));
            boolean numbers = limits.showNumbers(fit.with(text));
            double reads = text
                    * fit.clarity()
                    * (numbers ? 100 : fit.numbered() ? 0.2 : 1)
                    * (limits.areRead(fit.with(text)) ? 1 : UNREAD);
            if (reads > score) {
                score = reads;
                best = fit.with(text);
            }
        }
        return best;
    }

    /** The way of drawing as small as a class can read it, without numbers, of which that room shows the largest part. */
    Fit widest(double width, double height, Limits limits) {
        Fit best = null;
        double score = -1;
        for (Map.Entry<Fit, Extent> each : extents.entrySet()) {
            Fit fit = each.getKey();
            double text = limits.smallest(fit);
            double across = Math.min(1, width / (each.getValue().across * text));
            double upwards = Math.min(1, height / (each.getValue().upwards * text));
            if (!fit.numbered() && across * upwards * fit.clarity() > score) {
                score = across * upwards * fit.clarity();
                best = fit.with(text);
            }
        }
        return best;
    }

    /** From left to right. */
    Spread across(Fit fit) {
        double[] sizes = new double[picture.width()];
        for (Block block : picture.plan().blocks()) {
            int at = 2 * picture.seats().column(block) + 1;
            sizes[at] = Math.max(sizes[at], measures.width(block, fit));
        }
        streets(sizes, false, 1.0, fit);
        boolean left = sizes[1] > 0;
        boolean right = sizes[sizes.length - 2] > 0;
        sizes[2] += (left ? 2 * OUT : 0.4) * fit.text();
        sizes[sizes.length - 3] += (right ? 2 * OUT : 0.4) * fit.text();
        return new Spread(sizes);
    }

    /** From the bottom up. */
    Spread upwards(Fit fit) {
        double[] sizes = new double[picture.height()];
        for (Block block : picture.plan().blocks()) {
            int at = 2 * picture.seats().row(block) + 1;
            sizes[at] = Math.max(sizes[at], measures.height(block, fit));
        }
        streets(sizes, true, 0.75, fit);
        return new Spread(sizes);
    }

    private void streets(double[] sizes, boolean horizontal, double gap, Fit fit) {
        double track = Fit.TRACK * fit.text();
        for (int line = 0; line < sizes.length; line++) {
            double reach = 2 * picture.tracks().reach(horizontal, line) * track;
            boolean used = picture.tracks().isUsed(horizontal, line);
            if (line % 2 == 1) {
                sizes[line] = Math.max(sizes[line], used ? reach + 0.8 * fit.text() : 0);
            } else if (used) {
                sizes[line] = reach + 1.5 * gap * fit.text();
            } else if (line > 0 && line < sizes.length - 1 && sizes[line - 1] > 0) {
                sizes[line] = gap * fit.text();
            }
        }
    }

    /** The places of the figures of a block around a middle. */
    List<Figure> figures(Block block, double x, double y, Fit fit) {
        int later = block.place() == Place.EXIT ? picture.plan().lane(block).direction() : 0;
        ArrayList<Figure> figures = new ArrayList<>();
        double bottom = y + measures.height(block, fit) / 2;
        for (Node node : block.nodes()) {
            Figure figure = measures.figure(node, later, fit);
            double height = figure.frame().getHeight();
            figures.add(figure.moved(x - figure.frame().getWidth() / 2, bottom - height));
            bottom -= height + Measures.RISE * fit.text();
        }
        return figures;
    }
}
