package unfold.lesson.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;

/** Reads a binary file, or a part of one, in order and never past its end. */
final class Bytes {

    private static final String CUT = " It was cut short or damaged; copy it again, or save it anew.";

    private final ByteBuffer buffer;
    private final Place place;

    /** All of {@code bytes}, least significant byte first until {@link #order} says otherwise. */
    Bytes(byte[] bytes, Place place) {
        this(ByteBuffer.wrap(bytes), place);
    }

    private Bytes(ByteBuffer buffer, Place place) {
        this.buffer = buffer.order(ByteOrder.LITTLE_ENDIAN);
        this.place = place;
    }

    /** What is left of {@code buffer}, in its byte order; it is not copied. */
    static Bytes of(ByteBuffer buffer, Place place) {
        ByteOrder order = buffer.order();
        return new Bytes(buffer.slice(), place).order(order);
    }

    Bytes order(ByteOrder order) {
        buffer.order(order);
        return this;
    }

    ByteOrder order() {
        return buffer.order();
    }

    /** The bytes from here on as those of another place; they are not copied. */
    Bytes in(Place other) {
        ByteOrder order = order();
        return new Bytes(buffer.slice(), other).order(order);
    }

    Place place() {
        return place;
    }

    int position() {
        return buffer.position();
    }

    int remaining() {
        return buffer.remaining();
    }

    /**
     * Goes on at another byte.
     *
     * @throws LessonException if it lies outside of the file
     */
    void moveTo(long position, String what) {
        if (position < 0 || position > buffer.limit()) {
            throw problem("The file says that " + what + " begins at byte " + position + ", but it has only "
                    + buffer.limit() + " bytes." + CUT);
        }
        buffer.position((int) position);
    }

    /**
     * The next {@code count} bytes, which are not copied.
     *
     * @param what names them for the message, as in "the header"
     * @throws LessonException if there are not so many
     */
    Bytes take(long count, String what) {
        if (count < 0 || count > buffer.remaining()) {
            throw problem("The file ends too early: " + what + " should have " + count(count) + " from byte "
                    + buffer.position() + " on, but " + left(buffer.remaining()) + "." + CUT);
        }
        ByteBuffer part = buffer.slice(buffer.position(), (int) count);
        buffer.position(buffer.position() + (int) count);
        Bytes taken = new Bytes(part, place);
        taken.order(order());
        return taken;
    }

    int unsignedByte(String what) {
        return take(1, what).buffer.get() & 0xFF;
    }

    int unsignedShort(String what) {
        return take(2, what).buffer.getShort() & 0xFFFF;
    }

    int signedInt(String what) {
        return take(4, what).buffer.getInt();
    }

    long unsignedInt(String what) {
        return signedInt(what) & 0xFFFF_FFFFL;
    }

    long signedLong(String what) {
        return take(8, what).buffer.getLong();
    }

    String text(long count, String what) {
        return StandardCharsets.UTF_8.decode(take(count, what).buffer).toString();
    }

    /** All bytes from here on, without going on. */
    ByteBuffer rest() {
        return buffer.slice().order(buffer.order());
    }

    byte[] copy() {
        byte[] copy = new byte[buffer.remaining()];
        rest().get(copy);
        return copy;
    }

    LessonException problem(String what) {
        return new LessonException(place, what);
    }

    private static String count(long count) {
        return count == 1 ? "1 byte" : count + " bytes";
    }

    private static String left(int count) {
        return count == 0 ? "none is left" : "only " + count + (count == 1 ? " is left" : " are left");
    }
}
