package unfold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of third-party software says what is on the class path: all of it, and nothing else. */
class ThirdPartyNoticesTest {
    private static final Path NOTICES = Path.of("assets", "third-party", "NOTICES.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [\\w.-]+:(\\S+) \\| (\\S+) \\|");
    private static final Pattern REPOSITORY_PATH = Pattern.compile(".*/([^/]+)/([^/]+)/\\1-\\2(-[^/]+)?\\.jar");

    @Test
    void everyLibraryOnTheClassPathIsNamedWithItsVersion() throws IOException {
        List<String> named = librariesInTheTable();
        List<String> missing =
                librariesOnTheClassPath().filter(jar -> !named.contains(jar)).toList();
        assertEquals(List.of(), missing, "missing in " + NOTICES);
    }

    @Test
    void everyLibraryInTheTableIsOnTheClassPath() throws IOException {
        List<String> present = librariesOnTheClassPath().toList();
        List<String> gone = librariesInTheTable().stream()
                .filter(library -> !present.contains(library))
                .toList();
        assertEquals(List.of(), gone, "named in " + NOTICES + ", but not used");
    }

    private static List<String> librariesInTheTable() throws IOException {
        String table = Files.readString(NOTICES, StandardCharsets.UTF_8);
        return ROW.matcher(table).results().map(ThirdPartyNoticesTest::library).toList();
    }

    /** A local repository keeps a library under artifact/version/artifact-version.jar. */
    private static Stream<String> librariesOnTheClassPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> entry.replace(File.separatorChar, '/'))
                .flatMap(entry -> REPOSITORY_PATH.matcher(entry).results())
                .map(ThirdPartyNoticesTest::library);
    }

    private static String library(MatchResult artifactAndVersion) {
        return artifactAndVersion.group(1) + " " + artifactAndVersion.group(2);
    }
}
