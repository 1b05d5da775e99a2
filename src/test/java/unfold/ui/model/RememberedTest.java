package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unfold.ui.model.PanelsModel.Divider;
import unfold.ui.model.PanelsModel.Panel;
import unfold.ui.model.Settings.Place;

class RememberedTest {

    private static final Settings OTHER = new Settings(
            new Settings.Look(Appearance.Colours.DARK, -2, Optional.of(MotionModel.Pace.SLOW)),
            new Settings.Layout(
                    Set.of(Panel.PLOTS), Set.of(), Map.of(Divider.STAGE_WIDTH, 0.5, Divider.PLOT_WIDTH, 0.25)),
            Optional.of(new Place(-12.5, 40, 1280, 800, Place.State.FULL_SCREEN)),
            true,
            Map.of("music", "off"));

    @TempDir
    private Path folder;

    private final LaterExecutor later = new LaterExecutor();

    private Path path() {
        return folder.resolve("new").resolve("settings.txt");
    }

    private SettingsFile file() {
        return new SettingsFile(path());
    }

    private static WindowModel window() {
        return new WindowModel(Runnable::run, Runnable::run, new ChosenFiles());
    }

    private Remembered remembered(WindowModel window) {
        return new Remembered(window, file(), new Background(Runnable::run, Runnable::run, later, Clock.systemUTC()));
    }

    private void written(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertEquals(Settings.USUAL, file().read());
        file().write(OTHER);
        assertEquals(OTHER, file().read());
        file().write(Settings.USUAL);
        assertEquals(Settings.USUAL, file().read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\0\0", "unfold settings\ncolours = dark", "{\"colours\": 3}", "unfold settings x"})
    void aFileThatIsNoneOfOursIsLikeNoneAndGivesWay(String text) throws IOException {
        written(text);
        assertEquals(Settings.USUAL, file().read());
        file().write(OTHER);
        assertEquals(OTHER, file().read());
    }

    @Test
    void aDamagedLineCostsOnlyWhatStandsInIt() throws IOException {
        written("unfold settings 1\ncolours = dark\ntext = many\npanels = plots cellar\n"
                + "stage-width = NaN\nwindow = 1 2 3\n=\n\nplot-width = 0.3\n");
        Settings read = file().read();
        assertEquals(new Settings.Look(Appearance.Colours.DARK, 0, Optional.empty()), read.look());
        assertEquals(Set.of(Panel.values()), read.layout().usual());
        assertEquals(Map.of(Divider.PLOT_WIDTH, 0.3), read.layout().shares());
        assertEquals(Optional.empty(), read.place());
    }

    @Test
    void aFileOfALaterVersionIsNeitherReadNorTouched() throws IOException {
        String text = "unfold settings 2\ncolours = dark\n";
        written(text);
        assertEquals(Settings.USUAL, file().read());
        file().write(OTHER);
        assertEquals(text, Files.readString(path()));
    }

    @Test
    void aPlaceThatCannotBeWrittenHarmsNothing() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where the folder should be");
        file().write(OTHER);
        assertEquals(Settings.USUAL, file().read());
    }

    @Test
    void theNextWindowLooksLikeTheLast() {
        WindowModel first = window();
        Remembered kept = remembered(first);
        first.appearance().choose(Appearance.Colours.DARK);
        first.appearance().larger();
        first.panels().toggle(Panel.PLOTS);
        first.panels().move(Divider.STAGE_HEIGHT, 0.4);
        kept.placeProperty().set(OTHER.place());
        first.hint().begin();
        assertTrue(first.hint().close());
        assertFalse(Files.exists(path()), "it waits for what else is changed");
        assertEquals(1, later.size());
        later.runAll();
        WindowModel second = window();
        Remembered again = remembered(second);
        assertEquals("dark", second.appearance().theme().palette().name());
        assertEquals(
                first.appearance().theme().textSize(),
                second.appearance().theme().textSize());
        assertFalse(second.panels().isOpen(Panel.PLOTS));
        assertEquals(0.4, second.panels().share(Divider.STAGE_HEIGHT));
        assertEquals(OTHER.place(), again.placeProperty().get());
        second.hint().begin();
        assertEquals(null, second.hint().stepProperty().get());
    }

    @Test
    void closingTheWindowKeepsWhatStillWaited() {
        WindowModel window = window();
        Remembered kept = remembered(window);
        window.appearance().toggle();
        kept.end();
        assertEquals(Appearance.Colours.DARK, file().read().look().colours());
    }

    @Test
    void theProjectorOfOneStartIsNotThatOfTheNext() {
        WindowModel window = window();
        Remembered kept = remembered(window);
        kept.projectOnce();
        assertEquals("projector", window.appearance().theme().palette().name());
        window.panels().toggle(Panel.PLOTS);
        kept.end();
        assertEquals(Appearance.Colours.LIGHT, file().read().look().colours());
        assertEquals(
                Set.of(Panel.BLACKBOARD, Panel.PLOTS), file().read().layout().lecture());
        window.appearance().toggleProjector();
        window.appearance().toggleProjector();
        kept.end();
        assertEquals(Appearance.Colours.PROJECTOR, file().read().look().colours());
    }

    @Test
    void whatIsNotKnownIsKeptForTheVersionThatWroteIt() {
        file().write(OTHER);
        WindowModel window = window();
        Remembered kept = remembered(window);
        window.appearance().larger();
        kept.end();
        assertEquals(OTHER.others(), file().read().others());
    }

    @Test
    void whatIsWrittenLateIsTheLatest() {
        LaterExecutor worker = new LaterExecutor();
        WindowModel window = window();
        Remembered kept =
                new Remembered(window, file(), new Background(worker, Runnable::run, later, Clock.systemUTC()));
        window.appearance().choose(Appearance.Colours.DARK);
        later.runAll();
        window.appearance().choose(Appearance.Colours.PROJECTOR);
        kept.end();
        worker.runAll();
        assertEquals(Appearance.Colours.PROJECTOR, file().read().look().colours());
    }
}
