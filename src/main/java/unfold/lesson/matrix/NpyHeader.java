package unfold.lesson.matrix;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.Decimals;

/**
 * The header of a {@code .npy} file (NumPy Enhancement Proposal 1; versions 1, 2 and 3): a literal
 * dictionary of Python with {@code descr}, {@code fortran_order} and {@code shape}. Nothing of it is
 * evaluated.
 *
 * @param array what it says about the array
 * @param order the byte order of the numbers
 */
record NpyHeader(StoredArray array, ByteOrder order) {

    /** What every such file begins with. */
    static final String MAGIC = "\u0093NUMPY";

    /** NumPy itself refuses headers beyond 10,000 characters. */
    private static final int LONGEST = 10_000;

    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*(['\"])([^'\"]*)\\1");
    private static final Pattern RECORDS = Pattern.compile("['\"]descr['\"]\\s*:\\s*[\\[({]");
    private static final Pattern FORTRAN = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)\\b");
    private static final Pattern SHAPE =
            Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(\\s*((?:\\d+L?\\s*,\\s*)*(?:\\d+L?)?)\\s*\\)");

    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("f8", ElementType.FLOAT64),
            Map.entry("f4", ElementType.FLOAT32),
            Map.entry("f2", ElementType.FLOAT16),
            Map.entry("i1", ElementType.INT8),
            Map.entry("i2", ElementType.INT16),
            Map.entry("i4", ElementType.INT32),
            Map.entry("i8", ElementType.INT64),
            Map.entry("u1", ElementType.UINT8),
            Map.entry("u2", ElementType.UINT16),
            Map.entry("u4", ElementType.UINT32),
            Map.entry("u8", ElementType.UINT64),
            Map.entry("b1", ElementType.BOOL));

    private static final Map<Character, String> OTHERS = Map.of(
            'O', "Python objects, which could run code when they are opened",
            'c', "complex numbers",
            'S', "text",
            'a', "text",
            'U', "text",
            'V', "raw bytes",
            'M', "dates",
            'm', "lengths of time",
            'f', "numbers of a precision that a double cannot hold");

    /**
     * Reads the header and leaves {@code file} at the first number.
     *
     * @throws LessonException if it is damaged or the array is of no kind that is read
     */
    static NpyHeader read(Bytes file) {
        for (int i = 0; i < MAGIC.length(); i++) {
            if (file.unsignedByte("the mark of a NumPy file") != MAGIC.charAt(i)) {
                throw file.problem("The file does not begin as a NumPy file does (\\x93NUMPY); save it with"
                        + " numpy.save, or give it the ending of what it is.");
            }
        }
        int version = file.unsignedByte("the version");
        int minor = file.unsignedByte("the version");
        if (version < 1 || version > 3 || minor != 0) {
            throw file.problem("The file is of version " + version + "." + minor
                    + " of the NumPy format, expected 1.0, 2.0 or 3.0; save it with numpy.save.");
        }
        long length =
                version == 1 ? file.unsignedShort("the header's length") : file.unsignedInt("the header's length");
        if (length > LONGEST) {
            throw file.problem("The header should be " + length + " bytes long, expected at most " + LONGEST
                    + "; the file is damaged, or its array is not a plain one.");
        }
        String text = file.text(length, "the header");
        ElementType type = type(text, file);
        StoredArray array = new StoredArray(type, lengths(text, file), isFortran(text, file));
        boolean big = found(DESCR, text, "descr", file).group(2).startsWith(">");
        return new NpyHeader(array, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    private static ElementType type(String text, Bytes file) {
        if (RECORDS.matcher(text).find()) {
            throw unread("records of several fields", file);
        }
        String descr = found(DESCR, text, "descr", file).group(2);
        String bare = descr.matches("[<>=|].*") ? descr.substring(1) : descr;
        ElementType type = TYPES.get(bare);
        if (type == null) {
            char kind = bare.isEmpty() ? '?' : bare.charAt(0);
            String what = OTHERS.get(kind);
            if (what == null || kind == 'f' && !bare.matches("f(12|16)")) {
                throw file.problem("The numbers are of the type " + Decimals.quoted(descr)
                        + ", expected one of NumPy's such as '<f8'; save the array as float64.");
            }
            throw unread(what, file);
        }
        return type;
    }

    private static LessonException unread(String what, Bytes file) {
        return file.problem("The array holds " + what
                + ", expected real numbers; in Python: numpy.save(\"W.npy\", W.astype(numpy.float64))");
    }

    private static boolean isFortran(String text, Bytes file) {
        return found(FORTRAN, text, "fortran_order", file).group(1).equals("True");
    }

    private static List<Long> lengths(String text, Bytes file) {
        List<Long> lengths = new ArrayList<>();
        for (String length : found(SHAPE, text, "shape", file).group(1).split(",")) {
            String digits = length.strip().replace("L", "");
            if (!digits.isEmpty()) {
                lengths.add(digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits));
            }
        }
        return lengths;
    }

    private static Matcher found(Pattern pattern, String text, String key, Bytes file) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw file.problem("The header " + Decimals.quoted(text.strip()) + " says nothing readable about '" + key
                    + "'; the file is damaged: save it anew with numpy.save.");
        }
        return matcher;
    }
}
