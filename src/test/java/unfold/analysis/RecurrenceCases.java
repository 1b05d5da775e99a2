package unfold.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The recurrences of {@code recurrences.txt}. */
public final class RecurrenceCases {

    /** A heading, the sizes that the text leaves open, and the text. */
    public record Case(String name, String sizes, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    private RecurrenceCases() {}

    public static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String block : text().split("(?m)^== ")) {
            if (!block.isBlank()) {
                String[] lines = block.split("\n", 3);
                cases.add(new Case(lines[0], lines[1], lines[2]));
            }
        }
        return cases;
    }

    private static String text() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RecurrenceCases.class.getResourceAsStream("recurrences.txt"), StandardCharsets.UTF_8))) {
            StringBuilder text = new StringBuilder();
            reader.lines().forEach(line -> text.append(line).append('\n'));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
