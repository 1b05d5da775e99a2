package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import unfold.derivation.Program;
import unfold.draw.Canvas;
import unfold.draw.Frame;
import unfold.draw.Hue;
import unfold.draw.Painter;
import unfold.draw.Theme;
import unfold.explain.Explainer;
import unfold.trace.Labels;
import unfold.trace.Phase;

/**
 * Paints the blackboard: what the current operation is called, its equation in letters, the same in
 * numbers, the result, and a sentence. Title and equation stay in their places through a phase.
 */
public final class BlackboardPainter implements Painter {

    private static final int MOST_HEADLINES = 8;

    private final Program program;
    private final Map<Key, Headline> headlines = new HashMap<>();

    /** What a headline depends on; numbers do not count. */
    private record Key(Phase phase, Room room, Labels labels) {}

    /** For the runs of one program; safe for any thread. */
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
        Explainer explainer = new Explainer(
                program, frame.trace(), new BoardColors(theme), frame.subject().labels());
        paint(g, Board.of(explainer, frame, room, () -> headline(explainer, frame, room)), room, frame.phase());
        g.setClip(clip);
    }

    /** It takes long to find, and is the same for all steps of a phase, and for all numbers. */
    private synchronized Headline headline(Explainer explainer, Frame frame, Room room) {
        Key key = new Key(frame.phase(), room, frame.subject().labels());
        Headline known = headlines.get(key);
        if (known == null) {
            // A window that is resized leaves those of its other sizes behind.
            if (headlines.size() >= MOST_HEADLINES) {
                headlines.clear();
            }
            known = Headline.of(explainer, frame.phase(), room);
            headlines.put(key, known);
        }
        return known;
    }

    /** The program that it is for. */
    public Program program() {
        return program;
    }

    private static void paint(Graphics2D g, Board board, Room room, Phase phase) {
        Theme theme = room.theme();
        Color ink = theme.color(Hue.INK);
        board.title().paint(g, room.x(), room.y(), board.titleHeight(), theme.phase(phase));
        if (board.introduction() != null) {
            board.introduction().paint(g, room.x(), board.introductionTop(room), ink);
        }
        Equation equation = board.equation();
        if (equation != null) {
            equation.paint(g, room.x() + equation.nameWidth(), board.baseline(), ink);
            g.setColor(theme.color(Hue.LINE));
            g.fill(new Rectangle2D.Double(room.x(), board.rule(room), room.width(), 1));
        }
        Color band = theme.color(phase == Phase.FORWARD ? Hue.FORWARD_BAND : Hue.BACKWARD_BAND);
        board.body().paint(g, room.x(), board.bodyTop(), theme, band);
        board.words().paint(g, room.x(), board.wordsTop(), board.wordsHeight(), ink);
        board.note().paint(g, room.x(), board.noteTop(room), theme);
    }
}
