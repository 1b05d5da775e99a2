package unfold.ui.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedPixelsTest {

    @Test
    void pixelsComeOutAsTheyWent() {
        int[] noise = new Random(1).ints(64 * 48).toArray();
        assertArrayEquals(noise, PackedPixels.of(noise).pixels());
        assertArrayEquals(new int[0], PackedPixels.of(new int[0]).pixels());
    }

    @Test
    void aDrawingOfFewColoursTakesLittle() {
        int[] drawing = new int[640 * 336];
        for (int i = 0; i < drawing.length; i++) {
            drawing[i] = i % 97 < 9 ? 0xff202428 : 0xffffffff;
        }
        assertTrue(PackedPixels.of(drawing).size() < drawing.length / 10);
    }
}
