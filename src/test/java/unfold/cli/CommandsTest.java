package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            trcae                          | There is no command and no lesson file 'trcae'. The commands are trace, check, render, animate, train, export, weights, bench; unfold --help explains them.
            trace                          | Missing required parameter: 'LESSON'. See unfold trace --help.
            trace nowhere.yaml             | nowhere.yaml: There is no such file; check the name and the folder.
            trace EXAMPLE other            | Unmatched argument at index 2: 'other'. See unfold trace --help.
            trace EXAMPLE --outt a         | Unknown options: '--outt', 'a'. See unfold trace --help.
            trace EXAMPLE --out            | Missing required parameter for option '--out' (FILE). See unfold trace --help.
            trace EXAMPLE --out target     | 'target' is a folder; give the output a file's name.
            trace EXAMPLE --out no/where/a | The folder of 'no/where/a' does not exist.
            trace EXAMPLE --weights no.csv | no.csv: There is no such file; check the name and the folder.
            check EXAMPLE --step 2         | Unknown options: '--step', '2'. See unfold check --help.
            check                          | Missing required parameter: 'LESSON'. See unfold check --help.
            check NOLOSS                   | The lesson has no loss, so there are no gradients to check. If that is meant, say so with the line 'forward_only: true' in the lesson.
            render EXAMPLE --step 3        | Missing required option: '--out=FILE'. See unfold render --help.
            render EXAMPLE --out a.png     | Missing required option: '--step=N'. See unfold render --help.
            render EXAMPLE --step x --out a.png  | Invalid value for option '--step': 'x' is not a whole number. See unfold render --help.
            render EXAMPLE --step 1 --out a.png --plot loss,loss    | The plot 'loss' is named twice; once is enough.
            render EXAMPLE --step 1 --out a.png --compare lstm,lstm | The model 'lstm' is named twice; once is enough.
            render EXAMPLE --step 1 --out a.png --compare rnn       | The lesson is compared with itself only; name another model.
            trace EXAMPLE --truncation 0                            | A chunk needs at least one time step, not 0.
            trace EXAMPLE --truncation 1.5                          | Invalid value for option '--truncation': '1.5' is not a whole number. See unfold trace --help.
            render EXAMPLE --step 99 --out a.png | There is no step 99: the run has steps 0 to 39.
            render EXAMPLE --step -1 --out a.png | There is no step -1: the run has steps 0 to 39.
            render EXAMPLE --step 1 --out a.jpg  | a.jpg: a picture's name ends in .png, .svg or .pdf.
            render EXAMPLE --step 1 --out a      | a: a picture's name ends in .png, .svg or .pdf.
            render EXAMPLE --step 1 --out a.png --size 800       | The size '800' is not of the form 1920x1080.
            render EXAMPLE --step 1 --out a.png --size 0x0       | The size '0x0' is out of range: a side has 320 to 10000 pixels.
            render EXAMPLE --step 1 --out a.png --size 99999x800 | The size '99999x800' is out of range: a side has 320 to 10000 pixels.
            render EXAMPLE --step 1 --out a.png --zoom 0.5       | The zoom 0.5 is out of range: it begins at 1.
            render EXAMPLE --step 1 --out a.png --zoom 2 --at 4  | There is no time step 4: the run has 1 to 3.
            render EXAMPLE --step 1 --out a.png --zoom 2 --view cell | Only the network over time can be zoomed, and only one model.
            render EXAMPLE --step 1 --out a.png --theme pink     | There is no theme 'pink'; the themes are light, dark and projector.
            render EXAMPLE --step 1 --out no/a.png               | The folder of 'no/a.png' does not exist.
            """)
    void aMistakeHasOneMessageAndStatusTwo(String line, String message) {
        Terminal ran = Terminal.run(Arrays.stream(line.split(" "))
                .map(word -> switch (word) {
                    case "EXAMPLE" -> Terminal.WORKED_EXAMPLE;
                    case "NOLOSS" ->
                        Terminal.file("none.yaml", "title: T\nequations: |\n  s_t = x_t\ndata: {x: [[1]]}\n");
                    default -> word;
                })
                .toArray(String[]::new));
        assertEquals("unfold: " + message + "\n", ran.err());
        assertEquals("", ran.out());
        assertEquals(Commands.WRONG_INPUT, ran.status());
    }

    @Test
    void aTraceIsNotWrittenOverItsLesson() throws IOException {
        String text = "title: T\nequations: |\n  L_t = sum(x_t)\ndata: {x: [[1]]}\n";
        String lesson = Terminal.file("kept.yaml", text);
        Terminal ran = Terminal.run("trace", lesson, "--out", lesson);
        assertEquals("unfold: '" + lesson + "' is read by this command; give the output another name.\n", ran.err());
        assertEquals(Commands.WRONG_INPUT, ran.status());
        assertEquals(text, Files.readString(Path.of(lesson)));
    }

    @Test
    void aFaultInTheEquationsIsPlacedInTheLesson() {
        String lesson = Terminal.file(
                "fault.yaml", "title: T\nequations: |\n  s_t = tahn(x_t)\n  L_t = sum(s_t)\ndata: {x: [[1]]}\n");
        Terminal ran = Terminal.run("trace", lesson);
        assertTrue(
                ran.err().startsWith("unfold: fault.yaml, line 3, column 9: There is no function 'tahn'."), ran.err());
        assertEquals(1, ran.err().lines().count());
    }

    @Test
    void aRequestThatNoMemoryCanHoldIsRefused() {
        for (String size : List.of("60000", "100000", "2000000000")) {
            String lesson = Terminal.file("huge.yaml", """
                    title: T
                    equations: |
                      s_t = tanh(U x_t + W s_{t-1})
                      L_t = sum(s_t)
                    sizes: {s: %s}
                    weights: {U: {init: zeros}, W: {init: zeros}}
                    data: {x: [[1]]}
                    """.formatted(size));
            Terminal ran = Terminal.run("trace", lesson);
            assertEquals(Commands.WRONG_INPUT, ran.status());
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertFalse(ran.err().contains("mistake in Unfold"), ran.err());
        }
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Path file = Terminal.file("kept.json");
        Files.writeString(file, "old");
        Terminal ran = Terminal.run("trace", "nowhere.yaml", "--out", file.toString());
        assertEquals(Commands.WRONG_INPUT, ran.status());
        assertEquals("old", Files.readString(file));
        try (var left = Files.list(file.getParent())) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith(".part")));
        }
    }

    @Test
    void aTerminalThatIsGoneIsNoticed() {
        Writer gone = new Writer() {
            @Override
            public void write(char[] buffer, int from, int count) throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        Commands commands = new Commands(lesson -> {}, new PrintWriter(gone), new PrintWriter(err));
        assertEquals(Commands.WRONG_INPUT, commands.run("check", Terminal.WORKED_EXAMPLE));
        assertEquals("unfold: The output could not be written completely.\n", err.toString());
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertEquals(Optional.of(Path.of("")), Terminal.windowOf());
        assertEquals(Optional.of(Path.of(Terminal.WORKED_EXAMPLE)), Terminal.windowOf(Terminal.WORKED_EXAMPLE));
        assertEquals(Optional.empty(), Terminal.windowOf("nothing.yaml"));
        assertEquals(Optional.empty(), Terminal.windowOf("check", Terminal.WORKED_EXAMPLE));
    }

    @Test
    void aWindowThatCannotOpenSaysWhy() {
        Window none = lesson -> {
            throw new CommandException("There is no display.");
        };
        Terminal ran = Terminal.run(Lessons.FILES, none);
        assertEquals(Commands.WRONG_INPUT, ran.status());
        assertEquals("unfold: There is no display.\n", ran.err());
    }

    @Test
    void helpAndVersionAreNoMistake() {
        Terminal help = Terminal.run("--help");
        assertEquals(Commands.DONE, help.status());
        for (String command : List.of("trace", "check", "render", "train")) {
            assertTrue(help.out().contains("\n  " + command + " "), help.out());
            Terminal own = Terminal.run(command, "--help");
            assertEquals(Commands.DONE, own.status());
            assertTrue(own.out().startsWith("Usage: unfold " + command), own.out());
        }
        assertTrue(Terminal.run("--version").out().startsWith("Unfold "));
    }
}
