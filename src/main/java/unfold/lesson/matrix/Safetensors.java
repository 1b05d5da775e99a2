package unfold.lesson.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unfold.lesson.matrix.SafetensorsHeader.Listed;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;
import unfold.lesson.text.TextFile;

/**
 * {@code .safetensors}: named arrays behind a header of JSON, all least significant byte first and
 * row by row. Real numbers and booleans are read, with at most two dimensions. The arrays must fill
 * the file without gap and overlap, as the format demands.
 */
final class Safetensors implements MatrixFormat {

    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("F64", ElementType.FLOAT64),
            Map.entry("F32", ElementType.FLOAT32),
            Map.entry("F16", ElementType.FLOAT16),
            Map.entry("BF16", ElementType.BFLOAT16),
            Map.entry("I8", ElementType.INT8),
            Map.entry("I16", ElementType.INT16),
            Map.entry("I32", ElementType.INT32),
            Map.entry("I64", ElementType.INT64),
            Map.entry("U8", ElementType.UINT8),
            Map.entry("U16", ElementType.UINT16),
            Map.entry("U32", ElementType.UINT32),
            Map.entry("U64", ElementType.UINT64),
            Map.entry("BOOL", ElementType.BOOL));

    private static final int LENGTH_BYTES = 8;

    @Override
    public boolean accepts(TextFile file) {
        byte[] bytes = file.bytes();
        // Seven bytes of a length below 16 MiB, of which the last five are 0: no text has these.
        boolean length = bytes.length > LENGTH_BYTES && (bytes[3] | bytes[4] | bytes[5] | bytes[6] | bytes[7]) == 0;
        return file.name().toLowerCase(Locale.ROOT).endsWith(".safetensors") || length && bytes[LENGTH_BYTES] == '{';
    }

    @Override
    public List<NamedTensor> read(TextFile file) {
        Bytes bytes = new Bytes(file.bytes(), Place.file(file.name()));
        if (bytes.remaining() == 0) {
            throw bytes.problem("The file is empty; save it again with its content.");
        }
        long length = bytes.signedLong("the header's length");
        if (length < 2 || length > SafetensorsHeader.LONGEST) {
            throw bytes.problem("The header should be " + Long.toUnsignedString(length) + " bytes long, expected 2 to "
                    + SafetensorsHeader.LONGEST + "; the file is damaged or no safetensors file.");
        }
        List<Listed> listed = SafetensorsHeader.read(bytes.take(length, "the header"));
        FoundArrays found = new FoundArrays(file.name());
        Bytes body = bytes.take(bytes.remaining(), "the arrays");
        List<StoredArray> arrays = new ArrayList<>();
        for (Listed each : listed) {
            arrays.add(announced(each, found, body.remaining()));
        }
        seeThatTheyFill(listed, body, found);
        for (int i = 0; i < arrays.size(); i++) {
            Listed each = listed.get(i);
            Bytes part = new Bytes(file.bytes(), found.place(each.name()));
            part.moveTo(LENGTH_BYTES + length + each.from(), "the array");
            found.read(each.name(), arrays.get(i), part.take(each.to() - each.from(), "the array"));
        }
        return found.all();
    }

    private static StoredArray announced(Listed listed, FoundArrays found, int there) {
        Place place = found.place(listed.name());
        ElementType type = TYPES.get(listed.type());
        if (type == null) {
            throw new LessonException(
                    place,
                    "The numbers are of the type " + Decimals.quoted(listed.type())
                            + ", expected F64, F32, F16, BF16, BOOL or whole numbers (I8 to I64, U8 to U64); save the"
                            + " array as F64.");
        }
        StoredArray array = new StoredArray(type, listed.shape(), false);
        found.announce(listed.name(), array);
        if (listed.from() < 0 || listed.to() < listed.from() || listed.to() > there) {
            throw new LessonException(
                    place,
                    "The array should stand in bytes " + listed.from() + " to " + listed.to()
                            + ", but behind the header the file has only bytes 0 to " + there
                            + ". It was cut short or damaged; copy it again, or save it anew.");
        }
        if (listed.to() - listed.from() != array.byteCount()) {
            throw new LessonException(
                    place,
                    "The array has " + (listed.to() - listed.from()) + " bytes, but its shape and type need "
                            + array.byteCount() + "; the header is damaged: save the file anew.");
        }
        return array;
    }

    private static void seeThatTheyFill(List<Listed> listed, Bytes body, FoundArrays found) {
        List<Listed> inOrder = new ArrayList<>(listed);
        inOrder.sort(Comparator.comparingLong(Listed::from).thenComparingLong(Listed::to));
        long end = 0;
        for (Listed each : inOrder) {
            if (each.from() != end) {
                throw new LessonException(
                        found.place(each.name()),
                        "The array begins at byte " + each.from() + ", but the one before it ends at byte " + end + "; "
                                + (each.from() < end ? "arrays may not overlap" : "no bytes may lie between them")
                                + ": the header is damaged, save the file anew.");
            }
            end = each.to();
        }
        if (!listed.isEmpty() && end != body.remaining()) {
            throw body.problem("The last array ends at byte " + end + " behind the header, but the file has "
                    + body.remaining() + " there; the header is damaged: save the file anew.");
        }
    }
}
