package unfold.ui.knobs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import unfold.ui.pane.Indexed;

/** One of several things, told apart from what the program itself sets. */
public final class Choice<T> extends ComboBox<T> {

    private boolean refreshing;

    /**
     * @param says what is chosen, for those who hear it
     * @param name what an item is called
     * @param chosen does what the reader chooses
     */
    public Choice(String id, String says, Function<T, String> name, Consumer<T> chosen) {
        setId(id);
        setAccessibleText(says);
        setMinWidth(0);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        setCellFactory(list -> new Named(name));
        setButtonCell(new Named(name));
        valueProperty().addListener((property, old, now) -> {
            if (!refreshing && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** Offers these, one of them chosen; a single one needs no choice. */
    public void show(List<T> items, T chosen) {
        refreshing = true;
        if (!getItems().equals(items)) {
            getItems().setAll(items);
        }
        setValue(chosen);
        refreshing = false;
    }

    /** An item by its name, with indices. */
    private final class Named extends ListCell<T> {

        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            Indexed.show(this, empty || item == null ? "" : name.apply(item));
        }
    }
}
