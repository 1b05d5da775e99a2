package unfold.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import unfold.ui.FxThread;

@ExtendWith(ApplicationExtension.class)
class CanvasPaneTest {

    private static final Rectangle2D LEFT = new Rectangle2D.Double(0, 0, 50, 100);

    /** Red, and a colour at the left, where it may not be painted. */
    private record Striped(Color left, boolean isBroken) implements Sketch {

        @Override
        public Optional<Rectangle2D> differing(Sketch other) {
            boolean isAlike = left.equals(((Striped) other).left);
            return Optional.of(isAlike ? new Rectangle2D.Double() : LEFT);
        }

        @Override
        public void paint(Graphics2D g) {
            g.setColor(Color.RED);
            g.fill(new Rectangle2D.Double(50, 0, 50, 100));
            if (isBroken) {
                throw new IllegalStateException("broken");
            }
            g.setColor(left);
            g.fill(LEFT);
        }
    }

    private static final class StripedPane extends CanvasPane {

        private final List<Sketch> asked = new ArrayList<>();
        private Striped now = new Striped(Color.GREEN, false);

        @Override
        protected void paint(Graphics2D g, Rectangle2D area) {}

        @Override
        protected Optional<Sketch> sketch() {
            return Optional.of(now);
        }

        @Override
        protected Optional<Moves> moves(Sketch still) {
            asked.add(still);
            return Optional.empty();
        }

        private void show(Striped picture) {
            now = picture;
            repaint();
            layout();
        }

        private Color at(double x, double y) {
            return ((Parent) getChildrenUnmodifiable().get(0))
                    .getChildrenUnmodifiable().stream()
                            .map(ImageView.class::cast)
                            .filter(tile -> tile.getBoundsInParent().contains(x, y))
                            .map(tile ->
                                    new Color(tile.getImage().getPixelReader().getArgb((int) x, (int) y), true))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private static StripedPane green() {
        StripedPane pane = new StripedPane();
        pane.resize(100, 100);
        pane.layout();
        return pane;
    }

    @Test
    void afterAPictureThatCannotBePaintedAllOfTheNextOneIs() {
        Color color = FxThread.call(() -> {
            Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
            try {
                StripedPane pane = green();
                pane.show(new Striped(Color.BLUE, true));
                pane.show(new Striped(Color.BLUE, false));
                return pane.at(10, 10);
            } finally {
                Thread.currentThread().setUncaughtExceptionHandler(before);
            }
        });
        assertEquals(Color.BLUE, color);
    }

    @Test
    void overAPictureThatIsOutOfDateNothingMoves() {
        List<Sketch> asked = FxThread.call(() -> {
            StripedPane pane = green();
            pane.asked.clear();
            pane.now = new Striped(Color.BLUE, false);
            pane.resize(100, 0);
            pane.repaint();
            pane.move();
            pane.layout();
            return pane.asked;
        });
        assertEquals(List.of(), asked);
    }
}
