package unfold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z-]+)+)\"");
    private static final Pattern SAID = Pattern.compile("messages\\s*\\.(?:say|text)\\(\\s*\"([a-z.-]+)\"");

    private static Properties english() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("messages.properties")) {
            properties.load(in);
        }
        return properties;
    }

    private static Set<String> inTheCode(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/unfold/explain"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        keys.remove("unfold.explain.messages");
        return keys;
    }

    @Test
    void everyKeyOfTheCodeHasWordsAndAllWordsAreUsed() throws IOException {
        Set<String> used = inTheCode(KEY);
        used.addAll(inTheCode(SAID));
        Set<String> there = new TreeSet<>(english().stringPropertyNames());
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(there);
        Set<String> unused = new TreeSet<>(there);
        unused.removeAll(used);
        StringBuilder paste = new StringBuilder("missing, add:\n");
        missing.forEach(key -> paste.append(key).append(" = \n"));
        paste.append("unused, remove:\n").append(String.join("\n", unused));
        assertTrue(missing.isEmpty() && unused.isEmpty(), paste.toString());
    }

    @Test
    void noApostropheSwallowsAnArgument() throws IOException {
        english().forEach((key, words) -> assertEquals(-1, words.toString().indexOf('\''), key + " = " + words));
    }
}
