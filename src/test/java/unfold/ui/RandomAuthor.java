package unfold.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import unfold.ui.model.WindowModel;

/** Types numbers, words and equations, good and bad ones, and has all kinds of files. */
final class RandomAuthor {

    private static final List<String> NUMBERS =
            List.of("0|0.5|-3|1e300|-1e-300|nan|infinity|x||1 2 3|2; 3|0,25".split("\\|"));
    private static final List<String> WORDS =
            List.of("s_t = tanh(W s_{t-1} + U x_t)\n|W| + |(|)|\n|softmax|_t|x_{t+1}|⊙|?|lstm".split("\\|"));
    private static final List<String> PIECES = List.of((" + b|tanh(|)|\n# a word\n|_t|_{t-1}|_{t+1}|W |softmax(|·|⊙|="
                    + "|\nL = sum_t L_t\n|ᵀ|[x_t; h_{t-1}]|0.5 |h_{1:T}|for u = 1..N:\n|\\tilde{c}_t|\u0000|🙂")
            .split("\\|"));
    private static final List<String> RECURRENCES = List.of(
            "h_t = tanh(W h_{t-1} + U x_t + b)\no_t = V h_t\nL_t = squared_error(o_t, y_t)\n",
            "s_t = tanh(U x_t + W s_{t-1})\no_t = softmax(V s_t)\nL_t = cross_entropy(o_t, y_t)\n",
            "z_t = σ(W_z x_t + U_z h_{t-1})\nh~_t = tanh(W x_t + U h_{t-1})\n"
                    + "h_t = (1 - z_t) ⊙ h_{t-1} + z_t ⊙ h~_t\nL = sum(h_T)\n",
            "h_t = relu(W h_{t+1} + U x_t)\nL = mean_t sum(h_t)\n",
            "h_t = W h_{t-1} + h_{t+1}\n",
            "");

    private final TestWindow window;
    private final Path folder;
    private final Dice dice;
    private final Hand hand;
    private final WindowModel model;

    RandomAuthor(TestWindow window, Path folder, Dice dice) {
        this.window = window;
        this.folder = folder;
        this.dice = dice;
        this.hand = window.hand;
        this.model = window.model;
    }

    /** Overwrites a number. */
    String number() {
        Node parameters = window.node("parameters");
        String typed = dice.any(NUMBERS);
        if (parameters != null && parameters.isVisible()) {
            Bounds bounds = parameters.localToScene(parameters.getBoundsInLocal());
            hand.doubleClickOn(new Point2D(
                    bounds.getMinX() + dice.share() * bounds.getWidth(),
                    bounds.getMinY() + dice.share() * bounds.getHeight()));
            hand.write(typed).push(KeyCode.ENTER);
        }
        return "number " + typed;
    }

    /** Types where the keys go to a text. */
    String words() {
        String words = dice.any(WORDS);
        if (window.scene.getFocusOwner() instanceof TextInputControl) {
            hand.write(words);
        }
        return "write " + words;
    }

    /** Opens the editor, or writes in it. */
    String equations() {
        if (!(window.node("equations-text") instanceof TextInputControl text)) {
            model.editor().toggle();
            return "editor";
        }
        int length = text.getLength();
        int from = dice.below(length + 1);
        switch (dice.below(8)) {
            case 0, 1, 2 -> text.insertText(from, dice.any(PIECES));
            case 3 -> text.deleteText(from, Math.min(length, from + 1 + dice.below(6)));
            case 4 -> text.setText(dice.any(RECURRENCES));
            case 5 -> text.setText(text.getText().replace("tanh", dice.any(List.of("sigmoid", "relu", "identity"))));
            case 6 -> text.undo();
            default ->
                text.setText(
                        model.lesson().showingProperty().get().lesson().lesson().equations());
        }
        if (dice.sometimes(3)) {
            model.editor().apply();
        }
        return "equations " + text.getText();
    }

    /** Decides what the next question for a file will be answered with. */
    String files() {
        window.files.weights.clear();
        window.files.target =
                dice.sometimes(3) ? null : folder.resolve(dice.any(List.of("a.yaml", "b.yaml", "c.npz", "d")));
        window.files.lesson = dice.sometimes(3) ? folder.resolve("a.yaml") : null;
        if (!dice.sometimes(3)) {
            window.files.weights.add(weights());
        }
        return "files";
    }

    /** Drops a lesson or weights on the window. */
    String drop() {
        model.lesson().drop(dice.sometimes(2) ? List.of(weights()) : List.of(folder.resolve("a.yaml"), weights()));
        return "drop";
    }

    private Path weights() {
        String text = dice.any(List.of("0 1\n1 0\n", "1,2,3\n4,5,6\n", "x\n", "", "U = \n1,2\n3,4\n"));
        try {
            return Files.writeString(folder.resolve("W.csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
