package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import unfold.lesson.problem.LessonException;

/**
 * MAT-file version 5: a row of tagged elements, each a matrix or a compressed matrix ("MAT-File
 * Format", MathWorks, chapter 1, Level 5). Numbers stand column by column, in a type that may be
 * narrower than the matrix's.
 */
final class MatVersion5 {

    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int COMPLEX = 0x0800;

    private static final Map<Integer, ElementType> TYPES = Map.of(
            1, ElementType.INT8,
            2, ElementType.UINT8,
            3, ElementType.INT16,
            4, ElementType.UINT16,
            5, ElementType.INT32,
            6, ElementType.UINT32,
            7, ElementType.FLOAT32,
            9, ElementType.FLOAT64,
            12, ElementType.INT64,
            13, ElementType.UINT64);

    /** Classes of arrays that hold no plain numbers; 6 to 15 do. */
    private static final Map<Integer, String> OTHERS = Map.of(
            1, "a cell array",
            2, "a structure",
            3, "an object",
            4, "text",
            5, "a sparse matrix",
            16, "a function",
            17, "an object");

    private final FoundArrays found;
    private long unpackedSoFar;

    MatVersion5(FoundArrays found) {
        this.found = found;
    }

    /** One tagged element. */
    private record Element(int type, Bytes content) {}

    void read(Bytes bytes) {
        while (bytes.remaining() > 0) {
            Element element = next(bytes, "a variable");
            if (element.type() == COMPRESSED) {
                element = next(unpacked(element.content()), "a compressed variable");
            }
            if (element.type() != MATRIX) {
                throw bytes.problem("An element of type " + element.type() + " stands before byte " + bytes.position()
                        + ", expected a matrix (14); the file is damaged: save it anew with save -v7.");
            }
            matrix(element.content());
        }
    }

    private static Element next(Bytes bytes, String what) {
        long tag = bytes.unsignedInt("the tag of " + what);
        int shortLength = (int) (tag >> 16);
        if (shortLength != 0) {
            Bytes content = bytes.take(4, what);
            return new Element((int) tag & 0xFFFF, content.take(shortLength, what));
        }
        long length = bytes.unsignedInt("the tag of " + what);
        Bytes content = bytes.take(length, what);
        if (tag != COMPRESSED) {
            // Elements begin at multiples of 8 bytes; some writers leave the last one unpadded.
            bytes.take(Math.min((8 - length % 8) % 8, bytes.remaining()), what);
        }
        return new Element((int) tag, content);
    }

    private Bytes unpacked(Bytes packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed.rest());
            byte[] tag = new byte[8];
            inflate(inflater, tag, 0, packed);
            Bytes first = new Bytes(tag, packed.place()).order(packed.order());
            first.unsignedInt("the tag");
            long length = first.unsignedInt("the tag") + 8;
            unpackedSoFar += length;
            if (unpackedSoFar > ZipFolder.MOST_UNPACKED) {
                throw packed.problem("The variables together have more than " + (ZipFolder.MOST_UNPACKED >> 20)
                        + " MiB when unpacked, the most that is read; save fewer in one file.");
            }
            // Deflate packs 1032 to 1 at best: no larger room is made for a length that lies.
            byte[] all = Arrays.copyOf(tag, (int) Math.min(length, 8 + 1100L * packed.remaining()));
            inflate(inflater, all, 8, packed);
            return new Bytes(all, packed.place()).order(packed.order());
        } finally {
            inflater.end();
        }
    }

    private static void inflate(Inflater inflater, byte[] target, int from, Bytes packed) {
        try {
            int at = from;
            while (at < target.length) {
                int count = inflater.inflate(target, at, target.length - at);
                if (count == 0) {
                    throw packed.problem("A compressed variable should have " + target.length
                            + " bytes when unpacked, but ends after " + at
                            + ". The file was cut short or damaged; copy it again, or save it anew.");
                }
                at += count;
            }
        } catch (DataFormatException e) {
            throw packed.problem("A compressed variable cannot be unpacked; the file is damaged: copy it again, or save"
                    + " it anew.");
        }
    }

    private void matrix(Bytes bytes) {
        Element flags = next(bytes, "the class of a variable");
        int flag = flags.content().signedInt("the class of a variable");
        List<Long> lengths = new ArrayList<>();
        Bytes dimensions = next(bytes, "the size of a variable").content();
        while (dimensions.remaining() > 0) {
            lengths.add((long) dimensions.signedInt("the size of a variable"));
        }
        Bytes nameBytes = next(bytes, "the name of a variable").content();
        String name = nameBytes.text(nameBytes.remaining(), "the name of a variable");
        int kind = flag & 0xFF;
        if (kind < 6 || kind > 15) {
            refuse(true, OTHERS.getOrDefault(kind, "something of an unknown class"), name, found);
        }
        refuse((flag & COMPLEX) != 0, "complex numbers", name, found);
        if (lengths.size() < 2) {
            throw new LessonException(
                    found.place(name),
                    "The size has " + lengths.size()
                            + " numbers, expected rows and columns; the file is damaged: save it anew with save -v7.");
        }
        if (lengths.contains(0L)) {
            found.announce(name, new StoredArray(ElementType.FLOAT64, lengths, true));
        }
        Element numbers = next(bytes, "the numbers of '" + name + "'");
        ElementType type = TYPES.get(numbers.type());
        if (type == null) {
            throw new LessonException(
                    found.place(name),
                    "The numbers are stored as type " + numbers.type()
                            + ", expected one of 1 to 7, 9, 12 and 13; the file is damaged: save it anew with save -v7.");
        }
        StoredArray array = new StoredArray(type, lengths, true);
        found.announce(name, array);
        if (array.byteCount() != numbers.content().remaining()) {
            throw new LessonException(
                    found.place(name),
                    "The numbers take " + numbers.content().remaining()
                            + " bytes, but size and type need " + array.byteCount()
                            + "; the file is damaged: save it anew with save -v7.");
        }
        found.read(name, array, numbers.content().in(found.place(name)));
    }

    /** Refuses a variable that is no full real matrix, by what it is. */
    static void refuse(boolean is, String what, String name, FoundArrays found) {
        if (is) {
            throw new LessonException(
                    found.place(name),
                    "The variable holds " + what
                            + ", expected a full matrix of real numbers; save without it: save(\"W.mat\", \"-v7\", \"U\","
                            + " \"W\") with the names of the matrices.");
        }
    }
}
