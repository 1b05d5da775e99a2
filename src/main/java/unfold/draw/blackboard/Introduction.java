package unfold.draw.blackboard;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import unfold.draw.Theme;
import unfold.explain.Explainer;

/** What the lesson is about, in paragraphs; as much of it as can be read, and always in whole sentences. */
final class Introduction {

    private static final double LARGEST = 1.2;
    private static final double BETWEEN = 0.5;

    private final List<Prose> paragraphs;
    private final double pixels;

    private Introduction(List<String> texts, double pixels, Explainer explainer, double width) {
        Font font = Theme.fontOf(pixels);
        this.paragraphs = texts.stream()
                .map(text -> new Prose(explainer.inWords(text), font, width))
                .toList();
        this.pixels = pixels;
    }

    /**
     * The introduction in letters as large as the room allows, shortened from its end where even the
     * smallest readable ones do not fit.
     */
    static Introduction fitted(List<String> texts, Explainer explainer, Room room, double height) {
        double largest = room.theme().px(LARGEST);
        double smallest = Math.min(largest, Board.smallestWords(room));
        for (List<String> shown : shorter(texts)) {
            for (double pixels = largest; pixels >= smallest; pixels -= 0.5) {
                Introduction introduction = new Introduction(shown, pixels, explainer, room.width());
                if (introduction.height() <= height && introduction.width() <= room.width()) {
                    return introduction;
                }
            }
        }
        return new Introduction(List.of(), smallest, explainer, room.width());
    }

    /** All of it, then without the last paragraph, then sentence by sentence less of the first. */
    private static List<List<String>> shorter(List<String> texts) {
        List<List<String>> all = new ArrayList<>();
        for (int end = texts.size(); end > 1; end--) {
            all.add(texts.subList(0, end));
        }
        if (!texts.isEmpty()) {
            String[] sentences = texts.get(0).strip().split("(?<=[.!?])\\s+");
            IntStream.range(0, sentences.length)
                    .mapToObj(less -> List.of(sentences).subList(0, sentences.length - less))
                    .forEach(some -> all.add(List.of(String.join(" ", some))));
        }
        return all;
    }

    double height() {
        return paragraphs.stream().mapToDouble(Prose::height).sum()
                + Math.max(0, paragraphs.size() - 1) * BETWEEN * pixels;
    }

    double width() {
        return paragraphs.stream().mapToDouble(Prose::width).max().orElse(0);
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    void paint(Graphics2D g, double left, double top, Color ink) {
        double y = top;
        for (Prose paragraph : paragraphs) {
            paragraph.paint(g, left, y, paragraph.height(), ink);
            y += paragraph.height() + BETWEEN * pixels;
        }
    }
}
