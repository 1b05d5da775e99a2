package unfold.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unfold.draw.Theme;
import unfold.ui.model.Appearance.Colours;
import unfold.ui.model.FirstLesson;
import unfold.ui.model.FirstLook;
import unfold.ui.model.LastOpenedStore;
import unfold.ui.model.PanelsModel.Panel;
import unfold.ui.model.Settings;

/** The first picture beside the window that takes its place. */
@ExtendWith(ApplicationExtension.class)
class FirstPictureTest {

    private static final int SCROLL_BAR = 20;

    private Stage stage;
    private TestWindow window;

    @Start
    private void start(Stage shown) {
        stage = shown;
        window = new TestWindow(shown);
    }

    @AfterEach
    void nothingFailed() {
        window.close();
    }

    private FirstPicture first(Settings settings) {
        FirstLook look = new FirstLook(settings, false);
        double width = window.scene.getWidth();
        double height = window.scene.getHeight();
        Theme theme = look.theme(width, height);
        return new FirstPicture(
                FirstLesson.last(LastOpenedStore.NONE).picture().orElseThrow(),
                Places.of(new Rectangle2D.Double(0, 0, width, height), 1, true, look.panels(), theme),
                1,
                theme);
    }

    /** A window that has been asked for colours and panels. */
    private static Settings settings(Colours colours, Set<Panel> panels) {
        return new Settings(
                new Settings.Look(colours, 0, Optional.empty()),
                new Settings.Layout(
                        panels,
                        Settings.USUAL.layout().lecture(),
                        Settings.USUAL.layout().shares()),
                Optional.empty(),
                true,
                Settings.USUAL.others());
    }

    /** The platform gives a window its size some time after it was asked for it. */
    private void resize(double width, double height) throws TimeoutException {
        FxThread.call(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        WaitForAsyncUtils.waitFor(
                FxThread.SECONDS,
                TimeUnit.SECONDS,
                () -> FxThread.call(() -> window.scene.getWidth() == width && window.scene.getHeight() == height));
        window.hand.look();
    }

    private void assertPlaces(Places places) {
        assertPlace(places.menus(), "menu-bar");
        assertPlace(places.header(), "header");
        assertPlace(places.stage(), "stage");
        places.blackboard().ifPresent(place -> assertPlace(place, "blackboard"));
        places.parameters().ifPresent(place -> assertPlace(place, "parameters"));
        assertPlace(places.transport(), "transport");
        places.status().ifPresent(place -> assertPlace(place, "status"));
    }

    private void assertPlace(Rectangle2D expected, String id) {
        Bounds bounds = FxThread.call(() -> {
            Node node = window.node(id);
            return node.localToScene(node.getLayoutBounds());
        });
        assertEquals(
                expected,
                new Rectangle2D.Double(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()),
                id + " at " + window.scene.getWidth() + "x" + window.scene.getHeight());
    }

    @Test
    void everyPartIsWhereTheWindowHasIt() throws TimeoutException {
        for (double[] size : new double[][] {{1280, 800}, {1141, 777}, {1003, 701}}) {
            resize(size[0], size[1]);
            assertPlaces(first(Settings.USUAL).places());
        }
        FxThread.call(() -> {
            window.model.appearance().toggleProjector();
            return null;
        });
        window.hand.look();
        assertPlaces(first(settings(Colours.PROJECTOR, Settings.USUAL.layout().usual()))
                .places());
    }

    @Test
    void panelsThatAreFoldedAwayHaveNoPlace() {
        FxThread.call(() -> {
            window.model.panels().toggle(Panel.PLOTS);
            window.model.panels().toggle(Panel.BLACKBOARD);
            return null;
        });
        window.hand.look();
        Places places = first(settings(Colours.LIGHT, Set.of(Panel.PARAMETERS))).places();
        assertTrue(places.blackboard().isEmpty() && places.plots().isEmpty());
        assertPlaces(places);
    }

    @Test
    void itsPixelsAreThoseOfThePanes() {
        for (Colours colours : new Colours[] {Colours.LIGHT, Colours.DARK}) {
            FxThread.call(() -> {
                window.model.appearance().choose(colours);
                return null;
            });
            window.hand.look();
            FirstPicture first = first(settings(colours, Settings.USUAL.layout().usual()));
            BufferedImage painted = first.paint(Runnable::run);
            assertPixels(painted, first.places().stage(), "stage", 0);
            assertPixels(painted, first.places().header(), "header", 0);
            assertPixels(painted, first.places().blackboard().orElseThrow(), "blackboard", 0);
            assertPixels(painted, first.places().parameters().orElseThrow(), "parameters", SCROLL_BAR);
        }
    }

    private void assertPixels(BufferedImage painted, Rectangle2D place, String id, int without) {
        WritableImage shown = FxThread.call(() -> window.node(id).snapshot(null, null));
        int different = 0;
        for (int y = 0; y < place.getHeight(); y++) {
            for (int x = 0; x < place.getWidth() - without; x++) {
                if (painted.getRGB((int) place.getX() + x, (int) place.getY() + y)
                        != shown.getPixelReader().getArgb(x, y)) {
                    different++;
                }
            }
        }
        assertEquals(0, different, id);
    }
}
