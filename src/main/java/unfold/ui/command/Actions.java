package unfold.ui.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    private final Map<Command, Supplier<String>> refusals = new EnumMap<>(Command.class);
    private Consumer<String> told = sentence -> {};
    private Runnable done = () -> {};

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

    /** Says what to tell who wants commands that cannot be done now: a sentence. */
    public Actions refusing(Supplier<String> why, Command... commands) {
        Arrays.stream(commands).forEach(command -> refusals.put(command, why));
        return this;
    }

    /**
     * Tells who has given a command that cannot be done why not.
     *
     * @param told takes the sentence
     * @param done runs before a command that can be done
     */
    public Actions telling(Consumer<String> told, Runnable done) {
        this.told = told;
        this.done = done;
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

    /** Does it, if it can be done now; else says why not. */
    public void run(Command command) {
        Meaning meaning = meaning(command);
        if (meaning.possible.get()) {
            done.run();
            meaning.action.run();
        } else {
            told.accept(refusal(command));
        }
    }

    private String refusal(Command command) {
        Supplier<String> why = refusals.get(command);
        return why == null
                ? needs(command)
                        .map(what -> command.text() + ": needs " + what + ".")
                        .orElse("")
                : why.get();
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
