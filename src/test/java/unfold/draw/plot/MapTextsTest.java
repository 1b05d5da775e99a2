package unfold.draw.plot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unfold.draw.Frame;
import unfold.draw.Lettering;
import unfold.draw.Theme;

/** Whether every text of a plot stands by itself, and inside. */
class MapTextsTest {

    private static final Pattern TEXT = Pattern.compile(
            "<text x='([-0-9.E]+)' y='([-0-9.E]+)' style='[^>]*font-family: sans-serif; font-size: ([0-9]+)px;([^>]*)>([^<]*)<");

    /** The height of a figure, in sizes of its type. */
    private static final double FIGURE = 0.73;

    private record Text(String text, Rectangle2D place) {}

    private static List<Text> texts(Plot plot, Rectangle2D area, Frame frame, Theme theme) {
        SVGGraphics2D g = new SVGGraphics2D(area.getWidth(), area.getHeight());
        plot.paint(g, area, List.of(frame), theme);
        Matcher matcher = TEXT.matcher(g.getSVGElement());
        List<Text> texts = new ArrayList<>();
        while (matcher.find()) {
            double size = Double.parseDouble(matcher.group(3));
            Font plain = Theme.fontOf(size);
            Font font = matcher.group(4).contains("bold") ? plain.deriveFont(Font.BOLD) : plain;
            double height = size * FIGURE;
            double x = Double.parseDouble(matcher.group(1));
            double y = Double.parseDouble(matcher.group(2));
            double width = Lettering.width(font, matcher.group(5));
            texts.add(new Text(matcher.group(5), new Rectangle2D.Double(x, y - height, width, height)));
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(names = {"STATES", "STATE_GRADIENTS", "WEIGHT_TIMES", "SLOPES", "TRIANGLE", "SHARES", "ATTENTION"})
    void textsTouchNeitherEachOtherNorTheEdge(PlotKind kind) {
        for (String lesson : List.of("both-directions", "attention", "long-memory")) {
            Measured run = Opened.bundled(lesson);
            if (!kind.suits(run)) {
                continue;
            }
            Plot plot = Opened.plot(kind, run, kind != PlotKind.SHARES);
            int end = run.subject().trace().steps().size();
            for (Theme theme : List.of(Theme.light(), Theme.projector())) {
                // The projector's larger type stands in a larger plot: its panel is open only where there is room.
                double size = theme.textSize() / Theme.light().textSize();
                Rectangle2D small = new Rectangle2D.Double(0, 0, 430 * size, 200 * size);
                check(plot, small, Frame.at(run.subject(), end * 2 / 3), theme);
                check(plot, new Rectangle2D.Double(0, 0, 800, 330), Frame.at(run.subject(), end), theme);
            }
        }
    }

    private static void check(Plot plot, Rectangle2D area, Frame frame, Theme theme) {
        List<Text> texts = texts(plot, area, frame, theme);
        assertTrue(texts.size() > 3, "only " + texts);
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D place = texts.get(i).place;
            assertTrue(area.contains(place), texts.get(i) + " leaves the plot");
            for (int j = 0; j < i; j++) {
                Rectangle2D shared = place.createIntersection(texts.get(j).place);
                // An index begins where its text ends; the width of a text is measured to about a hundredth.
                double close = Math.max(
                        1, 0.02 * Math.max(place.getWidth(), texts.get(j).place.getWidth()));
                boolean touch = shared.getWidth() > close && shared.getHeight() > Math.max(1, 0.1 * place.getHeight());
                assertTrue(!touch, texts.get(i) + " touches " + texts.get(j));
            }
        }
    }
}
