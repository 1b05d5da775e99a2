package unfold.engine;

/** Numbers that do not fit the network: which, what was expected, how to mend it. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
