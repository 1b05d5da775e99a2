package unfold.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import unfold.ui.FxThread;

@ExtendWith(ApplicationExtension.class)
class PixelLayerTest {

    private static final Rectangle2D LEFT = new Rectangle2D.Double(0, 0, 150, 200);

    private final PixelLayer layer = new PixelLayer();
    private final AtomicInteger painted = new AtomicInteger();

    @BeforeEach
    void allIsRed() {
        layer.resize(300, 200);
        paint(new Rectangle2D.Double(0, 0, 300, 200), Color.RED);
    }

    private void paint(Rectangle2D part, Color color) {
        FxThread.call(() -> {
            layer.paint(part, g -> fill(g, color), Optional.empty());
            return null;
        });
    }

    private boolean take(Sketch sketch) {
        return FxThread.call(() -> layer.take(sketch, Optional.empty()));
    }

    private static void fill(Graphics2D g, Color color) {
        g.setColor(color);
        g.fill(new Rectangle2D.Double(0, 0, 300, 200));
    }

    private Sketch sketch(Color color) {
        return Sketch.of(List.of(color), g -> {
            painted.incrementAndGet();
            fill(g, color);
        });
    }

    private Color at(int x, int y) {
        return layer.getChildrenUnmodifiable().stream()
                .map(ImageView.class::cast)
                .filter(tile -> tile.getBoundsInParent().contains(x + 0.5, y + 0.5))
                .map(tile -> new Color(
                        tile.getImage().getPixelReader().getArgb(x - (int) tile.getX(), y - (int) tile.getY()), true))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsPreparedIsSeenWhenItIsTaken() {
        layer.prepare(sketch(Color.BLUE), LEFT, Optional.empty());
        assertEquals(Color.RED, at(10, 10));
        assertTrue(take(sketch(Color.BLUE)));
        assertEquals(Color.BLUE, at(10, 10));
        assertEquals(Color.BLUE, at(149, 199));
        assertEquals(Color.RED, at(150, 10));
        assertEquals(1, painted.get());
    }

    @Test
    void nothingElseIsTaken() {
        layer.prepare(sketch(Color.BLUE), LEFT, Optional.empty());
        assertFalse(take(sketch(Color.GREEN)));
        assertEquals(Color.RED, at(10, 10));
        assertTrue(take(sketch(Color.BLUE)));
        assertFalse(take(sketch(Color.BLUE)));
    }

    @Test
    void whatIsPreparedForAnotherPictureOrSizeIsForgotten() {
        layer.prepare(sketch(Color.BLUE), LEFT, Optional.empty());
        paint(LEFT, Color.GREEN);
        assertFalse(take(sketch(Color.BLUE)));
        assertEquals(Color.GREEN, at(10, 10));
        layer.prepare(sketch(Color.BLUE), LEFT, Optional.empty());
        layer.resize(290, 200);
        assertFalse(take(sketch(Color.BLUE)));
    }

    @Test
    void whatCannotBePaintedIsNotTaken() {
        Sketch broken = Sketch.of(List.of("broken"), g -> {
            throw new IllegalStateException("broken");
        });
        layer.prepare(broken, LEFT, Optional.empty());
        assertFalse(take(broken));
        assertEquals(Color.RED, at(10, 10));
    }

    private Moves moving(Color color, double x) {
        return new Moves(new Rectangle2D.Double(x, 50, 20, 20), sketch(color));
    }

    private void move(Moves moves) {
        FxThread.call(() -> {
            layer.move(moves);
            return null;
        });
    }

    @Test
    void whatMovesIsSeenOverThePictureWhereItIsNow() {
        move(moving(Color.GREEN, 100));
        assertEquals(Color.GREEN, at(100, 50));
        assertEquals(Color.RED, at(99, 50));
        move(moving(Color.GREEN, 120));
        assertEquals(Color.RED, at(119, 50));
        assertEquals(Color.GREEN, at(139, 69));
        paint(LEFT, Color.BLUE);
        assertEquals(Color.BLUE, at(130, 60));
    }

    @Test
    void whatMovesAtFirstIsPreparedWithThePicture() {
        layer.prepare(sketch(Color.BLUE), LEFT, Optional.of(moving(Color.GREEN, 100)));
        assertTrue(FxThread.call(() -> layer.take(sketch(Color.BLUE), Optional.of(moving(Color.GREEN, 100)))));
        assertEquals(2, painted.get());
        assertEquals(Color.GREEN, at(110, 60));
        assertEquals(Color.BLUE, at(120, 60));
    }

    @Test
    void whatMovesOtherwiseThanPreparedIsPaintedWhenItIsTaken() {
        layer.prepare(sketch(Color.BLUE), LEFT, Optional.of(moving(Color.GREEN, 100)));
        assertTrue(FxThread.call(() -> layer.take(sketch(Color.BLUE), Optional.of(moving(Color.YELLOW, 30)))));
        assertEquals(Color.YELLOW, at(30, 50));
        assertEquals(Color.BLUE, at(110, 60));
        layer.prepare(sketch(Color.RED), LEFT, Optional.of(moving(Color.GREEN, 100)));
        assertTrue(take(sketch(Color.RED)));
        assertEquals(Color.RED, at(30, 50));
        assertEquals(Color.RED, at(110, 60));
    }

    @Test
    void whatMovesOutsideCannotBeSeen() {
        move(moving(Color.GREEN, 400));
        assertEquals(Color.RED, at(299, 60));
    }

    @Test
    void sketchesAreToldApartByTheirKeys() {
        assertEquals(sketch(Color.BLUE), sketch(Color.BLUE));
        assertNotEquals(sketch(Color.BLUE), sketch(Color.RED));
    }
}
