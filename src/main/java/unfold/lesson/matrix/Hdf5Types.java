package unfold.lesson.matrix;

import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import io.jhdf.object.datatype.Reference;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import unfold.lesson.problem.LessonException;

/** How the number types of HDF5 stand in bytes. */
final class Hdf5Types {

    private Hdf5Types() {}

    /**
     * The type of the numbers.
     *
     * @throws LessonException without a place, if the values are no real numbers
     */
    static ElementType of(DataType type) {
        return found(type)
                .orElseThrow(() -> new LessonException("The array holds " + inWords(type)
                        + ", expected real numbers; save it as float64, or leave it out of the file."));
    }

    private static Optional<ElementType> found(DataType type) {
        if (type instanceof FloatingPoint floating) {
            return floating(floating);
        }
        if (type instanceof FixedPoint fixed) {
            boolean whole = fixed.getBitOffset() == 0 && fixed.getBitPrecision() == 8 * fixed.getSize();
            return whole ? whole(fixed) : Optional.empty();
        }
        return isTruth(type) ? Optional.of(ElementType.BOOL) : Optional.empty();
    }

    private static Optional<ElementType> floating(FloatingPoint type) {
        String layout = type.getSize() + " " + type.getExponentLocation() + " " + type.getExponentSize() + " "
                + type.getMantissaSize() + " " + type.getExponentBias();
        return switch (layout) {
            case "8 52 11 52 1023" -> Optional.of(ElementType.FLOAT64);
            case "4 23 8 23 127" -> Optional.of(ElementType.FLOAT32);
            case "2 10 5 10 15" -> Optional.of(ElementType.FLOAT16);
            case "2 7 8 7 127" -> Optional.of(ElementType.BFLOAT16);
            default -> Optional.empty();
        };
    }

    private static Optional<ElementType> whole(FixedPoint type) {
        boolean signed = type.isSigned();
        return switch (type.getSize()) {
            case 1 -> Optional.of(signed ? ElementType.INT8 : ElementType.UINT8);
            case 2 -> Optional.of(signed ? ElementType.INT16 : ElementType.UINT16);
            case 4 -> Optional.of(signed ? ElementType.INT32 : ElementType.UINT32);
            case 8 -> Optional.of(signed ? ElementType.INT64 : ElementType.UINT64);
            default -> Optional.empty();
        };
    }

    /** As h5py writes booleans: an enumeration of FALSE and TRUE. */
    private static boolean isTruth(DataType type) {
        return type instanceof EnumDataType names
                && type.getSize() == 1
                && Set.copyOf(names.getEnumMapping().values()).equals(Set.of("FALSE", "TRUE"));
    }

    /** Bytes of numbers stand in this order. */
    static ByteOrder order(DataType type) {
        return type instanceof OrderedDataType ordered ? ordered.getByteOrder() : ByteOrder.LITTLE_ENDIAN;
    }

    private static String inWords(DataType type) {
        if (type instanceof CompoundDataType records) {
            return isComplex(records) ? "complex numbers" : "records of several fields (a compound type)";
        }
        if (type instanceof StringData) {
            return "text";
        }
        if (type instanceof VariableLength) {
            return "text or lists of different lengths";
        }
        if (type instanceof Reference) {
            return "references to other arrays (in MATLAB, a cell array)";
        }
        if (type instanceof EnumDataType) {
            return "names out of a list (an enumeration)";
        }
        if (type instanceof ArrayDataType) {
            return "an array in each entry";
        }
        return type instanceof FloatingPoint || type instanceof FixedPoint || type instanceof BitField
                ? "numbers of an unusual precision (" + type.getSize() + " bytes each)"
                : "raw bytes, dates or other values";
    }

    private static boolean isComplex(CompoundDataType records) {
        return records.getMembers().size() == 2
                && Set.of("r", "real", "re")
                        .contains(records.getMembers().get(0).getName());
    }
}
