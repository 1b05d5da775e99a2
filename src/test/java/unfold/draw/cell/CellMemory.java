package unfold.draw.cell;

/** What the program remembers about the cells it has drawn, whichever lesson they were in. */
public final class CellMemory {

    private CellMemory() {}

    /** Forgets where blocks stood: every cell is placed as if it were the first. */
    public static void clear() {
        KnownSeats.SHARED.clear();
    }
}
