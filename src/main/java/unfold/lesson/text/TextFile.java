package unfold.lesson.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CancellationException;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;

/**
 * The bytes of a file, read once and whole. Text is UTF-8, or UTF-16 with a byte order mark.
 *
 * @param name the name that messages use
 */
public record TextFile(String name, byte[] bytes) {

    private static final int CHUNK = 1 << 16;

    /** Opens a file: a way for tests to have one that fails. */
    @FunctionalInterface
    interface Opening {
        InputStream open(Path path) throws IOException;
    }

    /**
     * Reads a file of at most {@code limit} bytes.
     *
     * @throws LessonException if it is missing, no file, too large, or may not be read
     * @throws java.util.concurrent.CancellationException if this thread is interrupted
     */
    public static TextFile read(Path path, long limit) {
        return read(path, limit, Files::newInputStream);
    }

    static TextFile read(Path path, long limit, Opening opening) {
        Place place = Place.file(path.toString());
        try {
            long size = size(path, limit, place);
            try (InputStream stream = opening.open(path)) {
                return new TextFile(path.getFileName().toString(), bytes(stream, size, limit, place));
            }
        } catch (NoSuchFileException e) {
            throw missing(place);
        } catch (AccessDeniedException e) {
            throw new LessonException(
                    place, "The file may not be read; allow reading in its permissions, or make a copy of it.");
        } catch (ClosedByInterruptException e) {
            throw new CancellationException(e.getMessage());
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("Not a directory") || reason.contains("symbolic link")) {
                throw missing(place);
            }
            throw new LessonException(
                    place,
                    "The file cannot be read from the disk to its end; check the disk or the connection to it,"
                            + " and try again.");
        }
    }

    /** How long a file is. What is none is refused: a pipe or a device would be waited for without end. */
    private static long size(Path path, long limit, Place place) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new LessonException(place, "This is a folder; choose a file in it.");
        }
        if (!attributes.isRegularFile()) {
            throw new LessonException(
                    place, "This is a device or a pipe, expected a file; write what it gives into a file first.");
        }
        if (attributes.size() > limit) {
            throw tooLarge(limit, place);
        }
        return attributes.size();
    }

    /** All bytes; a file may have grown since it was looked at. */
    private static byte[] bytes(InputStream stream, long size, long limit, Place place) throws IOException {
        // Room for all at once: growing would take three times the memory.
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) size);
        byte[] part = new byte[CHUNK];
        for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
            Cancellation.check();
            all.write(part, 0, read);
            if (all.size() > limit) {
                throw tooLarge(limit, place);
            }
        }
        return all.toByteArray();
    }

    private static LessonException missing(Place place) {
        return new LessonException(place, "There is no such file; check the name and the folder.");
    }

    private static LessonException tooLarge(long limit, Place place) {
        return new LessonException(
                place,
                "The file is larger than " + (limit >> 20)
                        + " MiB, the most that is read; split it or leave out what is not needed.");
    }

    /**
     * The bytes as text without a byte order mark.
     *
     * @throws LessonException if they are empty, binary, or in another encoding
     */
    public String text() {
        Place place = Place.file(name);
        if (bytes.length == 0) {
            throw new LessonException(place, "The file is empty; save it again with its content.");
        }
        String text = decoded(place);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                throw new LessonException(
                        place.atLine(lineOf(text, i)),
                        "This is not a text file (byte "
                                + (int) c
                                + " stands in it); a lesson and a text matrix are written as"
                                + " UTF-8 text: save it so.");
            }
        }
        return text;
    }

    private String decoded(Place place) {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return decoded(3, StandardCharsets.UTF_8, place);
        }
        if (startsWith(0xFF, 0xFE)) {
            return decoded(2, StandardCharsets.UTF_16LE, place);
        }
        if (startsWith(0xFE, 0xFF)) {
            return decoded(2, StandardCharsets.UTF_16BE, place);
        }
        return decoded(0, StandardCharsets.UTF_8, place);
    }

    private String decoded(int skip, Charset charset, Place place) {
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length - skip + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int line = lineOf(out, out.length());
            throw new LessonException(
                    place.atLine(line),
                    "The file is not "
                            + charset.name()
                            + " text (byte "
                            + (in.position() + 1)
                            + " does not belong there); save it as UTF-8.");
        }
        return out.toString();
    }

    private boolean startsWith(int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineOf(CharSequence text, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }
}
