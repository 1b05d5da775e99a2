package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledLessonTest {

    @Test
    void everyLessonInTheFolderIsInTheMenu() throws IOException {
        Set<String> named = Arrays.stream(BundledLesson.values())
                .map(BundledLesson::file)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(Path.of("assets", "lessons"))) {
            Set<String> found = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(found, named);
        }
    }
}
