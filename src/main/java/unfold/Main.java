package unfold;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import unfold.cli.CommandException;
import unfold.cli.Commands;
import unfold.cli.Window;
import unfold.ui.UnfoldApplication;

/** Where the program starts: a command if one is named, else the window. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        ArchivedStart archived = ArchivedStart.of(args);
        OptionalInt status = archived.open();
        if (status.isPresent()) {
            System.exit(status.getAsInt());
        }
        // AWT only draws into pictures here; the window is JavaFX's.
        System.setProperty("java.awt.headless", "true");
        if (!ArchivedStart.opensWindow(args)) {
            StartupWarnings.silence();
        }
        System.exit(
                new Commands(start -> openWindow(start, archived::leaveBehind), writer(System.out), writer(System.err))
                        .run(args));
    }

    /** The terminal's own encoding may lack the letters of the equations, and JSON is UTF-8. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    private static void openWindow(Window.Start start, Runnable settled) {
        if (lacksDisplay(System.getProperty("os.name"), System.getenv())) {
            throw noDisplay();
        }
        try {
            UnfoldApplication.begin(new UnfoldApplication.Start(start.lesson(), start.projector(), start.fresh()));
            StartupWarnings.silence();
            UnfoldApplication.launch(settled);
        } catch (UnsupportedOperationException e) {
            if (String.valueOf(e.getMessage()).contains("DISPLAY")) {
                throw noDisplay();
            }
            throw e;
        }
    }

    /** Whether a window could not even be tried: on Linux, without X11 and Wayland. */
    static boolean lacksDisplay(String system, Map<String, String> environment) {
        return system.startsWith("Linux")
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    private static CommandException noDisplay() {
        return new CommandException("There is no display to open the window on;"
                + " the commands trace, check, render and train need none, and unfold --help explains them.");
    }
}
