package unfold.lesson.matrix;

import java.nio.ByteBuffer;
import java.util.function.Supplier;
import unfold.lesson.problem.LessonException;

/** How one number stands in the bytes of a file, and the double that is exactly it. */
enum ElementType {
    FLOAT64(8) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getDouble(index);
        }
    },
    FLOAT32(4) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getFloat(index);
        }
    },
    FLOAT16(2) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return half(bytes.getShort(index));
        }
    },
    BFLOAT16(2) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return Float.intBitsToFloat(bytes.getShort(index) << 16);
        }
    },
    INT8(1) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.get(index);
        }
    },
    INT16(2) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getShort(index);
        }
    },
    INT32(4) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getInt(index);
        }
    },
    INT64(8) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getLong(index);
        }
    },
    UINT8(1) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.get(index) & 0xFF;
        }
    },
    UINT16(2) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getShort(index) & 0xFFFF;
        }
    },
    UINT32(4) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getInt(index) & 0xFFFF_FFFFL;
        }
    },
    UINT64(8) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.getLong(index);
        }
    },
    /** A byte that is 0 for false and anything else for true, read as 0 and 1. */
    BOOL(1) {
        @Override
        double at(ByteBuffer bytes, int index) {
            return bytes.get(index) == 0 ? 0 : 1;
        }
    };

    private static final long LARGEST_EXACT = 1L << 53;

    private final int size;

    ElementType(int size) {
        this.size = size;
    }

    /** Bytes for each number. */
    int size() {
        return size;
    }

    /** The number at a byte, which is exact except for 64-bit whole numbers beyond 2⁵³. */
    abstract double at(ByteBuffer bytes, int index);

    /**
     * The number at a byte.
     *
     * @param entry names the entry for the message, as in "row 2, column 1"
     * @throws LessonException without a place, if it is not finite, or no double is exactly it
     */
    double read(ByteBuffer bytes, int index, Supplier<String> entry) {
        if (this == INT64 || this == UINT64) {
            long whole = bytes.getLong(index);
            if (whole > LARGEST_EXACT || whole < (this == INT64 ? -LARGEST_EXACT : 0)) {
                throw new LessonException((this == INT64 ? Long.toString(whole) : Long.toUnsignedString(whole)) + " in "
                        + entry.get()
                        + " is a whole number beyond 2^53, where a double cannot keep every one; save the"
                        + " array as float64.");
            }
        }
        double value = at(bytes, index);
        if (!Double.isFinite(value)) {
            throw new LessonException((Double.isNaN(value) ? "NaN" : "Infinity") + " in " + entry.get()
                    + ". Only finite numbers can be used; give this entry a finite value.");
        }
        return value;
    }

    /** IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        double size;
        if (exponent == 0x1F) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            size = Math.scalb((double) fraction, -24);
        } else {
            size = Math.scalb((double) (fraction | 0x400), exponent - 25);
        }
        return bits < 0 ? -size : size;
    }
}
