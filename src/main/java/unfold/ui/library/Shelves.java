package unfold.ui.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import unfold.ui.model.Appearance;
import unfold.ui.model.LessonPlace;
import unfold.ui.model.LibraryEntry;
import unfold.ui.model.LibraryModel;
import unfold.ui.model.Shelf;

/** The lessons that are found, as cards under their headings; as many side by side as there is room for. */
final class Shelves extends ScrollPane {

    /** The least width of a card and the height of its words, in lines of text. */
    private static final double CARD = 17;

    private static final double WORDS = 8.1;
    private static final double GAP = 0.9;

    private final LibraryModel library;
    private final Appearance appearance;
    private final Consumer<LibraryEntry> open;
    private final VBox content = new VBox();
    private final List<LessonCard> cards = new ArrayList<>();
    private final List<TilePane> rows = new ArrayList<>();
    private final Pictures pictures;
    private int columns = 1;

    Shelves(LibraryModel library, Appearance appearance, Consumer<LibraryEntry> open) {
        this.library = library;
        this.appearance = appearance;
        this.open = open;
        setId("library-shelves");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.getStyleClass().add("shelves");
        setContent(content);
        pictures = new Pictures(library, this::show);
        follow();
    }

    private void follow() {
        library.shelvesProperty().addListener(changed -> fill());
        library.selectionProperty().addListener(changed -> select());
        appearance.themeProperty().addListener((property, old, now) -> {
            arrange();
            look();
        });
        viewportBoundsProperty().addListener(changed -> {
            arrange();
            look();
        });
        vvalueProperty().addListener(changed -> look());
        content.heightProperty().addListener(changed -> {
            select();
            look();
        });
    }

    int columns() {
        return columns;
    }

    void toTop() {
        setVvalue(0);
    }

    private void fill() {
        Map<LessonPlace, List<LessonCard>> before = new HashMap<>();
        cards.forEach(card -> before.computeIfAbsent(card.entry().place(), place -> new ArrayList<>())
                .add(card));
        cards.clear();
        rows.clear();
        content.getChildren().clear();
        for (Shelf shelf : library.shelvesProperty().get()) {
            TilePane row = new TilePane();
            row.getStyleClass().add("shelf");
            for (LibraryEntry entry : shelf.entries()) {
                LessonCard card = card(entry, before.getOrDefault(entry.place(), List.of()));
                cards.add(card);
                row.getChildren().add(card);
            }
            Label heading = new Label(shelf.title());
            heading.getStyleClass().add("heading");
            rows.add(row);
            content.getChildren().addAll(heading, row);
        }
        arrange();
        select();
        look();
    }

    /** One that was there already, with its picture, if it says the same. */
    private LessonCard card(LibraryEntry entry, List<LessonCard> before) {
        for (LessonCard card : before) {
            if (card.entry().equals(entry) && !cards.contains(card)) {
                return card;
            }
        }
        return new LessonCard(entry, () -> open.accept(entry));
    }

    private void arrange() {
        double text = appearance.theme().textSize();
        double gap = Math.rint(GAP * text);
        double width = getViewportBounds().getWidth()
                - content.getInsets().getLeft()
                - content.getInsets().getRight();
        if (width < 1) {
            return;
        }
        columns = Math.max(1, (int) ((width + gap) / (CARD * text + gap)));
        double card = Math.floor((width - (columns - 1) * gap) / columns);
        double height = Math.ceil(card * Pictures.HEIGHT / Pictures.WIDTH + WORDS * text);
        for (TilePane row : rows) {
            row.setHgap(gap);
            row.setVgap(gap);
            row.setPrefColumns(columns);
        }
        cards.forEach(each -> each.size(card, height));
    }

    private void select() {
        int selected = library.selectionProperty().get();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).select(i == selected);
        }
        if (selected >= 0 && selected < cards.size()) {
            reveal(cards.get(selected));
        }
    }

    /** Scrolls no further than needed; the first row takes its heading along. */
    private void reveal(LessonCard card) {
        double view = getViewportBounds().getHeight();
        double hidden = content.getHeight() - view;
        if (hidden <= 0 || card.getHeight() <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(card.localToScene(card.getLayoutBounds()));
        double margin = 2.6 * appearance.theme().textSize();
        double top = getVvalue() * hidden;
        double wanted = Math.max(
                Math.min(top, place.getMinY() - margin),
                place.getMaxY() + margin / 2 - view > top ? place.getMaxY() + margin / 2 - view : 0);
        setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
    }

    /** Selects about a screen further up or down. */
    void page(int direction) {
        double card = cards.isEmpty() ? 1 : Math.max(1, cards.get(0).getHeight());
        int count = Math.max(1, (int) (getViewportBounds().getHeight() / card));
        for (int i = 0; i < count; i++) {
            library.moveRow(direction, columns);
        }
    }

    /** Asks for the pictures of the cards that can be seen, before all others. */
    private void look() {
        if (getScene() == null) {
            return;
        }
        pictures.forget();
        double view = getViewportBounds().getHeight();
        double top = getVvalue() * Math.max(0, content.getHeight() - view);
        for (LessonCard card : cards) {
            double y = card.getParent().getLayoutY() + card.getLayoutY();
            if (y < top + view && y + card.getHeight() > top) {
                pictures.ask(card.entry(), appearance.theme());
            }
        }
    }

    private void show(LessonPlace place, Image image) {
        cards.stream().filter(card -> card.entry().place().equals(place)).forEach(card -> card.show(image));
    }
}
