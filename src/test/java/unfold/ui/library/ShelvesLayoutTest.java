package unfold.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import unfold.ui.model.LessonPlace;
import unfold.ui.model.LibraryEntry;
import unfold.ui.model.Shelf;

class ShelvesLayoutTest {

    private static Shelf shelf(int lessons) {
        LibraryEntry entry = new LibraryEntry(new LessonPlace("a", null), "A", "G", "", "");
        return new Shelf("G", Collections.nCopies(lessons, entry));
    }

    @Test
    void nothingOverlapsAndAllStaysInside() {
        List<Shelf> shelves = List.of(shelf(1), shelf(7), shelf(4));
        for (double width : new double[] {200, 720, 1000, 1900}) {
            ShelvesLayout layout = ShelvesLayout.of(shelves, width, 16);
            assertEquals(12, layout.cards().size());
            List<Rectangle2D> cards = layout.cards();
            for (int i = 0; i < cards.size(); i++) {
                Rectangle2D card = cards.get(i);
                assertTrue(card.getMinX() >= 0 && card.getMaxX() <= width && card.getMaxY() <= layout.height());
                assertTrue(cards.subList(0, i).stream().noneMatch(card::intersects));
                assertTrue(layout.headings().stream().noneMatch(card::intersects));
            }
        }
    }

    @Test
    void widerWindowsAndSmallerTextShowMoreSideBySide() {
        List<Shelf> shelves = List.of(shelf(9));
        assertEquals(1, ShelvesLayout.of(shelves, 200, 16).columns());
        assertEquals(3, ShelvesLayout.of(shelves, 1000, 16).columns());
        assertEquals(6, ShelvesLayout.of(shelves, 1900, 16).columns());
        assertEquals(2, ShelvesLayout.of(shelves, 1000, 24).columns());
    }
}
