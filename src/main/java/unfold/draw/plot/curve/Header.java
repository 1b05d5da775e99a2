package unfold.draw.plot.curve;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Scripted;
import unfold.draw.Theme;

/**
 * What stands above the curves of a chart: its title, then the legend and the notes in as many lines as
 * its height allows. Room for notes is kept from the start, so that nothing moves when they come true.
 */
final class Header {

    private static final double LINE = 1.35;
    private static final double SAMPLE = 1.9;

    /** A sample where there is little room: a mark with hardly a line. */
    private static final double SHORT_SAMPLE = 1.1;

    private static final double SAMPLE_GAP = 0.4;
    private static final double GAP = 0.9;

    /** How bad it is to leave out an item, and to shorten a title; a shorter text counts 1. */
    private static final int DROPPED = 10;

    private static final int WORST = 1000;

    /** How bad it is to explain several curves by one entry. */
    private static final int MERGED = 4;

    /** How bad short samples are: no text shall be shortened for long ones. */
    private static final int SHORT = 1;

    /** What a chart needs for a second line of words, and for a third, in heights of the text. */
    private static final double LOW = 9.5;

    private static final double HIGH = 12;

    private final Theme theme;
    private final Dress dress;
    private final Rectangle2D area;
    private final Placement placement;

    /** A legend's entry, or a note without a look; its texts from the longest to the shortest. */
    private record Item(Look look, Note note, List<String> texts) {}

    private record Placed(Item item, String text, double x, int line) {}

    /** Everything in its place: which title, the items that there is room for, and what there was no room for. */
    private record Placement(String title, List<Placed> items, int lines, int missed, double sample) {}

    Header(Chart chart, Dress dress, Rectangle2D area) {
        this.theme = dress.theme();
        this.dress = dress;
        double pad = theme.px(0.7);
        this.area = new Rectangle2D.Double(
                area.getX() + pad,
                area.getY() + theme.px(0.35),
                Math.max(1, area.getWidth() - 2 * pad),
                area.getHeight());
        this.placement = best(chart, List.of(items(chart, false), items(chart, true)));
    }

    /**
     * The notes come first: without them the curves still have their marks.
     *
     * @param brief whether entries of the same short name are one
     */
    private List<Item> items(Chart chart, boolean brief) {
        List<Item> items = new ArrayList<>();
        chart.words().notes().forEach(note -> items.add(new Item(null, note, note.texts())));
        Map<String, Item> legend = new LinkedHashMap<>();
        for (Curve curve : chart.curves()) {
            if (!curve.entry().isEmpty()) {
                List<String> texts = Stream.of(curve.entry(), curve.brief()).distinct().toList();
                String key = brief ? curve.brief() : curve.entry();
                legend.putIfAbsent(key, new Item(curve.look(), null, brief ? List.of(key) : texts));
            }
        }
        if (legend.size() > 1) {
            items.addAll(dress.runs() > 1 ? 0 : items.size(), legend.values());
        }
        return items;
    }

    private int most() {
        double heights = area.getHeight() / theme.px(1);
        return heights < LOW ? 1 : heights < HIGH ? 2 : 3;
    }

    private Placement best(Chart chart, List<List<Item>> choices) {
        Placement best = null;
        for (String title : chart.words().titles()) {
            for (int i = 0; i < 2 * choices.size(); i++) {
                int merged = choices.get(0).size() - choices.get(i / 2).size();
                Placement placed = placement(title, choices.get(i / 2), i % 2 == 0 ? SAMPLE : SHORT_SAMPLE);
                int missed = placed.missed + MERGED * merged;
                boolean better = best == null
                        || missed < best.missed
                        || missed == best.missed && placed.lines < best.lines;
                best = better ? new Placement(placed.title, placed.items, placed.lines, missed, placed.sample) : best;
            }
        }
        return best;
    }

    private Placement placement(String words, List<Item> items, double sample) {
        String title = Scripted.fitted(titleFont(), words, area.getWidth());
        List<Placed> placed = new ArrayList<>();
        double x = Scripted.width(titleFont(), title) + theme.px(GAP);
        int line = 0;
        int missed = (title.equals(words) ? 0 : WORST) + (sample < SAMPLE ? SHORT : 0);
        for (Item item : items) {
            boolean more = line + 1 < most();
            int here = fitting(item, area.getWidth() - x, sample);
            int next = more ? fitting(item, area.getWidth(), sample) : item.texts.size();
            if (next < here) {
                x = 0;
                line++;
            }
            int chosen = Math.min(here, next);
            missed += chosen == item.texts.size() ? DROPPED : chosen;
            if (chosen < item.texts.size()) {
                String text = item.texts.get(chosen);
                placed.add(new Placed(item, text, x, line));
                x += width(item, text, sample) + theme.px(sample < SAMPLE ? GAP * 0.7 : GAP);
            }
        }
        return new Placement(title, placed, line + 1, missed, sample);
    }

    /** The first of an item's texts that fits; their number if none does. */
    private int fitting(Item item, double room, double sample) {
        int fitting = 0;
        while (fitting < item.texts.size() && width(item, item.texts.get(fitting), sample) > room) {
            fitting++;
        }
        return fitting;
    }

    private double width(Item item, String text, double sample) {
        double own = item.look == null ? 0 : theme.px(sample + SAMPLE_GAP);
        return own + Scripted.width(font(item), text);
    }

    private Font titleFont() {
        return theme.font(TimeChart.TEXT * 1.1);
    }

    private Font font(Item item) {
        return item.note == null ? theme.font(TimeChart.TEXT) : theme.bold(TimeChart.TEXT);
    }

    double height() {
        return theme.px(0.35 + LINE * placement.lines + 0.25);
    }

    void paint(Graphics2D g, List<Frame> frames) {
        g.setColor(theme.color(Hue.INK));
        Scripted.left(g, titleFont(), placement.title, line(0, 0));
        for (Placed placed : placement.items) {
            Item item = placed.item;
            if (item.note == null) {
                Rectangle2D place = line(placed.x, placed.line);
                dress.sample(
                        g,
                        item.look,
                        new Rectangle2D.Double(place.getX(), place.getY(), theme.px(placement.sample), place.getHeight()));
                g.setColor(theme.color(Hue.INK));
                Scripted.left(g, font(item), placed.text, line(placed.x + theme.px(placement.sample + SAMPLE_GAP), placed.line));
            } else if (item.note.since() <= Chart.cursor(item.note.run(), frames)) {
                g.setColor(theme.color(Hue.INK));
                Scripted.left(g, font(item), placed.text, line(placed.x, placed.line));
            }
        }
    }

    private Rectangle2D line(double x, int line) {
        double height = theme.px(LINE);
        return new Rectangle2D.Double(
                area.getX() + x, area.getY() + line * height, Math.max(1, area.getWidth() - x), height);
    }
}
