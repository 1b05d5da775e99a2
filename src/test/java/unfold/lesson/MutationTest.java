package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import unfold.lesson.matrix.MatrixFile;
import unfold.lesson.problem.LessonException;
import unfold.lesson.text.TextFile;

/** Damaged files are read or refused with a message for people; nothing else ever comes out. */
class MutationTest {

    private static final int ROUNDS = Integer.getInteger("unfold.mutations", 2000);
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(java|org|com|unfold)\\.[a-z]|Exception|\\bnull\\b");
    private static final byte[] TELLING = "[]{}:,-+.#%|>&*!'\"\\\t\n e=;0N\u0000?".getBytes(StandardCharsets.UTF_8);

    @Test
    void damagedLessonsAreReadOrRefused() throws IOException {
        byte[] lesson = Files.readAllBytes(Path.of("assets", "lessons", "worked-example.yaml"));
        damage(lesson, bytes -> {
            Lesson read = LessonFile.read(new TextFile("l.yaml", bytes).text(), "l.yaml");
            Lesson again = LessonFile.read(LessonFile.text(read), "again.yaml");
            if (!again.equals(read)) {
                fail("not the same after writing: " + LessonFile.text(read));
            }
        });
    }

    @Test
    void damagedLessonsAreOpenedOrRefused() throws IOException {
        byte[] lesson = Files.readAllBytes(Path.of("assets", "lessons", "worked-example.yaml"));
        damage(lesson, bytes -> OpenLesson.open(LessonFile.read(new TextFile("l.yaml", bytes).text(), "l.yaml")));
    }

    @Test
    void damagedMatricesAreReadOrRefused() throws IOException {
        Path folder = Path.of("src", "test", "resources", "unfold", "lesson", "files");
        for (String name : new String[] {"all_octave_text.txt", "V_semicolon_decimalcomma.csv", "U_octave.csv"}) {
            byte[] file = Files.readAllBytes(folder.resolve(name));
            damage(file, bytes -> MatrixFile.read(new TextFile(name, bytes)));
        }
        byte[] json = "{\"U\": [[1, -2.5e3], [3, 4]], \"b\": [0.1], \"g\": 7}".getBytes(StandardCharsets.UTF_8);
        damage(json, bytes -> MatrixFile.read(new TextFile("all.json", bytes)));
    }

    @Test
    void damagedBinaryFilesAreReadOrRefused() throws IOException {
        Path folder = Path.of("src", "test", "resources", "unfold", "lesson", "files");
        for (String name : new String[] {
            "U.npy", "all.npz", "all_compressed.npz", "all_scipy_v4.mat", "all_scipy_v5.mat", "all_octave_v7.mat"
        }) {
            byte[] file = Files.readAllBytes(folder.resolve(name));
            damage(file, bytes -> MatrixFile.read(new TextFile(name, bytes)));
        }
        String header = "{\"U\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]}}";
        byte[] start = {(byte) header.length(), 0, 0, 0, 0, 0, 0, 0};
        byte[] whole = (new String(start, StandardCharsets.ISO_8859_1) + header + "\0\0\0?\0\0\0?")
                .getBytes(StandardCharsets.ISO_8859_1);
        damage(whole, bytes -> MatrixFile.read(new TextFile("m.safetensors", bytes)));
    }

    private static void damage(byte[] whole, Consumer<byte[]> reader) {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutated(whole, random);
            try {
                reader.accept(bytes);
            } catch (LessonException e) {
                assertFalse(
                        CLASS_NAME
                                .matcher(e.problem().replaceAll("'[^']*'", ""))
                                .find(),
                        e.getMessage());
            } catch (RuntimeException | StackOverflowError e) {
                fail(new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    /** One to four places changed, doubled or taken out. */
    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = spliced(bytes, at, at + length);
                default -> bytes = spliced(bytes, at + length, at);
            }
        }
        return bytes;
    }

    /** What stands before {@code end}, then what stands from {@code start} on. */
    private static byte[] spliced(byte[] bytes, int end, int start) {
        byte[] result = new byte[end + bytes.length - start];
        System.arraycopy(bytes, 0, result, 0, end);
        System.arraycopy(bytes, start, result, end, bytes.length - start);
        return result;
    }
}
