package unfold.lesson.matrix;

import java.nio.ByteOrder;
import java.util.List;

/**
 * MAT-file version 4: one header of five numbers for each matrix, its name, its numbers column by
 * column ("MAT-File Format", MathWorks, chapter 1, Level 4).
 */
final class MatVersion4 {

    private static final int LONGEST_NAME = 4096;

    private static final List<ElementType> TYPES = List.of(
            ElementType.FLOAT64,
            ElementType.FLOAT32,
            ElementType.INT32,
            ElementType.INT16,
            ElementType.UINT16,
            ElementType.UINT8);

    private MatVersion4() {}

    /** The first number is below 5000, so that one of its bytes is 0; version 5 begins with text. */
    static boolean isLikely(byte[] bytes) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    static void read(Bytes bytes, FoundArrays found) {
        while (bytes.remaining() > 0) {
            readOne(bytes, found);
        }
    }

    private static void readOne(Bytes bytes, FoundArrays found) {
        Bytes header = bytes.take(20, "the header of a matrix");
        int code = header.signedInt("the type");
        if (code < 0 || code > 4052) {
            header.order(ByteOrder.BIG_ENDIAN);
            code = Integer.reverseBytes(code);
        }
        long rows = header.unsignedInt("the rows");
        long cols = header.unsignedInt("the columns");
        boolean complex = header.signedInt("the imaginary part") != 0;
        long nameLength = header.unsignedInt("the name's length");
        int machine = code / 1000;
        int type = code / 10 % 10;
        if (code < 0
                || code > 4052
                || machine > 1
                || code / 100 % 10 != 0
                || type >= TYPES.size()
                || nameLength < 1
                || nameLength > LONGEST_NAME) {
            throw bytes.problem("No matrix of a MATLAB file (version 4 or 5) begins at byte " + (bytes.position() - 20)
                    + "; the file is damaged or of another format: save it with save -v7.");
        }
        String name = bytes.text(nameLength, "the name of a matrix").replaceAll("\u0000.*", "");
        MatVersion5.refuse(complex, "complex numbers", name, found);
        MatVersion5.refuse(code % 10 == 1, "text", name, found);
        MatVersion5.refuse(code % 10 == 2, "a sparse matrix", name, found);
        MatVersion5.refuse(code % 10 > 2, "no numbers", name, found);
        StoredArray array = new StoredArray(TYPES.get(type), List.of(rows, cols), true);
        found.announce(name, array);
        Bytes numbers = bytes.take(array.byteCount(), "the matrix '" + name + "'");
        found.read(name, array, numbers.in(found.place(name)).order(header.order()));
    }
}
