package unfold.lesson.packing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a library, or a course, puts the parameters of a layer into arrays. */
public enum Packing {
    /** {@code weight_ih_l0 (4h × x)}, {@code weight_hh_l0}, {@code bias_ih_l0}, {@code bias_hh_l0}. */
    PYTORCH("pytorch", "PyTorch", "weight_ih_l0 and weight_hh_l0", false, "ifgo rzn"),
    /** {@code kernel (x × 4h)}, {@code recurrent_kernel}, {@code bias}, of a GRU perhaps with two rows. */
    KERAS("keras", "Keras", "kernel and recurrent_kernel", true, "ifgo zrn"),
    /** {@code W (4h × x)}, {@code R}, {@code B} with both biases one after the other. */
    ONNX("onnx", "ONNX", "W and R", false, "iofg zrn"),
    /** {@code Wx (x × 4h)}, {@code Wh}, {@code b}. */
    CS231N("cs231n", "CS231n", "Wx and Wh", true, "ifog rzn"),
    /** One matrix before {@code [h; x]} with all gates below each other, and one bias. */
    STACKED("stacked", "stacked gates", "W and b", false, "ifog rzn"),
    /** An array for each gate, named as on a blackboard. */
    GATES("gates", "arrays named by gate", "W_xf and W_hf, U and W", false, "ifgo rzn");

    private final String word;
    private final String title;
    private final String names;
    private final boolean turned;
    private final List<Gate> lstm;
    private final List<Gate> gru;

    Packing(String word, String title, String names, boolean turned, String orders) {
        this.word = word;
        this.title = title;
        this.names = names;
        this.turned = turned;
        this.lstm = GateOrder.of(CellType.LSTM, orders.substring(0, 4));
        this.gru = GateOrder.of(CellType.GRU, orders.substring(5));
    }

    /** What the command line calls it. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    /** What the matrices of a layer are called in it. */
    String names() {
        return names;
    }

    /** Whether a matrix has a row for each input and a column for each unit. */
    public boolean isTurned() {
        return turned;
    }

    /** In which order the parts of a cell lie. */
    public List<Gate> order(CellType cell) {
        return switch (cell) {
            case LSTM -> lstm;
            case GRU -> gru;
            case RNN -> cell.gates();
        };
    }

    /** An order in the letters of the library: "i,f,c,o" of Keras. */
    public String inLetters(CellType cell, List<Gate> order) {
        String letters = cell.inLetters(order);
        boolean others = this == KERAS || this == ONNX;
        return others ? letters.replace('g', 'c').replace('n', 'h') : letters;
    }

    /** The packing of that word. */
    public static Optional<Packing> named(String word) {
        return Arrays.stream(values())
                .filter(packing -> packing.word.equals(word))
                .findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Packing::word).toList();
    }
}
