package unfold.lesson.matrix;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import unfold.tensor.Shape;
import unfold.tensor.Tensor;

/** {@code .safetensors}: a header of JSON, then the doubles of each matrix row by row (type F64). */
final class SafetensorsWriter {

    private SafetensorsWriter() {}

    static byte[] bytes(Map<String, Tensor> matrices) {
        StringJoiner entries = new StringJoiner(",", "{", "}");
        int end = 0;
        for (Map.Entry<String, Tensor> each : matrices.entrySet()) {
            int start = end;
            end += 8 * each.getValue().size();
            String name = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(each.getKey()));
            entries.add("\"" + name + "\":{\"dtype\":\"F64\",\"shape\":"
                    + lengths(each.getValue().shape()) + ",\"data_offsets\":[" + start + "," + end + "]}");
        }
        byte[] text = entries.toString().getBytes(StandardCharsets.UTF_8);
        // Spaces behind the header let the numbers begin at a multiple of 8 bytes.
        int length = (text.length + 7) / 8 * 8;
        ByteBuffer bytes = ByteBuffer.allocate(8 + length + end).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(length).put(text);
        while (bytes.position() < 8 + length) {
            bytes.put((byte) ' ');
        }
        for (Tensor tensor : matrices.values()) {
            bytes.asDoubleBuffer().put(tensor.toArray());
            bytes.position(bytes.position() + 8 * tensor.size());
        }
        return bytes.array();
    }

    private static String lengths(Shape shape) {
        return switch (shape.rank()) {
            case SCALAR -> "[]";
            case VECTOR -> "[" + shape.rows() + "]";
            case ROW, MATRIX -> "[" + shape.rows() + "," + shape.cols() + "]";
        };
    }
}
