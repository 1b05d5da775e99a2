package unfold.ui.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** The pixels of a picture in little memory: a drawing has few colours, and takes a thirtieth. Immutable. */
final class PackedPixels {

    private final byte[] packed;
    private final int count;

    private PackedPixels(byte[] packed, int count) {
        this.packed = packed;
        this.count = count;
    }

    static PackedPixels of(int[] pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * pixels.length);
        bytes.asIntBuffer().put(pixels);
        Deflater deflater = new Deflater();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new PackedPixels(packed.toByteArray(), pixels.length);
    }

    int[] pixels() {
        byte[] bytes = new byte[Integer.BYTES * count];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            inflater.inflate(bytes);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        int[] pixels = new int[count];
        ByteBuffer.wrap(bytes).asIntBuffer().get(pixels);
        return pixels;
    }

    /** How many bytes it takes. */
    int size() {
        return packed.length;
    }
}
