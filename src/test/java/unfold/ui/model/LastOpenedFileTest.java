package unfold.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastOpenedFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        Path file = folder.resolve("new folder").resolve("last-opened.txt");
        LastOpenedStore store = new LastOpenedFile(file);
        assertEquals(List.of(), store.read());
        store.write(List.of("bundled gru", "file /tmp/häuser.yaml"));
        assertEquals(List.of("bundled gru", "file /tmp/häuser.yaml"), new LastOpenedFile(file).read());
        store.write(List.of("bundled irnn"));
        assertEquals(List.of("bundled irnn"), store.read());
    }

    @Test
    void whatCannotBeReadOrWrittenIsLeftAlone() throws IOException {
        Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(List.of(), new LastOpenedFile(file).read());
        LastOpenedStore inside = new LastOpenedFile(file.resolve("list"));
        inside.write(List.of("bundled gru"));
        assertEquals(List.of(), inside.read());
    }

    @Test
    void eachSystemHasItsFolder() {
        Path home = Path.of("/home/ada");
        assertEquals(Path.of("/home/ada/.config/unfold"), LastOpenedFile.folder("Linux", home, name -> null));
        assertEquals(
                Path.of("/conf/unfold"), LastOpenedFile.folder("Linux", home, Map.of("XDG_CONFIG_HOME", "/conf")::get));
        assertEquals(
                Path.of("/home/ada/Library/Application Support/Unfold"),
                LastOpenedFile.folder("Mac OS X", home, name -> null));
        assertEquals(
                Path.of("/roaming/Unfold"),
                LastOpenedFile.folder("Windows 11", home, Map.of("APPDATA", "/roaming")::get));
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        LessonPlace file = LessonPlace.file(folder.resolve("a b.yaml"));
        assertEquals(file, LessonPlace.read(file.toString()).orElseThrow());
        assertEquals(LessonPlace.bundled("gru"), LessonPlace.read("bundled gru").orElseThrow());
        assertEquals(true, LessonPlace.read("file relative.yaml").isEmpty());
        assertEquals(true, LessonPlace.read("gru").isEmpty());
    }
}
