package unfold.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenderCommandTest {

    private static byte[] render(String name, String... more) throws IOException {
        return render(name, 12, more);
    }

    private static byte[] render(String name, int step, String... more) throws IOException {
        Path file = Terminal.file(name);
        Files.deleteIfExists(file);
        String[] args = new String[5 + more.length];
        String[] first = {"render", Terminal.WORKED_EXAMPLE, "--out", file.toString(), "--step=" + step};
        System.arraycopy(first, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        Terminal ran = Terminal.run(args);
        assertEquals(Commands.DONE, ran.status(), ran.err());
        assertEquals("", ran.out());
        return Files.readAllBytes(file);
    }

    @Test
    void aPngHasTheSizeThatWasAskedFor() throws IOException {
        render("small.png", "--size", "1024x768");
        BufferedImage image = ImageIO.read(Terminal.file("small.png").toFile());
        assertEquals(1024, image.getWidth());
        assertEquals(768, image.getHeight());
        render("usual.png");
        assertEquals(1920, ImageIO.read(Terminal.file("usual.png").toFile()).getWidth());
    }

    @Test
    void theThemeDecidesTheGround() throws IOException {
        render("light.png", "--theme", "light");
        render("dark.png", "--theme", "dark");
        int light = ImageIO.read(Terminal.file("light.png").toFile()).getRGB(3, 200) & 0xff;
        int dark = ImageIO.read(Terminal.file("dark.png").toFile()).getRGB(3, 200) & 0xff;
        assertTrue(light > 200, "light " + light);
        assertTrue(dark < 80, "dark " + dark);
    }

    @Test
    void theViewDecidesWhatTheStageShows() throws IOException {
        assertArrayEquals(render("v.png"), render("v.png", "--view", "unrolled"));
        assertFalse(Arrays.equals(render("v.png"), render("v.png", "--view", "cell")));
        Terminal refused =
                Terminal.run("render", Terminal.WORKED_EXAMPLE, "--step=1", "--out", "v.png", "--view", "inside");
        assertEquals(Commands.WRONG_INPUT, refused.status());
        assertEquals(
                "unfold: There is no view 'inside'; the views are unrolled, folded and cell.",
                refused.err().strip());
    }

    @Test
    void aMomentOfATransitionCanBeDrawn() throws IOException {
        byte[] still = render("m.png", "--size", "640x480");
        assertArrayEquals(still, render("m.png", "--size", "640x480", "--motion", "1"));
        assertFalse(Arrays.equals(still, render("m.png", "--size", "640x480", "--motion", "0.5")));
        Terminal beyond = Terminal.run("render", Terminal.WORKED_EXAMPLE, "--step=1", "--out=m.png", "--motion=1.5");
        assertEquals(Commands.WRONG_INPUT, beyond.status());
        assertEquals(
                "unfold: The motion 1.5 is not between 0 and 1.", beyond.err().strip());
        byte[] cell = render("m.png", "--size", "640x480", "--view", "cell");
        assertFalse(Arrays.equals(cell, render("m.png", "--size", "640x480", "--view", "cell", "--motion", "0.5")));
        Terminal part =
                Terminal.run("render", Terminal.WORKED_EXAMPLE, "--step=1", "--out=m.png", "--motion=0.5", "--zoom=2");
        assertEquals(Commands.WRONG_INPUT, part.status());
        assertEquals(
                "unfold: Only all of a network over time can be drawn in motion, or an open cell.",
                part.err().strip());
    }

    @Test
    void theNetworkCanBeDrawnFoldedAndOnItsWayThere() throws IOException {
        byte[] chain = render("f.png", "--size", "640x480");
        byte[] folded = render("f.png", "--size", "640x480", "--view", "folded");
        assertFalse(Arrays.equals(chain, folded));
        assertArrayEquals(chain, render("f.png", "--size", "640x480", "--view", "folded", "--fold", "0"));
        assertFalse(Arrays.equals(folded, render("f.png", "--size", "640x480", "--view", "folded", "--fold", "0.5")));
        Terminal beyond =
                Terminal.run("render", Terminal.WORKED_EXAMPLE, "--step=1", "--out=f.png", "--view=folded", "--fold=2");
        assertEquals(
                "unfold: The fold 2.0 is not between 0 and 1.", beyond.err().strip());
        Terminal chained = Terminal.run("render", Terminal.WORKED_EXAMPLE, "--step=1", "--out=f.png", "--fold=0.5");
        assertEquals(
                "unfold: Only the view 'folded' can be folded to some extent.",
                chained.err().strip());
    }

    @Test
    void otherModelsStandBesideTheLesson() throws IOException {
        byte[] alone = render("c.png", 20, "--size", "640x480");
        byte[] compared = render("c.png", 20, "--size", "640x480", "--compare", "lstm,gru");
        assertFalse(Arrays.equals(alone, compared));
        assertFalse(Arrays.equals(compared, render("c.png", 20, "--size", "640x480", "--compare", "lstm,gru-pytorch")));
        Terminal refused =
                Terminal.run("render", Terminal.WORKED_EXAMPLE, "--step=1", "--out", "c.png", "--compare", "lstn");
        assertEquals(Commands.WRONG_INPUT, refused.status());
        assertTrue(refused.err().contains("There is no bundled lesson 'lstn'"), refused::err);
    }

    @Test
    void svgAndPdfAreWhatTheySay() throws IOException {
        String svg = new String(render("a.svg"), StandardCharsets.UTF_8);
        assertTrue(svg.contains("<svg"), svg.substring(0, 100));
        byte[] pdf = render("a.pdf");
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void theSameStepGivesTheSamePictureAndAnotherOneAnother() throws IOException {
        assertArrayEquals(render("b.png"), render("b.png"));
        assertFalse(Arrays.equals(render("b.png", 12), render("b.png", 13)));
    }
}
