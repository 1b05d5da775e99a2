package unfold.lesson.problem;

import java.util.Collection;
import unfold.notation.Nearest;

/** Suggests the word that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /** " Did you mean 'weights'?" with a leading space, or nothing. */
    public static String suggestion(String word, Collection<String> known) {
        // Any two letters are one edit apart, which says nothing about what was meant.
        String meant = word.length() < 2 ? null : Nearest.to(word, known);
        return meant == null ? "" : " Did you mean '" + meant + "'?";
    }
}
