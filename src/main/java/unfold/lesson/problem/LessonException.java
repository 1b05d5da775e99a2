package unfold.lesson.problem;

import java.util.Optional;

/**
 * A lesson or a file of weights cannot be used as it is. The message is complete and meant for the
 * reader of the file: where, what was found, what was expected, and how to mend it.
 */
public final class LessonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String problem;

    /** A problem of no particular place. */
    public LessonException(String problem) {
        this(null, problem);
    }

    /**
     * A problem at a place.
     *
     * @param place where; null if unknown
     * @param problem what is wrong and how to mend it, in one or more sentences
     */
    public LessonException(Place place, String problem) {
        super(place == null || place.toString().isEmpty() ? problem : place + ": " + problem);
        this.place = place;
        this.problem = problem;
    }

    /** The same problem with a place, if it has none yet. */
    public LessonException at(Place other) {
        return place == null ? new LessonException(other, problem) : this;
    }

    /** Where the problem lies. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** The message without the place. */
    public String problem() {
        return problem;
    }
}
