package unfold.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Reads a table of mistakes: a case a line, and its message, indented by four spaces, below. */
public final class MistakeTable {

    private MistakeTable() {}

    /** Pairs of case and message. */
    public static List<Arguments> read(String name) {
        List<Arguments> cases = new ArrayList<>();
        String found = null;
        for (String line : text(name).split("\n")) {
            if (line.startsWith("    ")) {
                cases.add(Arguments.of(found, line.strip()));
            } else if (!line.startsWith("# ")) {
                found = line;
            }
        }
        return cases;
    }

    /** What a case stands for: escapes replaced. */
    public static String unescaped(String text) {
        if (text.equals("(nothing)")) {
            return "";
        }
        return text.replace("\\\\", "\u0001")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\0", "\u0000")
                .replace("\u0001", "\\");
    }

    private static String text(String name) {
        try (InputStream stream = MistakeTable.class.getResourceAsStream("/unfold/lesson/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
