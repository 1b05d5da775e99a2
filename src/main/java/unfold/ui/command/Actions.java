package unfold.ui.command;

import java.util.EnumMap;
import java.util.Map;

/** What each command does. */
public final class Actions {

    private final Map<Command, Runnable> actions = new EnumMap<>(Command.class);

    /** Says what a command does; once for each. */
    public Actions on(Command command, Runnable action) {
        if (actions.put(command, action) != null) {
            throw new IllegalStateException(command + " was given two meanings");
        }
        return this;
    }

    /** Does it. */
    public void run(Command command) {
        Runnable action = actions.get(command);
        if (action == null) {
            throw new IllegalStateException(command + " has no meaning");
        }
        action.run();
    }
}
