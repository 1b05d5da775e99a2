package unfold.lesson.packing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The recurrent cells that libraries store, by the number of their parts. */
public enum CellType {
    RNN("an RNN", "worked-example", Gate.STATE),
    GRU("a GRU", "gru-pytorch", Gate.RESET, Gate.UPDATE, Gate.CANDIDATE),
    LSTM("an LSTM", "lstm-four-gates", Gate.INPUT, Gate.FORGET, Gate.CANDIDATE, Gate.OUTPUT);

    private final String inWords;
    private final String lesson;
    private final List<Gate> gates;

    CellType(String inWords, String lesson, Gate... gates) {
        this.inWords = inWords;
        this.lesson = lesson;
        this.gates = List.of(gates);
    }

    /** With its article, for a sentence. */
    public String inWords() {
        return inWords;
    }

    /** A bundled lesson with this cell. */
    String lesson() {
        return lesson;
    }

    /** Without an article. */
    public String title() {
        return name();
    }

    /** Its parts in PyTorch's order. */
    public List<Gate> gates() {
        return gates;
    }

    /** The cell with that many parts. */
    static Optional<CellType> withGates(int count) {
        return Arrays.stream(values())
                .filter(cell -> cell.gates.size() == count)
                .findFirst();
    }

    /** An order of its parts in letters: "i,f,g,o". */
    public String inLetters(List<Gate> order) {
        return order.stream().map(gate -> gate.letter(this)).collect(Collectors.joining(","));
    }
}
