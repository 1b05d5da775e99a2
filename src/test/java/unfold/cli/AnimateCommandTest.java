package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimateCommandTest {

    private static Terminal animate(Path file, String... more) {
        String[] first = {"animate", Terminal.WORKED_EXAMPLE, "--out", file.toString(), "--size", "640x480"};
        String[] args = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return Terminal.run(args);
    }

    @Test
    void aGifHasAllMoments() throws IOException {
        Path file = Terminal.file("run.gif");
        Terminal ran = animate(file, "--from=3", "--to=5", "--frames=3");
        assertEquals(Commands.DONE, ran.status(), ran.err());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(7, reader.getNumImages(true), "the start, and three for each operation");
            assertEquals(640, reader.getWidth(0));
            assertTrue(reader.getWidth(2) < 640, "what stands still is not written again");
        }
    }

    @Test
    void aSeriesEndsInTheStillPicture() throws IOException {
        Path file = Terminal.file("series.png");
        assertEquals(
                Commands.DONE,
                animate(file, "--from=4", "--to=5", "--frames=2", "--view=cell").status());
        byte[] last = Files.readAllBytes(Terminal.file("series-0003.png"));
        Terminal.run(
                "render",
                Terminal.WORKED_EXAMPLE,
                "--size=640x480",
                "--step=5",
                "--view=cell",
                "--out=" + Terminal.file("still.png"));
        assertArrayEquals(Files.readAllBytes(Terminal.file("still.png")), last);
        assertFalse(Arrays.equals(last, Files.readAllBytes(Terminal.file("series-0002.png"))));
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from=5 --to=4 | There is no way from step 5 to step 4: the run has steps 0 to 39.",
                "--from=0 --to=40 | There is no way from step 0 to step 40: the run has steps 0 to 39.",
                "--from=0 --to=39 --frames=0 | An animation has 1 to 2000 pictures; each operation needs one.",
                "--from=0 --to=39 --frames=90 | An animation has 1 to 2000 pictures; show fewer operations, or fewer"
                        + " pictures of each.",
                "--from=0 --to=1 --view=side | There is no view 'side'; the views are unrolled, folded and cell."
            })
    void whatCannotBeIsRefused(String arguments, String message) {
        Terminal ran = animate(Terminal.file("refused.gif"), arguments.split(" "));
        assertEquals(Commands.WRONG_INPUT, ran.status());
        assertEquals("unfold: " + message, ran.err().strip());
    }

    @Test
    void anotherEndingIsRefused() {
        Terminal ran = animate(Terminal.file("run.mp4"), "--from=0", "--to=1");
        assertEquals(
                "unfold: run.mp4: an animation's name ends in .gif, .png, .svg or .pdf.",
                ran.err().strip());
    }
}
