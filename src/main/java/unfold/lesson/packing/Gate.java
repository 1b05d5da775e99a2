package unfold.lesson.packing;

/** What one part of a recurrent cell does, whatever letter a lesson or a library gives it. */
public enum Gate {
    INPUT("i", "input gate"),
    FORGET("f", "forget gate"),
    OUTPUT("o", "output gate"),
    CANDIDATE("g", "candidate"),
    RESET("r", "reset gate"),
    UPDATE("z", "update gate"),
    /** The one part of a cell without gates. */
    STATE("h", "state");

    private final String letter;
    private final String title;

    Gate(String letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /** The letter of an order such as i,f,g,o; of a GRU's candidate it is n. */
    public String letter(CellType cell) {
        return cell == CellType.GRU && this == CANDIDATE ? "n" : letter;
    }

    public String title() {
        return title;
    }
}
