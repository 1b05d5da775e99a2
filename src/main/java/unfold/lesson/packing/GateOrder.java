package unfold.lesson.packing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import unfold.lesson.problem.LessonException;

/** Reads the order of a cell's parts, as it is typed: {@code i,f,g,o} or {@code zrh}. */
public final class GateOrder {

    private GateOrder() {}

    /**
     * The order.
     *
     * @throws LessonException if these are not the letters of an LSTM or GRU, each once
     */
    public static List<Gate> read(String text) {
        String letters = text.replaceAll("[\\s,]", "");
        CellType cell = letters.length() == CellType.GRU.gates().size() ? CellType.GRU : CellType.LSTM;
        List<Gate> order = new ArrayList<>();
        for (char letter : letters.toCharArray()) {
            gate(cell, letter).ifPresent(order::add);
        }
        if (order.size() != letters.length()
                || order.size() != cell.gates().size()
                || new HashSet<>(order).size() != order.size()) {
            throw new LessonException("'" + text + "' is no order of gates; write those of an LSTM as i,f,g,o or"
                    + " those of a GRU as r,z,n, each once and in the order of the file.");
        }
        return List.copyOf(order);
    }

    static List<Gate> of(CellType cell, String letters) {
        return letters.chars()
                .mapToObj(letter -> gate(cell, (char) letter).orElseThrow())
                .toList();
    }

    /** What a letter of an order stands for, if it does: Keras calls an LSTM's candidate c and a GRU's h. */
    static Optional<Gate> gate(CellType cell, char letter) {
        boolean gru = cell == CellType.GRU;
        return Optional.ofNullable(
                switch (letter) {
                    case 'i' -> gru ? null : Gate.INPUT;
                    case 'f' -> gru ? null : Gate.FORGET;
                    case 'o' -> gru ? null : Gate.OUTPUT;
                    case 'g', 'c' -> gru ? null : Gate.CANDIDATE;
                    case 'r' -> gru ? Gate.RESET : null;
                    case 'z' -> gru ? Gate.UPDATE : null;
                    case 'n', 'h' -> gru ? Gate.CANDIDATE : null;
                    default -> null;
                });
    }
}
