package unfold.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.problem.LessonException;

/** The list of bundled lessons, and where it is read. */
class BundledLessonsTest {

    private static final Path FILES = Path.of("assets", "lessons");

    private final BundledLessons bundled = BundledLessons.ofProgram();

    @TempDir
    Path folder;

    @Test
    void everyFileIsListedAndEveryListedLessonHasItsFile() throws IOException {
        Set<String> listed =
                bundled.all().stream().map(entry -> entry.name() + ".yaml").collect(Collectors.toSet());
        assertEquals(listed.size(), bundled.all().size());
        listed.add("index.yaml");
        listed.addAll(weightsFiles());
        assertEquals(listed, files());
    }

    /** The files that lessons name. */
    private static Set<String> weightsFiles() throws IOException {
        Set<String> named = new HashSet<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("index.yaml")) {
                    LessonFile.read(file).weights().values().stream()
                            .filter(WeightSource.FromFile.class::isInstance)
                            .forEach(source -> named.add(((WeightSource.FromFile) source).path()));
                }
            }
        }
        return named;
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FILES.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void theListSaysWhatTheLessonsSay() {
        for (BundledLessons.Entry entry : bundled.all()) {
            Lesson lesson = bundled.read(entry.name());
            assertEquals(entry.title(), lesson.title());
            assertEquals(entry.group(), lesson.presentation().text("group").orElseThrow(), entry.name());
        }
    }

    @Test
    void noTwoLessonsHaveOneTitle() {
        Set<String> titles = new HashSet<>();
        bundled.all().forEach(entry -> assertTrue(titles.add(entry.title()), entry.title()));
    }

    @Test
    void theGroupsTogetherAreAllLessonsInOrder() {
        List<BundledLessons.Entry> together = bundled.groups().stream()
                .flatMap(group -> bundled.in(group).stream())
                .toList();
        assertEquals(bundled.all(), together);
        assertEquals(List.of(), bundled.in("no such group"));
        assertEquals("worked-example", bundled.all().get(0).name());
    }

    @Test
    void lessonsAreReadFromAJarAsFromAFolder() throws IOException {
        Path jar = jar(Path.of("target", "classes", "lessons"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            BundledLessons packed = new BundledLessons(loader);
            assertEquals(bundled.all(), packed.all());
            for (BundledLessons.Entry entry : packed.all()) {
                assertEquals(bundled.read(entry.name()), packed.read(entry.name()));
            }
        }
    }

    private Path jar(Path lessons) throws IOException {
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(lessons)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = lessons.relativize(file).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry("lessons/" + name));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /** Read from its file, a lesson finds its weights beside it; from the program, they come with it. */
    @Test
    void weightsBesideALessonComeWithIt() {
        Lesson file = LessonFile.read(FILES.resolve("from-to.yaml"));
        assertTrue(file.weights().get("U") instanceof WeightSource.FromFile);
        assertEquals(
                OpenLesson.open(file).inputs(),
                OpenLesson.open(bundled.read("from-to")).inputs());
    }

    @Test
    void weightsThatWereNotPackedAreSaidSo() throws IOException {
        Path lessons = Files.createDirectories(folder.resolve("lessons"));
        Files.writeString(lessons.resolve("index.yaml"), "Group:\n  one: One\n");
        Files.writeString(lessons.resolve("one.yaml"), """
                title: One
                equations: |
                  h_t = tanh(U x_t)
                weights: {U: weights/one.json}
                data: {x: [1]}
                """);
        try (URLClassLoader loader = loader(folder)) {
            BundledLessons damaged = new BundledLessons(loader);
            LessonException e = assertThrows(LessonException.class, () -> damaged.read("one"));
            assertEquals("weights/one.json: The program has been packed without this file.", e.getMessage());
            Files.writeString(
                    Files.createDirectories(lessons.resolve("weights")).resolve("one.json"), "{\"W\": 1}");
            LessonException other = assertThrows(LessonException.class, () -> damaged.read("one"));
            assertEquals(
                    "one.yaml, line 4, column 11: 'weights/one.json' holds no 'U'; it holds W.", other.getMessage());
        }
    }

    @Test
    void aLessonThatIsNotThereIsNamed() {
        LessonException e = assertThrows(LessonException.class, () -> bundled.read("lstm-halfs"));
        assertEquals("There is no bundled lesson 'lstm-halfs'. Did you mean 'lstm-halves'?", e.getMessage());
        assertThrows(LessonException.class, () -> bundled.read("../worked-example"));
        assertThrows(LessonException.class, () -> bundled.read("index"));
    }

    @Test
    void aListThatIsMissingOrDamagedIsSaidSo() throws IOException {
        assertEquals("index.yaml: The program has been packed without this file.", problem(folder));
        Path lessons = Files.createDirectories(folder.resolve("lessons"));
        Files.writeString(lessons.resolve("index.yaml"), "Gates: [lstm]\n");
        assertEquals(
                "index.yaml, line 1, column 8: Here stands a list, expected lessons with their titles.",
                problem(folder));
        Files.writeString(lessons.resolve("index.yaml"), "Gates:\n  gru: [GRU]\n");
        assertEquals("index.yaml, line 2, column 8: Here stands a list, expected the title of gru.", problem(folder));
        Files.writeString(lessons.resolve("index.yaml"), "Gates:\n  gru: GRU\n");
        try (URLClassLoader loader = loader(folder)) {
            BundledLessons damaged = new BundledLessons(loader);
            LessonException e = assertThrows(LessonException.class, () -> damaged.read("gru"));
            assertEquals("gru.yaml: The program has been packed without this file.", e.getMessage());
        }
    }

    private static String problem(Path folder) throws IOException {
        try (URLClassLoader loader = loader(folder)) {
            return assertThrows(LessonException.class, () -> new BundledLessons(loader))
                    .getMessage();
        }
    }

    private static URLClassLoader loader(Path folder) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }
}
