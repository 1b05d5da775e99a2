package unfold.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window of the program and returns when it is closed. */
public interface Window {

    /**
     * @param lesson what to open in it; empty for the first lesson
     * @throws CommandException if there is no display
     */
    void open(Optional<Path> lesson);
}
