package unfold.lesson.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;

/**
 * The bytes of a file, read once and whole. Text is UTF-8, or UTF-16 with a byte order mark.
 *
 * @param name the name that messages use
 */
public record TextFile(String name, byte[] bytes) {

    /**
     * Reads a file of at most {@code limit} bytes.
     *
     * @throws LessonException if it is missing, a folder, too large, or may not be read
     */
    public static TextFile read(Path path, long limit) {
        Place place = Place.file(path.toString());
        if (Files.isDirectory(path)) {
            throw new LessonException(place, "This is a folder; choose a file in it.");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes((int) limit + 1);
            if (bytes.length > limit) {
                throw new LessonException(
                        place,
                        "The file is larger than "
                                + (limit >> 20)
                                + " MiB, the most that is read; split it or leave out what is not"
                                + " needed.");
            }
            return new TextFile(path.getFileName().toString(), bytes);
        } catch (NoSuchFileException e) {
            throw new LessonException(place, "There is no such file; check the name and the folder.");
        } catch (AccessDeniedException e) {
            throw new LessonException(place, "The file may not be read; its permissions do not allow it.");
        } catch (IOException e) {
            throw new LessonException(place, "The file cannot be read from the disk.");
        }
    }

    /**
     * The bytes as text without a byte order mark.
     *
     * @throws LessonException if they are empty, binary, or in another encoding
     */
    public String text() {
        Place place = Place.file(name);
        if (bytes.length == 0) {
            throw new LessonException(place, "The file is empty.");
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
                                + " UTF-8 text.");
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
