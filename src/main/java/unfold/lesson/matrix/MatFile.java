package unfold.lesson.matrix;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import unfold.lesson.problem.Place;
import unfold.lesson.text.TextFile;

/**
 * {@code .mat}: matrices as MATLAB, Octave and SciPy save them, of versions 4 ({@code -v4}), 6 and 7
 * (both are MAT-file 5, the latter compressed). Full matrices of real numbers and logical ones are
 * read; MATLAB has no vectors, so all are matrices. Octave's text files of this ending are read as
 * text, and version 7.3 is an HDF5 file.
 */
final class MatFile implements MatrixFormat {

    private static final byte[] MAT_5 = "MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_LENGTH = 124;

    @Override
    public boolean accepts(TextFile file) {
        boolean text = file.bytes().length > 0 && file.bytes()[0] == '#';
        return FirstBytes.are(file.bytes(), MAT_5)
                || file.name().toLowerCase(Locale.ROOT).endsWith(".mat") && !text;
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        Bytes bytes = new Bytes(file.bytes(), Place.file(file.name()));
        if (bytes.remaining() == 0) {
            throw bytes.problem("The file is empty; save it again with its content.");
        }
        FoundArrays found = new FoundArrays(file.name());
        if (MatVersion4.isLikely(file.bytes())) {
            MatVersion4.read(bytes, found);
            return found.all();
        }
        bytes.take(TEXT_LENGTH, "the header");
        int version = bytes.unsignedShort("the version");
        String mark = bytes.text(2, "the mark of the byte order");
        if (!mark.equals("IM") && !mark.equals("MI")) {
            throw bytes.problem("The file does not begin as a MATLAB file does (IM or MI in bytes 126 and 127); save it"
                    + " with save -v7, or give it the ending of what it is.");
        }
        boolean big = mark.equals("MI");
        int number = big ? Short.toUnsignedInt(Short.reverseBytes((short) version)) : version;
        if (number != 0x0100) {
            throw bytes.problem("The file is of version " + (number >> 8) + "." + (number & 0xFF)
                    + " of MATLAB's format, expected 1.0; save it with save -v7.");
        }
        bytes.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        new MatVersion5(found).read(bytes);
        return found.all();
    }
}
