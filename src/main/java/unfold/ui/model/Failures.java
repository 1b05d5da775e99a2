package unfold.ui.model;

import unfold.engine.InputException;
import unfold.lesson.problem.LessonException;
import unfold.notation.NotationException;

/** What went wrong, in words for the reader. */
final class Failures {

    private Failures() {}

    static String inWords(String what, Throwable failure) {
        if (failure instanceof LessonException
                || failure instanceof NotationException
                || failure instanceof InputException) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return what + " failed: the run does not fit into memory."
                    + " Use fewer time steps or units, or give Java more memory with -Xmx.";
        }
        // Nobody's mistake but the program's: whoever mends it needs to know where.
        failure.printStackTrace();
        return what + " failed: " + failure;
    }
}
