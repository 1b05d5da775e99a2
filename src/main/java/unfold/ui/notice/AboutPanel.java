package unfold.ui.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What the program is, and whose software is in it. */
public final class AboutPanel extends VBox {

    private static final String NOTICES = "/third-party/NOTICES.md";

    private final Button close = new Button("Close");

    public AboutPanel(Runnable onClose) {
        setId("about-panel");
        getStyleClass().add("panel");
        String version = Optional.ofNullable(AboutPanel.class.getPackage().getImplementationVersion())
                .map(number -> " " + number)
                .orElse("");
        Label title = new Label("Unfold" + version);
        title.getStyleClass().add("title");
        Label purpose = new Label("Shows how a recurrent network thinks forward and learns backward.");
        TextArea notices = new TextArea(notices());
        notices.setId("about-notices");
        notices.setEditable(false);
        notices.setWrapText(true);
        notices.setPrefColumnCount(64);
        notices.setPrefRowCount(18);
        close.setOnAction(event -> onClose.run());
        close.setDefaultButton(true);
        getChildren().addAll(title, purpose, notices, close);
    }

    /** The button that takes the keys. */
    public Button closeButton() {
        return close;
    }

    private static String notices() {
        try (InputStream in = AboutPanel.class.getResourceAsStream(NOTICES)) {
            return Markdown.plain(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
