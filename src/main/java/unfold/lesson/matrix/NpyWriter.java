package unfold.lesson.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import unfold.lesson.problem.LessonException;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** {@code .npy} of version 1.0 with doubles row by row, and {@code .npz} with one of these for each matrix. */
final class NpyWriter {

    /** NumPy begins the numbers at a multiple of 64 bytes. */
    private static final int ALIGNMENT = 64;

    private NpyWriter() {}

    /** A file of one matrix, which has no name in it. */
    static byte[] only(Map<String, Tensor> matrices) {
        if (matrices.size() > 1) {
            throw new LessonException("A .npy file holds one matrix, but there are " + matrices.size() + " ("
                    + String.join(", ", matrices.keySet()) + "); end the name with .npz.");
        }
        return bytes(matrices.values().iterator().next());
    }

    /** A file of all matrices. */
    static byte[] all(Map<String, Tensor> matrices) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        matrices.forEach((name, tensor) -> entries.put(name + ".npy", bytes(tensor)));
        return ZipBytes.stored(entries);
    }

    private static byte[] bytes(Tensor tensor) {
        Shape shape = tensor.shape();
        String lengths = switch (shape.rank()) {
            case SCALAR -> "()";
            case VECTOR -> "(" + shape.rows() + ",)";
            case ROW, MATRIX -> "(" + shape.rows() + ", " + shape.cols() + ")";
        };
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + lengths + ", }";
        int start = 10 + header.length() + 1;
        header += " ".repeat((ALIGNMENT - start % ALIGNMENT) % ALIGNMENT) + "\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + 8 * tensor.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(NpyHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII));
        bytes.asDoubleBuffer().put(tensor.toArray());
        return bytes.array();
    }
}
