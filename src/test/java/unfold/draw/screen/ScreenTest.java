package unfold.draw.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unfold.draw.Frame;
import unfold.draw.Samples;
import unfold.draw.Shapes;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.export.Picture;

class ScreenTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1024, 768);

    private static byte[] bytes(Picture kind, Frame frame) throws IOException {
        Screen screen = new Screen((g, area, f, theme) -> {}, Samples.norms(frame.subject()));
        return kind.bytes(new Dimension(1024, 768), g -> screen.paint(g, AREA, frame, Theme.light()));
    }

    @Test
    void thePartsShareTheScreenWithoutOverlap() {
        ScreenLayout layout = ScreenLayout.of(AREA, Theme.light());
        List<Rectangle2D> parts = List.of(
                layout.header(),
                layout.stage(),
                layout.blackboard(),
                layout.plots(),
                layout.parameters(),
                layout.scrubber());
        for (int i = 0; i < parts.size(); i++) {
            assertTrue(AREA.contains(parts.get(i)));
            for (Rectangle2D other : parts.subList(i + 1, parts.size())) {
                assertFalse(parts.get(i).intersects(other));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Picture.class)
    void theScreenIsWrittenInEveryForm(Picture kind) throws IOException {
        byte[] bytes = bytes(kind, Frame.at(Samples.lecture(), 24));
        String start = new String(bytes, 0, 40, StandardCharsets.ISO_8859_1);
        assertTrue(
                start.startsWith(
                        switch (kind) {
                            case PNG -> "\u0089PNG";
                            case SVG -> "<?xml";
                            case PDF -> "%PDF";
                        }),
                start);
    }

    @Test
    void lettersInAnSvgAreOutlines() throws IOException {
        String svg = new String(bytes(Picture.SVG, Frame.at(Samples.lecture(), 24)), StandardCharsets.UTF_8);
        assertFalse(svg.contains("<text"));
    }

    @Test
    void theSameFrameGivesTheSameSvg() throws IOException {
        Frame frame = Frame.at(Samples.lecture(), 20);
        assertArrayEquals(bytes(Picture.SVG, frame), bytes(Picture.SVG, frame));
    }

    @Test
    void everyStructureCanBePaintedFromStartToEnd() throws IOException {
        for (Subject subject : Shapes.all()) {
            int steps = subject.trace().steps().size();
            for (int cursor : new int[] {0, 1, steps / 2, steps}) {
                assertTrue(bytes(Picture.PNG, Frame.at(subject, cursor)).length > 10_000);
            }
        }
    }

    @Test
    void aPictureOfUnknownKindIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Picture.of(Path.of("a.bmp")));
        assertEquals("a.bmp: a picture's name ends in .png, .svg or .pdf", e.getMessage());
    }
}
