package unfold.ui.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** What each command does, and when it can be done. */
public final class Actions {

    private final Map<Command, Meaning> meanings = new EnumMap<>(Command.class);
    private final ObservableBooleanValue always = new ReadOnlyBooleanWrapper(true);

    private final Map<Command, ObservableValue<String>> objects = new EnumMap<>(Command.class);
    private final Map<Command, String> needs = new EnumMap<>(Command.class);
    private final Map<Command, ObservableBooleanValue> shown = new EnumMap<>(Command.class);

    private record Meaning(Runnable action, ObservableBooleanValue possible) {}

    /** Says what a command does; once for each. */
    public Actions on(Command command, Runnable action) {
        return on(command, action, always);
    }

    /** Says what a command does that cannot be done at all times. */
    public Actions on(Command command, Runnable action, ObservableBooleanValue possible) {
        if (meanings.put(command, new Meaning(action, possible)) != null) {
            throw new IllegalStateException(command + " was given two meanings");
        }
        return this;
    }

    /** Says what commands need that cannot be done at all times, for the menus: "a comparison". */
    public Actions needing(String what, Command... commands) {
        Arrays.stream(commands).forEach(command -> needs.put(command, what));
        return this;
    }

    /** Says what a command would do it to now, as in "Load weights" for Undo; empty if there is nothing. */
    public Actions about(Command command, ObservableValue<String> object) {
        objects.put(command, object);
        return this;
    }

    /** Says what a command turns on and off, for its mark in the menus. */
    public Actions showing(Command command, ObservableBooleanValue on) {
        shown.put(command, on);
        return this;
    }

    /** What a command needs that cannot be done now; empty if that goes without saying. */
    Optional<String> needs(Command command) {
        return Optional.ofNullable(needs.get(command));
    }

    /** Whether what a command turns on and off is on; empty if it does something else. */
    Optional<ObservableBooleanValue> shown(Command command) {
        return Optional.ofNullable(shown.get(command));
    }

    /** What a command would do it to; empty if that goes without saying. */
    Optional<ObservableValue<String>> object(Command command) {
        return Optional.ofNullable(objects.get(command));
    }

    /** Does it, if it can be done now. */
    public void run(Command command) {
        Meaning meaning = meaning(command);
        if (meaning.possible.get()) {
            meaning.action.run();
        }
    }

    /** Whether it can be done now. */
    public ObservableBooleanValue possible(Command command) {
        return meaning(command).possible;
    }

    private Meaning meaning(Command command) {
        Meaning meaning = meanings.get(command);
        if (meaning == null) {
            throw new IllegalStateException(command + " has no meaning");
        }
        return meaning;
    }
}
