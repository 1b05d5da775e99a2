package unfold.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import unfold.ui.model.Shelf;

/**
 * Where headings and cards stand, all cards of one size. Immutable.
 *
 * @param columns how many cards stand side by side
 * @param headings the place of each shelf's heading
 * @param cards the place of each card, shelf by shelf
 * @param height of it all
 */
record ShelvesLayout(int columns, List<Rectangle2D> headings, List<Rectangle2D> cards, double height) {

    /** The least width of a card and the height of its words, in lines of text. */
    private static final double CARD = 17;

    private static final double WORDS = 8.1;
    private static final double GAP = 0.9;
    private static final double MARGIN = 1.4;
    private static final double HEADING = 2.7;

    static final ShelvesLayout EMPTY = new ShelvesLayout(1, List.of(), List.of(), 0);

    /** As many cards side by side as a width has room for, {@code text} being the size of the text. */
    static ShelvesLayout of(List<Shelf> shelves, double width, double text) {
        double gap = Math.rint(GAP * text);
        double margin = Math.rint(MARGIN * text);
        double room = Math.max(1, width - 2 * margin);
        int columns = Math.max(1, (int) ((room + gap) / (CARD * text + gap)));
        double card = Math.floor((room - (columns - 1) * gap) / columns);
        double height = Math.ceil(card * Pictures.HEIGHT / Pictures.WIDTH + WORDS * text);
        List<Rectangle2D> headings = new ArrayList<>();
        List<Rectangle2D> cards = new ArrayList<>();
        double y = Math.rint(text * 0.4);
        for (Shelf shelf : shelves) {
            headings.add(new Rectangle2D(margin, y, room, Math.floor(HEADING * text)));
            y += Math.ceil(HEADING * text);
            int count = shelf.entries().size();
            for (int i = 0; i < count; i++) {
                double x = margin + i % columns * (card + gap);
                cards.add(new Rectangle2D(x, y + i / columns * (height + gap), Math.max(1, card), height));
            }
            y += (count + columns - 1) / columns * (height + gap);
        }
        return new ShelvesLayout(columns, List.copyOf(headings), List.copyOf(cards), y + margin - gap);
    }
}
