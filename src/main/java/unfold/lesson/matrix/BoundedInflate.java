package unfold.lesson.matrix;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import io.jhdf.filter.FilterManager;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import unfold.lesson.text.Cancellation;

/** Unpacks deflated pieces of HDF5 arrays like the library's own filter, but never to more than an array may have. */
final class BoundedInflate implements Filter {

    /** What HDF5 calls deflate. */
    static final int ID = 1;

    /** A piece is no longer than the longest array of doubles that is read. */
    static final int MOST_BYTES = 8 * MatrixRows.MOST_NUMBERS;

    private BoundedInflate() {}

    /** Puts it in the place of the library's filter. */
    static void install() {
        FilterManager.addFilter(new BoundedInflate());
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "deflate";
    }

    @Override
    public byte[] decode(byte[] packed, int[] settings) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] room = new byte[Math.min(MOST_BYTES, 64 + 4 * packed.length)];
            int length = 0;
            while (!inflater.finished()) {
                Cancellation.check();
                if (length == MOST_BYTES) {
                    throw new HdfFilterException("longer than any array");
                }
                if (length == room.length) {
                    room = Arrays.copyOf(room, (int) Math.min(MOST_BYTES, 2L * length));
                }
                int more = inflater.inflate(room, length, room.length - length);
                if (more == 0) {
                    throw new HdfFilterException("cut short");
                }
                length += more;
            }
            return Arrays.copyOf(room, length);
        } catch (DataFormatException e) {
            throw new HdfFilterException("cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
