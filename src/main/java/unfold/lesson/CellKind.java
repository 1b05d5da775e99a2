package unfold.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A recurrent cell that can stand in the place of a lesson's own. */
public enum CellKind {
    /** One state, {@code h_t = tanh(U x_t + W h_{t-1} + b)}. */
    RNN("rnn", "RNN", "an RNN"),
    /** A state and a memory with three gates. */
    LSTM("lstm", "LSTM", "an LSTM"),
    /** One state with two gates; the state is reset before it is multiplied. */
    GRU("gru", "GRU", "a GRU"),
    /** One state with two gates; it is reset after it was multiplied, and the update gate keeps the old. */
    GRU_PYTORCH("gru-pytorch", "GRU (PyTorch)", "a GRU as in PyTorch");

    private final String word;
    private final String title;
    private final String withArticle;

    CellKind(String word, String title, String withArticle) {
        this.word = word;
        this.title = title;
        this.withArticle = withArticle;
    }

    /** What a lesson file and a command call it. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /** In a sentence: "an LSTM". */
    public String inWords() {
        return withArticle;
    }

    /** The cell of that word. */
    public static Optional<CellKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(CellKind::word).toList();
    }
}
