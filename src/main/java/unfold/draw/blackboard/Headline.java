package unfold.draw.blackboard;

import java.util.List;
import unfold.draw.Theme;
import unfold.explain.Explainer;
import unfold.explain.Line;
import unfold.explain.Sentence;
import unfold.trace.Phase;

/**
 * What stays where it is through all steps of a phase: the room of the title and the baseline and size
 * of the equation in letters.
 *
 * @param titlePixels the size of the title's letters
 * @param titleRows the most rows that a title of the phase takes
 * @param pixels the size of the equation's letters
 * @param ascent the highest that an equation of the phase reaches above its first baseline
 * @param descent the lowest that one reaches below that
 */
record Headline(double titlePixels, int titleRows, double pixels, double ascent, double descent) {

    private static final double LARGEST = 2.3;
    private static final double WRAPPED = 1.55;
    private static final double SMALLEST = 1.0;
    private static final double SHARE = 0.4;

    /** For an area without its margins. */
    static Headline of(Explainer explainer, Phase phase, Room room) {
        List<Sentence> titles = explainer.titles(phase);
        Theme theme = room.theme();
        double titlePixels = theme.px(1.1);
        int rows = rows(titles, titlePixels, room);
        while (rows > 1 && titlePixels > theme.legible(theme.px(0.9))) {
            titlePixels = theme.legible(titlePixels - theme.px(0.05));
            rows = rows(titles, titlePixels, room);
        }
        List<Line> lines = explainer.equations(phase);
        double pixels = theme.px(LARGEST);
        pixels = Math.max(theme.px(WRAPPED), Math.min(pixels, pixels * room.width() / widest(lines, pixels, room)));
        Headline headline = measured(lines, pixels, room);
        while (headline.height() > SHARE * room.height() && pixels > theme.legible(theme.px(SMALLEST))) {
            pixels = theme.legible(pixels - theme.px(0.05));
            headline = measured(lines, pixels, room);
        }
        return new Headline(titlePixels, rows, pixels, headline.ascent, headline.descent);
    }

    private static int rows(List<Sentence> titles, double pixels, Room room) {
        return titles.stream()
                .mapToInt(title -> new Prose(title, Room.titleFont(pixels), room.width()).rowCount())
                .max()
                .orElse(1);
    }

    private static double widest(List<Line> lines, double pixels, Room room) {
        return lines.stream()
                .mapToDouble(line -> Equation.whole(line, pixels, room).width())
                .max()
                .orElse(1);
    }

    private static Headline measured(List<Line> lines, double pixels, Room room) {
        double ascent = 0;
        double descent = 0;
        for (Line line : lines) {
            Equation equation = Equation.fitted(line, pixels, room);
            ascent = Math.max(ascent, equation.ascent());
            descent = Math.max(descent, equation.height() - equation.ascent());
        }
        return new Headline(0, 0, pixels, ascent, descent);
    }

    double height() {
        return ascent + descent;
    }
}
