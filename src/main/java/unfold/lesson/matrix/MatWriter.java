package unfold.lesson.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import unfold.tensor.Tensor;

/**
 * {@code .mat} of version 5, as {@code save -v6} writes it: full matrices of doubles, not compressed. MATLAB has no
 * vectors, so these are columns; names become identifiers ({@link Identifiers}).
 */
final class MatWriter {

    private static final int HEADER = 128;
    private static final int ARRAY = 14;
    private static final int INT8 = 1;
    private static final int INT32 = 5;
    private static final int UINT32 = 6;
    private static final int FLOAT64 = 9;

    /** MATLAB's class of matrices of doubles. */
    private static final int DOUBLE_CLASS = 6;

    private MatWriter() {}

    static byte[] bytes(Map<String, Tensor> matrices) {
        Map<String, String> identifiers = Identifiers.of(matrices.keySet());
        int size = HEADER;
        for (Map.Entry<String, Tensor> each : matrices.entrySet()) {
            size += 8 + content(identifiers.get(each.getKey()), each.getValue());
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("MATLAB 5.0 MAT-file, written by Unfold".getBytes(StandardCharsets.US_ASCII));
        while (bytes.position() < 116) {
            bytes.put((byte) ' ');
        }
        bytes.position(124).putShort((short) 0x0100).put((byte) 'I').put((byte) 'M');
        matrices.forEach((name, tensor) -> put(bytes, identifiers.get(name), tensor));
        return bytes.array();
    }

    /** How long an array is without its own tag. */
    private static int content(String name, Tensor tensor) {
        return 16 + 16 + 8 + padded(name.length()) + 8 + 8 * tensor.size();
    }

    private static int padded(int length) {
        return (length + 7) / 8 * 8;
    }

    private static void put(ByteBuffer bytes, String name, Tensor tensor) {
        bytes.putInt(ARRAY).putInt(content(name, tensor));
        bytes.putInt(UINT32).putInt(8).putInt(DOUBLE_CLASS).putInt(0);
        bytes.putInt(INT32).putInt(8).putInt(tensor.rows()).putInt(tensor.cols());
        bytes.putInt(INT8).putInt(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        bytes.position(bytes.position() + padded(name.length()) - name.length());
        bytes.putInt(FLOAT64).putInt(8 * tensor.size());
        for (int j = 0; j < tensor.cols(); j++) {
            for (int i = 0; i < tensor.rows(); i++) {
                bytes.putDouble(tensor.get(i, j));
            }
        }
    }
}
