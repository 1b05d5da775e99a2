package unfold.draw.blackboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unfold.draw.Commentary;
import unfold.draw.Contrast;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.explain.Coloring;
import unfold.explain.Explainer;
import unfold.explain.Ink;
import unfold.explain.Networks;
import unfold.explain.Networks.Traced;
import unfold.trace.Phase;

class BoardTest {

    private static final List<Theme> THEMES = List.of(Theme.light(), Theme.dark(), Theme.projector());

    static Stream<String> kinds() {
        return Networks.kinds().stream();
    }

    private static Frame frame(Traced traced, int cursor) {
        Subject subject = Subject.of(
                "x",
                traced.trace(),
                traced.program().dependencies(),
                traced.program().names());
        return Frame.at(subject, cursor);
    }

    private static Explainer explainer(Traced traced) {
        return new Explainer(traced.program(), traced.trace(), Coloring.NONE);
    }

    private static void staysInside(Traced traced, int cursor, Room room, String what) {
        staysInside(Board.of(explainer(traced), frame(traced, cursor), room), room, what);
    }

    private static void staysInside(Board board, Room room, String what) {
        double bottom = room.y();
        for (Rectangle2D place : board.places(room)) {
            assertTrue(place.getMaxX() <= room.x() + room.width() + 1, what + " too wide: " + place);
            assertTrue(place.getY() >= bottom - 1, what + " overlaps: " + place + " above " + bottom);
            bottom = place.getMaxY();
        }
        assertTrue(bottom <= room.bottom() + 1, what + " too high: " + bottom);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingOverlapsOrLeavesTheBoardAtAnySize(String kind) {
        Traced traced = Networks.small(kind);
        int count = traced.trace().steps().size();
        double[][] sizes = {{300, 250}, {300, 900}, {420, 500}, {640, 300}, {900, 250}, {900, 900}};
        for (double[] size : sizes) {
            Room room = Room.of(new Rectangle2D.Double(7, 5, size[0], size[1]), Theme.light());
            int stride = size[0] == 300 ? 1 : 4;
            for (int cursor = 0; cursor <= count; cursor += cursor + stride > count && cursor < count ? 1 : stride) {
                staysInside(traced, cursor, room, kind + " " + cursor + " on " + size[0] + "×" + size[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void largeTextStaysInside(String kind) {
        Traced traced = Networks.small(kind);
        int count = traced.trace().steps().size();
        for (double pixels : new double[] {20, 28, 36}) {
            Room room = Room.of(
                    new Rectangle2D.Double(0, 0, 460, 400), Theme.projector().withTextSize(pixels));
            for (int cursor = 1; cursor <= count; cursor += 5) {
                staysInside(traced, cursor, room, kind + " " + cursor + " at " + pixels + " px");
            }
        }
    }

    @Test
    void manyUnitsAndManyTimeStepsStayInside() {
        Traced traced = Networks.of("lstm", 40, 16, 16);
        Room room = Room.of(new Rectangle2D.Double(0, 0, 360, 420), Theme.projector());
        for (int cursor = 0; cursor <= traced.trace().steps().size(); cursor += 29) {
            staysInside(traced, cursor, room, "lstm " + cursor);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void introductionAndNotesAreShownWholeAndOverlapNothing(String kind) {
        Traced traced = Networks.small(kind);
        int count = traced.trace().steps().size();
        String note =
                "One part comes down from h_t, the other comes back from h_{t+1}; together they are the gradient.";
        Map<Integer, List<String>> notes =
                IntStream.range(0, count).boxed().collect(Collectors.toMap(step -> step, step -> List.of(note)));
        Commentary said = Commentary.of("A sentence about W_R and s_{t-1}. ".repeat(12) + "\n\nAnother one.", notes);
        for (Theme theme : THEMES) {
            Room room = Room.of(new Rectangle2D.Double(3, 4, 420, 560), theme);
            for (int cursor = 0; cursor <= count; cursor += cursor + 5 > count && cursor < count ? 1 : 5) {
                Subject subject = frame(traced, cursor).subject().with(said);
                Board board = Board.of(explainer(traced), Frame.at(subject, cursor), room);
                String what = kind + " " + cursor;
                assertEquals(cursor > 0, !board.note().isEmpty(), what);
                assertEquals(
                        cursor == 0,
                        board.introduction() != null && !board.introduction().isEmpty(),
                        what);
                staysInside(board, room, what);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void theEquationKeepsItsPlaceThroughAPhase(Phase phase) {
        Traced traced = Networks.small("gru");
        Room room = Room.of(new Rectangle2D.Double(0, 0, 420, 500), Theme.light());
        Set<Double> baselines = new HashSet<>();
        traced.trace().steps().stream().filter(step -> step.phase() == phase).forEach(step -> {
            Board board = Board.of(explainer(traced), frame(traced, step.index() + 1), room);
            if (board.equation() != null) {
                baselines.add(board.baseline());
            }
        });
        assertEquals(1, baselines.size(), baselines.toString());
    }

    @Test
    void everyInkCanBeReadOnEveryGround() {
        for (Theme theme : THEMES) {
            BoardColors colors = new BoardColors(theme);
            for (Ink ink : Ink.values()) {
                for (Hue ground : List.of(Hue.PANEL, Hue.FORWARD_BAND, Hue.BACKWARD_BAND)) {
                    double ratio = Contrast.ratio(colors.color(ink), theme.color(ground));
                    assertTrue(ratio >= 4.5, theme.palette().name() + " " + ink + " on " + ground + ": " + ratio);
                }
            }
        }
    }

    @Test
    void paintsInsideItsAreaOnly() {
        Traced traced = Networks.lecture("nested");
        BufferedImage image = new BufferedImage(500, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.PINK);
        g.fillRect(0, 0, 500, 600);
        Rectangle2D area = new Rectangle2D.Double(40, 50, 420, 500);
        new BlackboardPainter(traced.program()).paint(g, area, frame(traced, 4), Theme.light());
        g.dispose();
        Set<Integer> inside = new HashSet<>();
        for (int x = 0; x < 500; x++) {
            for (int y = 0; y < 600; y++) {
                if (area.contains(x + 0.5, y + 0.5)) {
                    inside.add(image.getRGB(x, y));
                } else {
                    assertEquals(Color.PINK.getRGB(), image.getRGB(x, y), x + ", " + y);
                }
            }
        }
        assertTrue(inside.size() > 50, "colours of letters: " + inside.size());
    }
}
