package unfold.ui.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import unfold.ui.model.Appearance;
import unfold.ui.model.LibraryEntry;
import unfold.ui.model.LibraryModel;

/**
 * The lessons that are found, as cards under their headings; as many side by side as there is room
 * for. A card and its picture are made when they come into view.
 */
final class Shelves extends ScrollPane {

    private final LibraryModel library;
    private final Appearance appearance;
    private final Consumer<LibraryEntry> open;
    private final Pane content = new Pane();
    private final Pictures pictures;
    private final Map<Integer, LessonCard> cards = new HashMap<>();
    private final List<Label> headings = new ArrayList<>();
    private List<LibraryEntry> entries = List.of();
    private ShelvesLayout layout = ShelvesLayout.EMPTY;

    Shelves(LibraryModel library, Appearance appearance, Consumer<LibraryEntry> open) {
        this.library = library;
        this.appearance = appearance;
        this.open = open;
        this.pictures = new Pictures(library, this::show);
        setId("library-shelves");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        setFocusTraversable(false);
        setContent(content);
        library.shelvesProperty().addListener(changed -> fill());
        library.selectionProperty().addListener(changed -> select());
        appearance.themeProperty().addListener(changed -> arrange());
        viewportBoundsProperty().addListener(changed -> arrange());
        vvalueProperty().addListener(changed -> look());
        sceneProperty().addListener(changed -> look());
        visibleProperty().addListener(changed -> look());
        fill();
    }

    int columns() {
        return layout.columns();
    }

    private void fill() {
        List<LessonCard> before = new ArrayList<>(cards.values());
        entries = library.found();
        cards.clear();
        headings.clear();
        content.getChildren().clear();
        library.shelvesProperty().get().forEach(shelf -> {
            Label heading = new Label(shelf.title());
            heading.getStyleClass().add("heading");
            headings.add(heading);
        });
        content.getChildren().addAll(headings);
        for (int i = 0; i < entries.size(); i++) {
            keep(i, before);
        }
        arrange();
    }

    /** A card that was there already, with its picture, if it says the same. */
    private void keep(int position, List<LessonCard> before) {
        before.stream()
                .filter(card -> card.entry().equals(entries.get(position)))
                .findFirst()
                .ifPresent(card -> {
                    before.remove(card);
                    add(position, card);
                });
    }

    private void add(int position, LessonCard card) {
        cards.put(position, card);
        content.getChildren().add(card);
    }

    private void arrange() {
        double width = getViewportBounds().getWidth();
        if (width < 1) {
            return;
        }
        layout = ShelvesLayout.of(
                library.shelvesProperty().get(), width, appearance.theme().textSize());
        content.setPrefHeight(layout.height());
        for (int i = 0; i < headings.size(); i++) {
            Rectangle2D place = layout.headings().get(i);
            headings.get(i).relocate(place.getMinX(), place.getMinY());
        }
        cards.forEach((position, card) -> card.place(layout.cards().get(position)));
        select();
        look();
    }

    private void select() {
        int selected = library.selectionProperty().get();
        cards.forEach((position, card) -> card.select(position == selected));
        if (selected >= 0 && selected < layout.cards().size()) {
            reveal(layout.cards().get(selected));
        }
    }

    /** Scrolls no further than needed; a card takes the heading above it along. */
    private void reveal(Rectangle2D place) {
        double view = getViewportBounds().getHeight();
        double hidden = layout.height() - view;
        double margin = 2.8 * appearance.theme().textSize();
        double top = top();
        double wanted = Math.max(
                Math.min(top, place.getMinY() - margin), Math.min(place.getMaxY() + margin / 2 - view, hidden));
        if (hidden > 0 && wanted != top) {
            setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
        }
    }

    private double top() {
        return getVvalue() * Math.max(0, layout.height() - getViewportBounds().getHeight());
    }

    /** Selects about a screen further up or down. */
    void page(int direction) {
        double card = layout.cards().isEmpty() ? 1 : layout.cards().get(0).getHeight();
        int count = Math.max(1, (int) (getViewportBounds().getHeight() / card));
        for (int i = 0; i < count; i++) {
            library.moveRow(direction, layout.columns());
        }
    }

    /** Makes the cards that can be seen, and asks for their pictures before all others. */
    private void look() {
        pictures.forget();
        double view = getViewportBounds().getHeight();
        cards.forEach((position, card) -> {
            if (!isWithin(view, position)) {
                card.hide();
            }
        });
        for (int i = 0; i < layout.cards().size(); i++) {
            if (isWithin(0, i)) {
                look(i, layout.cards().get(i));
            }
        }
    }

    /** Whether a card is in view, or no further away from it than that; none is while the library is not shown. */
    private boolean isWithin(double distance, int position) {
        Rectangle2D place = layout.cards().get(position);
        double top = top();
        return getScene() != null
                && isVisible()
                && place.getMinY() < top + getViewportBounds().getHeight() + distance
                && place.getMaxY() > top - distance;
    }

    private void look(int position, Rectangle2D place) {
        LibraryEntry entry = entries.get(position);
        if (!cards.containsKey(position)) {
            LessonCard card = new LessonCard(entry, () -> open.accept(entry));
            card.place(place);
            card.select(position == library.selectionProperty().get());
            add(position, card);
        }
        if (!cards.get(position).shows(appearance.theme().palette().name())) {
            pictures.ask(entry, appearance.theme());
        }
    }

    private void show(Pictures.Key key, Image image) {
        cards.forEach((position, card) -> {
            if (card.entry().place().equals(key.place()) && isWithin(0, position)) {
                card.show(image, key.palette());
            }
        });
    }
}
