package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unfold.lesson.BundledLessons;

class LibraryModelTest {

    private static final Path GRU = Path.of("assets", "lessons", "gru.yaml");

    /** What was written, and what a next start would read. */
    private static final class Memory implements LastOpenedStore {
        private List<String> lines = List.of();

        @Override
        public List<String> read() {
            return lines;
        }

        @Override
        public void write(List<String> written) {
            lines = List.copyOf(written);
        }
    }

    @TempDir
    private Path folder;

    private final Memory memory = new Memory();
    private WindowModel window = started();
    private LibraryModel library = window.library();

    private WindowModel started() {
        WindowModel model = new WindowModel(Runnable::run, Runnable::run, new ChosenFiles(), memory);
        model.lesson().openBundled(LessonModel.FIRST);
        model.library().enter();
        return model;
    }

    private void search(String query) {
        library.queryProperty().set(query);
    }

    private Set<String> titles() {
        return library.found().stream().map(LibraryEntry::title).collect(Collectors.toSet());
    }

    private List<String> headings() {
        return library.shelvesProperty().get().stream().map(Shelf::title).toList();
    }

    private static void open(WindowModel model, String name) {
        model.lesson().openBundled(name);
    }

    private void openSelected() {
        library.open(library.found().get(library.selectionProperty().get()));
    }

    @Test
    void everyBundledLessonStandsOnTheShelfOfItsGroup() {
        BundledLessons bundled = BundledLessons.ofProgram();
        assertEquals(bundled.groups(), headings());
        assertEquals(
                bundled.all().stream().map(BundledLessons.Entry::title).toList(),
                library.found().stream().map(LibraryEntry::title).toList());
        library.found().forEach(entry -> assertFalse(entry.summary().isBlank(), entry.title()));
    }

    @Test
    void aQueryFindsInTitleGroupIntroductionAndEquations() {
        search("peepHOLES");
        assertEquals(Set.of("LSTM with peepholes"), titles());
        search("gates cell main road");
        assertEquals(Set.of("LSTM with four gates"), titles());
        search("  E^T x_t word2vec CBOW ");
        assertEquals(Set.of("word2vec, CBOW: the word between its neighbours"), titles());
        search("one answer at every time step tagging");
        assertEquals(List.of(), library.found());
        search("sequence labelling");
        assertEquals(List.of("One answer at every time step"), headings());
        search("");
        assertEquals(BundledLessons.ofProgram().all().size(), library.found().size());
    }

    @Test
    void whatIsFoundFirstIsSelected() {
        assertEquals(0, library.selectionProperty().get());
        library.move(7);
        search("lstm");
        assertEquals(0, library.selectionProperty().get());
        search("no such thing");
        assertEquals(-1, library.selectionProperty().get());
        assertEquals(
                "Three steps by hand", window.lesson().showingProperty().get().title());
    }

    @Test
    void arrowsMoveAlongAndAcrossTheShelves() {
        library.move(-1);
        assertEquals(0, library.selectionProperty().get());
        library.moveRow(1, 3);
        assertEquals(1, library.selectionProperty().get());
        library.move(2);
        library.moveRow(1, 3);
        assertEquals(6, library.selectionProperty().get());
        library.moveRow(1, 3);
        assertEquals(7, library.selectionProperty().get(), "the last row of the shelf has one lesson");
        library.moveRow(-1, 3);
        assertEquals(4, library.selectionProperty().get());
        library.move(1000);
        assertEquals(library.found().size() - 1, library.selectionProperty().get());
        library.moveRow(1, 3);
        assertEquals(library.found().size() - 1, library.selectionProperty().get());
    }

    @Test
    void theSelectedLessonOpens() {
        search("minimal gated");
        openSelected();
        assertEquals(
                "Minimal gated unit", window.lesson().showingProperty().get().title());
    }

    @Test
    void whatWasOpenedLastStandsOnTopAlsoAfterANewStart() throws IOException {
        Path own = Files.copy(GRU, folder.resolve("own.yaml"));
        open(window, "irnn");
        window.lesson().open(own);
        library.enter();
        assertEquals(LibraryModel.LAST_OPENED, headings().get(0));
        assertEquals(
                List.of("GRU", "IRNN: identity and ReLU"),
                library.found().subList(0, 2).stream().map(LibraryEntry::title).toList());
        library = started().library();
        assertEquals(LessonPlace.file(own), library.found().get(0).place());
        assertEquals(LessonPlace.bundled("irnn"), library.found().get(1).place());
        search("candidate has no bias");
        assertEquals(
                List.of(LessonPlace.file(own), LessonPlace.bundled("gru")),
                library.found().stream().map(LibraryEntry::place).toList());
    }

    @Test
    void onlyTheLatestFewAreKeptAndEachOnce() {
        List<String> names = List.of("irnn", "gru", "elman", "jordan", "irnn", "tagging", "embedding", "residual");
        names.forEach(name -> open(window, name));
        assertEquals(
                List.of("residual", "embedding", "tagging", "irnn", "jordan", "elman"),
                memory.lines.stream()
                        .map(line -> line.substring("bundled ".length()))
                        .toList());
    }

    @Test
    void aFileThatIsGoneSaysSoAndLeavesTheOpenLesson() {
        Path gone = folder.resolve("gone.yaml").toAbsolutePath();
        memory.lines = List.of("file " + gone, "nonsense", "bundled nothing-of-this-name");
        window = started();
        library = window.library();
        assertEquals("gone.yaml", library.found().get(0).title());
        assertEquals("By hand", headings().get(1));
        openSelected();
        assertTrue(window.lesson().noticeProperty().get().text().contains("There is no such file"));
        assertEquals(
                "Three steps by hand", window.lesson().showingProperty().get().title());
    }

    @Test
    void unsavedWorkIsAskedAboutBeforeAnotherLessonOpens() throws IOException {
        Path weights = Files.writeString(folder.resolve("W.csv"), "0 1\n1 0\n");
        window.lesson().loadWeights(List.of(weights));
        List<Question> asked = new ArrayList<>();
        window.lesson().questionProperty().addListener((property, old, now) -> asked.add(now));
        library.move(3);
        openSelected();
        assertEquals(1, asked.size());
        assertEquals(
                "Three steps by hand", window.lesson().showingProperty().get().title());
    }

    @Test
    void everyBundledLessonHasAPicture() {
        search("lstm");
        library.found().forEach(entry -> assertTrue(library.picture(entry).cursor() > 0, entry.title()));
    }
}
