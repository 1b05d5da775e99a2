package unfold.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window of the program and returns when it is closed. */
public interface Window {

    /**
     * @param start what it begins with
     * @throws CommandException if there is no display
     */
    void open(Start start);

    /**
     * What a window begins with.
     *
     * @param lesson what to open in it; empty for that of the last start
     * @param projector whether it begins in the projector's profile
     * @param fresh whether it begins like the very first one, and remembers nothing
     */
    record Start(Optional<Path> lesson, boolean projector, boolean fresh) {}
}
