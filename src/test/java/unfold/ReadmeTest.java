package unfold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import unfold.analysis.GradientCheck;
import unfold.cli.Commands;
import unfold.lesson.LessonFile;
import unfold.lesson.OpenLesson;
import unfold.lesson.recipe.RecipeKind;
import unfold.notation.Recurrence;
import unfold.operation.Functions;

/** What the README says is so. */
class ReadmeTest {

    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    /** The texts between fences, those whose opening fence names {@code language}. */
    private static List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        StringBuilder open = null;
        boolean wanted = false;
        for (String line : readme.lines().toList()) {
            if (open == null && line.startsWith("```")) {
                open = new StringBuilder();
                wanted = line.substring(3).strip().equals(language);
            } else if (open != null && line.equals("```")) {
                if (wanted) {
                    blocks.add(open.toString());
                }
                open = null;
            } else if (open != null) {
                open.append(line).append('\n');
            }
        }
        return blocks;
    }

    @Test
    void everyLessonInItOpensAndHasTheRightGradients() {
        List<String> whole = blocks("yaml").stream()
                .filter(text -> text.startsWith("title:"))
                .toList();
        assertFalse(whole.isEmpty());
        for (String text : whole) {
            OpenLesson lesson = OpenLesson.open(LessonFile.read(text, "README.md"));
            assertTrue(
                    new GradientCheck(lesson.network(), lesson.inputs()).run().passes());
        }
    }

    @Test
    void everyRecurrenceInItIsRead() {
        assertEquals(5, blocks("equations").size());
        for (String text : blocks("equations")) {
            assertTrue(Recurrence.parse(text).totalLoss().isPresent(), text);
        }
        assertTrue(Recurrence.parse(blocks("").get(0)).totalLoss().isPresent());
        List<String> data =
                blocks("yaml").stream().filter(text -> text.startsWith("data:")).toList();
        for (String text : data) {
            // One answer for a whole sentence in the batch, one for each character elsewhere.
            String loss = text.contains("- {")
                    ? "  L = cross_entropy(softmax(V h_T), y_T)\n"
                    : "  L_t = cross_entropy(softmax(V h_t), y_t)\n";
            String lesson = "title: q\nequations: |\n  h_t = tanh(U x_t)\n" + loss;
            String weights = "sizes: {h: 2}\nweights: {U: {init: zeros}, V: {init: zeros}}\n";
            OpenLesson.open(LessonFile.read(lesson + weights + text, "README.md"));
        }
    }

    @Test
    void everyFunctionAndRecipeIsNamed() {
        Set<String> words = Pattern.compile("[\\p{L}_]+")
                .matcher(readme)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Functions.spellings().forEach(spelling -> assertTrue(words.contains(spelling), spelling));
        RecipeKind.words().forEach(word -> assertTrue(words.contains(word), word));
    }

    @Test
    void everyCommandOfTheHelpHasAnExample() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new Commands(lesson -> {}, writer, writer).run("--help");
        String commands = out.toString().substring(out.toString().indexOf("Commands:"));
        List<String> words = Pattern.compile("(?m)^  (\\w+) ")
                .matcher(commands)
                .results()
                .map(command -> command.group(1))
                .toList();
        assertTrue(words.containsAll(List.of("trace", "train")), commands);
        words.forEach(word -> assertTrue(readme.contains("java -jar target/unfold.jar " + word + " "), word));
    }

    /** But for the errors, which hang on how a machine rounds. */
    @Test
    void theOutputOfTheCheckIsReal() {
        String block = blocks("").stream()
                .filter(text -> text.startsWith("$ java -jar target/unfold.jar check "))
                .findFirst()
                .orElseThrow();
        String[] command = block.lines().findFirst().orElseThrow().split(" ");
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int status = new Commands(lesson -> {}, writer, writer)
                .run(command[command.length - 2], command[command.length - 1]);
        assertEquals(Commands.DONE, status);
        assertEquals(masked(block.substring(block.indexOf('\n') + 1)), masked(out.toString()));
    }

    private static String masked(String output) {
        return output.replaceAll("\\d\\.\\de-\\d\\d", "#");
    }
}
