package unfold.draw.blackboard;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import unfold.draw.Frame;
import unfold.explain.Detail;
import unfold.explain.Explainer;
import unfold.explain.Explanation;
import unfold.explain.Line;
import unfold.explain.Sentence;

/**
 * Everything on the blackboard at its place.
 *
 * @param title at the top
 * @param titleHeight the room that titles of the phase need
 * @param introduction below the title, before the first operation; null after that
 * @param equation the equation in letters; null if there is none
 * @param baseline of its first row
 * @param body the lines below it
 * @param bodyTop their upper edge
 * @param words the sentence
 * @param wordsTop its upper edge
 * @param wordsHeight the room that it has
 * @param note the lesson's remarks below it
 */
record Board(
        Prose title,
        double titleHeight,
        Introduction introduction,
        Equation equation,
        double baseline,
        Body body,
        double bodyTop,
        Prose words,
        double wordsTop,
        double wordsHeight,
        NoteBox note) {

    private static final double GAP = 0.7;
    private static final double WORDS_SHARE = 0.4;

    /** Before the first operation the recurrence counts more than what is said of it. */
    private static final double OPENING_SHARE = 0.15;

    private static final double MOST_INTRODUCTION = 0.6;
    private static final double LEAST_INTRODUCTION = 0.2;
    private static final double OPENING_WORDS = 0.26;

    private static final double EQUATION_SHARE = 0.42;

    /** In pixels. */
    private static final double SMALLEST_WORDS = 13;

    /** Below that many times the running text there is no room for an equation and a summary. */
    private static final double SHORT = 30;

    /** The smallest words that are written, in pixels. */
    static double smallestWords(Room room) {
        return room.theme().legible(SMALLEST_WORDS);
    }

    static Board of(Explainer explainer, Frame frame, Room room) {
        return of(explainer, frame, room, () -> Headline.of(explainer, frame.phase(), room));
    }

    /** With a headline that may be known; none is asked for before the first operation. */
    static Board of(Explainer explainer, Frame frame, Room room, Supplier<Headline> headline) {
        return frame.cursor() == 0 ? opening(explainer, frame, room) : step(explainer, frame, room, headline.get());
    }

    private static Board opening(Explainer explainer, Frame frame, Room room) {
        Explanation opening = explainer.opening();
        Prose title = new Prose(opening.title(), Room.titleFont(room.theme().px(1.1)), room.width());
        double gap = room.theme().px(GAP);
        double below = room.y() + title.height() + gap;
        List<String> said = frame.subject().commentary().introduction();
        double most = introductionHeight(opening, room.bottom() - below, room);
        Introduction introduction = Introduction.fitted(said, explainer, room, most);
        double top = below + (introduction.isEmpty() ? 0 : introduction.height() + gap);
        Function<Double, Body> recurrence = height -> {
            double size = 1.7;
            Body body = Body.column(opening.lines(), room.theme().px(size), room);
            while (!body.fits(height) && size > 0.1) {
                size -= 0.05;
                body = Body.column(opening.lines(), room.theme().px(size), room);
            }
            return body;
        };
        Board board = empty(title, title.height(), introduction, top);
        return board.filled(recurrence, opening.sentence(), List.of(), room, false);
    }

    /** What the introduction may take, so that the recurrence stays readable. */
    private static double introductionHeight(Explanation opening, double height, Room room) {
        double readable = Math.max(smallestWords(room), room.theme().px(0.7));
        Body recurrence = Body.column(opening.lines(), readable, room);
        double free = height - recurrence.height() - OPENING_WORDS * height;
        return Math.max(LEAST_INTRODUCTION * height, Math.min(MOST_INTRODUCTION * height, free));
    }

    private static Board step(Explainer explainer, Frame frame, Room room, Headline headline) {
        int index = frame.cursor() - 1;
        boolean pinned = !frame.marks().pins().isEmpty();
        Explanation said = explainer.step(index, Detail.FULL);
        boolean done = frame.cursor() == frame.trace().steps().size();
        Explanation told = done ? explainer.closing(Detail.FULL) : said;
        Prose title = new Prose(told.title(), Room.titleFont(headline.titlePixels()), room.width());
        double titleHeight = headline.titleRows() * title.lineHeight();
        double top = room.y() + titleHeight + room.theme().px(room.isHigh() ? GAP : GAP * 0.6);
        Function<Detail, List<Line>> lines = detail -> done
                ? ending(explainer, index, detail)
                : explainer.step(index, detail).lines();
        List<Sentence> notes = frame.subject().commentary().at(frame.cursor()).stream()
                .map(explainer::inWords)
                .toList();
        Function<Double, Body> body = height -> new Attempts(lines, room, headline.pixels()).best(height);
        if (done && room.height() < room.theme().px(SHORT)) {
            return empty(title, titleHeight, null, top).filled(body, told.sentence(), notes, room, pinned);
        }
        Line symbols = said.line(Line.Kind.SYMBOLS).orElseThrow();
        Equation equation = equation(symbols, headline.pixels(), room);
        double baseline = top + headline.ascent();
        double below = baseline
                - equation.ascent()
                + equation.height()
                + 2 * room.theme().px(GAP);
        return new Board(title, titleHeight, null, equation, baseline, null, below, null, 0, 0, null)
                .filled(body, told.sentence(), notes, room, pinned);
    }

    /** What has no equation in letters. */
    private static Board empty(Prose title, double titleHeight, Introduction introduction, double bodyTop) {
        return new Board(title, titleHeight, introduction, null, 0, null, bodyTop, null, 0, 0, null);
    }

    /** The equation in letters, smaller than the others of the phase if it would take most of the board. */
    private static Equation equation(Line symbols, double usual, Room room) {
        double pixels = usual;
        Equation equation = Equation.fitted(symbols, pixels, room);
        while (equation.height() > EQUATION_SHARE * room.height() && pixels > smallestWords(room)) {
            pixels = room.theme().legible(pixels * 0.9);
            equation = Equation.fitted(symbols, pixels, room);
        }
        return equation;
    }

    /** The last result, and then what all came to. */
    private static List<Line> ending(Explainer explainer, int index, Detail detail) {
        List<Line> lines = new ArrayList<>(explainer.step(index, detail).lines().stream()
                .filter(line -> line.kind() == Line.Kind.RESULT || line.kind() == Line.Kind.SO_FAR)
                .toList());
        lines.addAll(explainer.closing(detail).lines());
        return lines;
    }

    /** The same with body, sentence and notes in what room is left: all of them whole, if that can be. */
    private Board filled(
            Function<Double, Body> bodies, Sentence sentence, List<Sentence> notes, Room room, boolean pinned) {
        Board board = null;
        for (NoteBox box : NoteBox.sizes(notes, room)) {
            board = filled(bodies, sentence, box, room);
            if (board.isWhole(room)) {
                return board;
            }
        }
        // Pins may leave so little room that notes would cover the equation: then what happens counts more.
        boolean crowded = pinned && !notes.isEmpty() && board.wordsHeight < board.words.lineHeight() - 0.5;
        return crowded ? filled(bodies, sentence, NoteBox.sizes(List.of(), room).get(0), room) : board;
    }

    private Board filled(Function<Double, Body> bodies, Sentence sentence, NoteBox box, Room room) {
        double gap = room.theme().px(GAP);
        double left = room.bottom() - bodyTop - (box.isEmpty() ? 0 : box.height() + gap);
        double share = left * (introduction == null || introduction.isEmpty() ? WORDS_SHARE : OPENING_SHARE);
        Prose prose = prose(sentence, room, share);
        double most = Math.max(prose.lineHeight(), share * 1.3);
        double height = Math.min(prose.height(), Math.floor(most / prose.lineHeight()) * prose.lineHeight());
        Body filled = bodies.apply(left - height - gap);
        if (filled.isEmpty()) {
            prose = prose(sentence, room, left);
            height = Math.min(prose.height(), left);
        }
        double at = Math.min(bodyTop + (filled.isEmpty() ? 0 : filled.height() + gap), bodyTop + left - height);
        return new Board(title, titleHeight, introduction, equation, baseline, filled, bodyTop, prose, at, height, box);
    }

    /** Whether the sentence is neither shortened nor much smaller than the notes, and the body has its room. */
    private boolean isWhole(Room room) {
        boolean said = words.height() <= wordsHeight + 0.5 && words.lineHeight() >= 0.85 * note.lineHeight();
        return said && body.fits(wordsTop - room.theme().px(GAP) + 0.5 - bodyTop);
    }

    /** Smaller where it would take much room; down to the smallest readable size before it is shortened. */
    private static Prose prose(Sentence sentence, Room room, double share) {
        double size = 1.25;
        double smallest = Math.min(0.85, smallestWords(room) / room.theme().px(1));
        Prose prose = new Prose(sentence, room.theme().font(size), room.width());
        while (prose.height() > share * 0.6 && size > 0.85 || prose.height() > share * 1.3 && size > smallest) {
            size -= 0.05;
            prose = new Prose(sentence, room.theme().font(size), room.width());
        }
        return prose;
    }

    /** Where the line between equation and numbers is drawn. */
    double rule(Room room) {
        return bodyTop - room.theme().px(GAP);
    }

    /** The upper edge of the introduction. */
    double introductionTop(Room room) {
        return room.y() + titleHeight + room.theme().px(GAP);
    }

    /** The upper edge of the notes. */
    double noteTop(Room room) {
        return wordsTop + wordsHeight + room.theme().px(GAP);
    }

    /** The places that are written on, from top to bottom, without the margins. */
    List<Rectangle2D> places(Room room) {
        List<Rectangle2D> places = new ArrayList<>();
        places.add(new Rectangle2D.Double(room.x(), room.y(), title.width(), Math.min(title.height(), titleHeight)));
        if (introduction != null && !introduction.isEmpty()) {
            places.add(new Rectangle2D.Double(
                    room.x(), introductionTop(room), introduction.width(), introduction.height()));
        }
        if (equation != null) {
            double top = baseline - equation.ascent();
            places.add(new Rectangle2D.Double(room.x(), top, equation.width(), equation.height()));
        }
        places.add(new Rectangle2D.Double(room.x(), bodyTop, body.reach(), body.height()));
        places.add(new Rectangle2D.Double(room.x(), wordsTop, words.width(), wordsHeight));
        if (!note.isEmpty()) {
            places.add(new Rectangle2D.Double(room.x(), noteTop(room), note.width(), note.height()));
        }
        return places;
    }
}
