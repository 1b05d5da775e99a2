package unfold.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CanvasGraphicsTest {

    private static final int SIZE = 40;

    private static PixelReader drawn(Consumer<CanvasGraphics> drawing) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Canvas canvas = new Canvas(SIZE, SIZE);
            CanvasGraphics g = new CanvasGraphics(canvas.getGraphicsContext2D());
            drawing.accept(g);
            g.dispose();
            CanvasGraphics after = new CanvasGraphics(canvas.getGraphicsContext2D());
            after.fill(new Rectangle(35, 35, 5, 5));
            after.dispose();
            return canvas.snapshot(null, null).getPixelReader();
        });
    }

    private static void assertColour(Color expected, PixelReader pixels, int x, int y) {
        assertEquals(Integer.toHexString(expected.getRGB()), Integer.toHexString(pixels.getArgb(x, y)));
    }

    @Test
    void copyLeavesNoTransformNoColourAndNoClipBehind() {
        PixelReader pixels = drawn(g -> {
            g.setColor(Color.RED);
            Graphics2D copy = (Graphics2D) g.create();
            copy.translate(20, 20);
            copy.setColor(Color.BLUE);
            copy.clip(new Rectangle(0, 0, 5, 5));
            copy.fill(new Rectangle(0, 0, 20, 20));
            copy.dispose();
            g.fill(new Rectangle(0, 0, 10, 10));
        });
        assertColour(Color.RED, pixels, 5, 5);
        assertColour(Color.BLUE, pixels, 22, 22);
        assertColour(Color.WHITE, pixels, 28, 28);
        assertColour(Color.BLACK, pixels, 37, 37);
    }

    @Test
    void copyStartsWithTheStateOfItsOriginal() {
        PixelReader pixels = drawn(g -> {
            g.translate(10, 0);
            g.setColor(Color.GREEN);
            Graphics2D copy = (Graphics2D) g.create();
            copy.fill(new Rectangle(0, 0, 5, 5));
            copy.dispose();
        });
        assertColour(Color.GREEN, pixels, 12, 2);
        assertColour(Color.WHITE, pixels, 2, 2);
    }

    /** As the garbage collector does. */
    @Test
    void disposingTwiceOrFromAnotherThreadChangesNothing() {
        PixelReader pixels = drawn(g -> {
            Graphics2D copy = (Graphics2D) g.create();
            copy.dispose();
            g.translate(20, 20);
            g.setColor(Color.RED);
            Graphics2D inner = (Graphics2D) g.create();
            copy.dispose();
            Thread collector = new Thread(inner::dispose);
            collector.start();
            try {
                collector.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            inner.dispose();
            g.fill(new Rectangle(0, 0, 5, 5));
        });
        assertColour(Color.RED, pixels, 22, 22);
        assertColour(Color.BLACK, pixels, 37, 37);
    }
}
