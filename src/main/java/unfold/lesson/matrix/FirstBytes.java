package unfold.lesson.matrix;

import java.util.Arrays;

/** Tells files of several formats apart by what they begin with. */
final class FirstBytes {

    /** What a zip file begins with: a first entry, or the end of an empty one. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private FirstBytes() {}

    static boolean are(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    static boolean areZip(byte[] bytes) {
        return are(bytes, ZIP) || are(bytes, EMPTY_ZIP);
    }
}
