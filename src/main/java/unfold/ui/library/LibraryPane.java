package unfold.ui.library;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import unfold.ui.model.Appearance;
import unfold.ui.model.LibraryEntry;
import unfold.ui.model.LibraryModel;

/**
 * The library as a screen: a field to search in, and below it the shelves. All keys work from the
 * field: arrows select, Enter opens.
 */
public final class LibraryPane extends BorderPane {

    private final LibraryModel library;
    private final Runnable leave;
    private final TextField search = new TextField();
    private final Shelves shelves;
    private final Label heading = new Label();
    private Consumer<LibraryEntry> chosen = entry -> {};

    /**
     * @param leave gives the screen back to the lesson
     */
    public LibraryPane(LibraryModel library, Appearance appearance, Runnable leave) {
        this.library = library;
        this.leave = leave;
        this.shelves = new Shelves(library, appearance, this::open);
        shelves.visibleProperty().bind(visibleProperty());
        setId("library");
        getStyleClass().add("library");
        setTop(head());
        Label nothing = new Label();
        nothing.setId("library-nothing");
        nothing.getStyleClass().add("nothing");
        nothing.textProperty()
                .bind(Bindings.concat("No lesson has all of these words: ", library.queryProperty(), "."));
        nothing.visibleProperty().bind(library.selectionProperty().isEqualTo(-1));
        setCenter(new StackPane(shelves, nothing));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private HBox head() {
        heading.setId("library-title");
        heading.getStyleClass().add("title");
        search.setId("library-search");
        search.setPromptText("Search in titles, introductions and equations");
        search.textProperty().bindBidirectional(library.queryProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        Label count = new Label();
        count.setId("library-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> count((int) library.found().stream()
                                .map(LibraryEntry::place)
                                .distinct()
                                .count()),
                        library.shelvesProperty()));
        Button close = new Button("Close");
        close.setId("library-close");
        close.setFocusTraversable(false);
        close.setOnAction(event -> leave.run());
        HBox head = new HBox(heading, search, count, close);
        head.getStyleClass().add("head");
        return head;
    }

    private static String count(int lessons) {
        return lessons == 1 ? "1 lesson" : lessons + " lessons";
    }

    /** Begins anew, with the latest lessons and nothing typed. */
    public void enter() {
        enter("Library", library::open);
    }

    /** Begins anew; the lesson that is chosen is not opened, but taken for {@code use}. */
    public void enter(String title, Consumer<LibraryEntry> use) {
        heading.setText(title);
        chosen = use;
        library.enter();
    }

    /** The field that takes the keys. */
    public TextField searchField() {
        return search;
    }

    private void open(LibraryEntry entry) {
        leave.run();
        chosen.accept(entry);
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> library.move(-1);
            case RIGHT -> library.move(1);
            case UP -> library.moveRow(-1, shelves.columns());
            case DOWN -> library.moveRow(1, shelves.columns());
            case PAGE_UP -> shelves.page(-1);
            case PAGE_DOWN -> shelves.page(1);
            case ENTER -> enterKey();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void enterKey() {
        if (library.selectionProperty().get() >= 0) {
            open(library.found().get(library.selectionProperty().get()));
        }
    }
}
