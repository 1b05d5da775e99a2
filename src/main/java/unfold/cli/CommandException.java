package unfold.cli;

/** A command that cannot be carried out. The message is complete and meant for who typed it. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandException(String message) {
        super(message);
    }
}
