package unfold.lesson.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.TextFile;
import unfold.tensor.Tensor;

/**
 * {@code .npy}: one array as NumPy saves it, without a name. Real numbers of every type and booleans
 * are read, in either byte order, row by row or column by column, with at most two dimensions.
 */
final class NpyMatrix implements MatrixFormat {

    @Override
    public boolean accepts(TextFile file) {
        byte[] magic = NpyHeader.MAGIC.getBytes(StandardCharsets.ISO_8859_1);
        return file.name().toLowerCase(Locale.ROOT).endsWith(".npy") || FirstBytes.are(file.bytes(), magic);
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        Place place = Place.file(file.name());
        Bytes bytes = new Bytes(file.bytes(), place);
        if (bytes.remaining() == 0) {
            throw bytes.problem("The file is empty; save it again with its content.");
        }
        NpyHeader header = NpyHeader.read(bytes);
        return List.of(new NamedTensor(Optional.empty(), numbers(header, bytes), place));
    }

    /**
     * The array that follows its header and ends with the file.
     *
     * @throws LessonException if the file is shorter or longer than that, or a number is not finite
     */
    static Tensor numbers(NpyHeader header, Bytes bytes) {
        return header.array().tensor(body(header, bytes));
    }

    /** The bytes of the numbers, once it is sure that they are all there. */
    static Bytes body(NpyHeader header, Bytes bytes) {
        long count;
        try {
            count = header.array().byteCount();
        } catch (LessonException e) {
            throw e.at(bytes.place());
        }
        Bytes body = bytes.take(count, "the array");
        if (bytes.remaining() > 0) {
            throw bytes.problem("After the array of " + count + " bytes that the header tells of stand "
                    + bytes.remaining() + " more, expected none; the header is damaged, or several arrays were saved"
                    + " into one file: save them with numpy.savez.");
        }
        return body.order(header.order());
    }
}
