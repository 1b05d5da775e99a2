package unfold.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import unfold.ui.pane.CanvasPane;

/** Where the characters of a text area are on the screen. */
final class TextPlaces {

    private TextPlaces() {}

    /** The place of a character, in the coordinates of the area; of the end, if {@code index} is the length. */
    static Optional<Rectangle2D> of(TextArea area, int index) {
        if (!(area.getSkin() instanceof TextAreaSkin skin) || area.getWidth() <= 0 || index > area.getLength()) {
            return Optional.empty();
        }
        boolean lastLineEmpty = index == area.getLength() && area.getText().endsWith("\n");
        if (!lastLineEmpty) {
            return Optional.ofNullable(skin.getCharacterBounds(index));
        }
        // The skin knows no place in a line without characters: it is below the line before.
        int before = area.getText().lastIndexOf('\n', index - 2) + 1;
        return of(area, before).map(place -> {
            double end = skin.getCharacterBounds(index - 1).getMinY();
            return new Rectangle2D(place.getMinX(), end + place.getHeight(), 0, place.getHeight());
        });
    }

    /** Has a picture painted again whenever the characters have moved: by typing, scrolling, wrapping, larger text. */
    static void follow(TextArea area, CanvasPane picture) {
        area.textProperty().addListener(changed -> picture.repaint());
        List<Optional<Rectangle2D>> before = new ArrayList<>();
        // Scrolling and wrapping move the characters within the layout itself, after all properties are told.
        Runnable compare = () -> {
            List<Optional<Rectangle2D>> now = List.of(of(area, 0), of(area, area.getLength()));
            if (!now.equals(before)) {
                before.clear();
                before.addAll(now);
                picture.repaint();
            }
        };
        area.sceneProperty().addListener((property, old, now) -> {
            if (old != null) {
                old.removePostLayoutPulseListener(compare);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(compare);
            }
        });
    }
}
