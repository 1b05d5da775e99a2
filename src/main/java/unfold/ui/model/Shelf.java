package unfold.ui.model;

import java.util.List;

/**
 * Some lessons of the library under one heading. Immutable.
 *
 * @param title the heading
 * @param entries at least one
 */
public record Shelf(String title, List<LibraryEntry> entries) {

    public Shelf {
        entries = List.copyOf(entries);
    }
}
