package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import unfold.derivation.Program;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.explain.Detail;
import unfold.explain.Explainer;
import unfold.explain.Explanation;
import unfold.explain.Line;
import unfold.explain.Sentence;
import unfold.trace.Phase;

/**
 * Paints the blackboard: what the current operation is called, its equation in letters, the same in
 * numbers, the result, and a sentence. Title and equation stay in their places through a phase.
 */
public final class BlackboardPainter implements Painter {

    private static final double GAP = 0.7;
    private static final double PROSE_SHARE = 0.4;

    private final Program program;

    /** For the runs of one program. */
    public BlackboardPainter(Program program) {
        this.program = program;
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, Frame frame, Theme theme) {
        Canvas.smooth(g);
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(theme.color(Hue.PANEL));
        g.fill(area);
        Room room = Room.of(area, theme);
        Explainer explainer = new Explainer(program, frame.trace(), new BoardColors(theme));
        if (frame.cursor() == 0) {
            opening(g, explainer, room);
        } else {
            step(g, explainer, room, frame);
        }
        g.setClip(clip);
    }

    private void opening(Graphics2D g, Explainer explainer, Room room) {
        Explanation opening = explainer.opening();
        Theme theme = room.theme();
        Prose title = new Prose(opening.title(), Room.titleFont(theme.px(1.1)), room.width());
        title.paint(g, room.x(), room.y(), title.height(), theme.phase(Phase.FORWARD));
        double top = room.y() + title.height() + theme.px(GAP);
        Prose prose = prose(opening.sentence(), room);
        double height = room.bottom() - top - proseHeight(prose, room) - theme.px(GAP);
        Body body = recurrence(opening.lines(), room, height);
        body.paint(g, room.x(), top, theme, theme.color(Hue.PANEL));
        sayBelow(g, prose, room, top + body.height());
    }

    private static Body recurrence(List<Line> lines, Room room, double height) {
        Body body = null;
        for (double size = 1.7; size > 0.2; size -= 0.05) {
            body = Body.column(lines, room.theme().px(size), room.width());
            if (body.fits(height)) {
                return body;
            }
        }
        return body;
    }

    private void step(Graphics2D g, Explainer explainer, Room room, Frame frame) {
        int index = frame.cursor() - 1;
        Theme theme = room.theme();
        Explanation said = explainer.step(index, Detail.FULL);
        Headline headline = Headline.of(explainer, frame.phase(), room);
        boolean done = frame.cursor() == frame.trace().steps().size();
        Explanation closing = explainer.closing(Detail.FULL);
        Sentence name = done ? closing.title() : said.title();
        Prose title = new Prose(name, Room.titleFont(headline.titlePixels()), room.width());
        double titleHeight = headline.titleRows() * title.lineHeight();
        title.paint(g, room.x(), room.y(), titleHeight, theme.phase(frame.phase()));
        double top = room.y() + titleHeight + theme.px(GAP * 0.6);
        Line symbols = said.line(Line.Kind.SYMBOLS).orElseThrow();
        Equation equation = Equation.fitted(symbols, headline.pixels(), room.width());
        equation.paint(g, room.x() + equation.nameWidth(), top + headline.ascent(), theme.color(Hue.INK));
        top += headline.height() + theme.px(GAP);
        rule(g, room, top);
        top += theme.px(GAP);
        Prose prose = prose(done ? closing.sentence() : said.sentence(), room);
        Function<Detail, List<Line>> lines = detail -> done
                ? ending(explainer, index, detail)
                : explainer.step(index, detail).lines().stream()
                        .filter(line -> line.kind() != Line.Kind.SYMBOLS)
                        .toList();
        Body body = new Attempts(lines, room).best(room.bottom() - top - proseHeight(prose, room) - theme.px(GAP));
        Color band = theme.color(frame.phase() == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND);
        body.paint(g, room.x(), top, theme, band);
        sayBelow(g, prose, room, top + body.height());
    }

    /** The last result, and then what all came to. */
    private static List<Line> ending(Explainer explainer, int index, Detail detail) {
        List<Line> lines = new ArrayList<>(explainer.step(index, detail).lines().stream()
                .filter(line -> line.kind() == Line.Kind.RESULT || line.kind() == Line.Kind.SO_FAR)
                .toList());
        lines.addAll(explainer.closing(detail).lines());
        return lines;
    }

    private static void rule(Graphics2D g, Room room, double y) {
        g.setColor(room.theme().color(Hue.LINE));
        g.fill(new Rectangle2D.Double(room.x(), y, room.width(), 1));
    }

    private static Prose prose(Sentence sentence, Room room) {
        Prose prose = null;
        for (double size = 1.15; size >= 0.84; size -= 0.05) {
            prose = new Prose(sentence, room.theme().font(size), room.width());
            if (prose.height() <= room.height() * PROSE_SHARE * 0.6) {
                return prose;
            }
        }
        return prose;
    }

    private static double proseHeight(Prose prose, Room room) {
        return Math.min(prose.height(), room.height() * PROSE_SHARE);
    }

    private static void sayBelow(Graphics2D g, Prose prose, Room room, double y) {
        double height = proseHeight(prose, room);
        double top = Math.min(y + room.theme().px(GAP), room.bottom() - height);
        prose.paint(g, room.x(), top, height, room.theme().color(Hue.INK));
    }
}
