package unfold.lesson.encoding;

import java.util.ArrayList;
import java.util.List;
import unfold.notation.Nearest;

/** Finds the words of a vocabulary that are spelled much alike. */
final class Near {

    private static final int MOST = 3;

    private Near() {}

    /** Up to three words, the nearest first. */
    static List<String> to(String word, List<String> vocabulary) {
        List<String> left = new ArrayList<>(vocabulary);
        List<String> near = new ArrayList<>();
        String next = Nearest.to(word, left);
        while (next != null && near.size() < MOST) {
            near.add(next);
            left.remove(next);
            next = Nearest.to(word, left);
        }
        return near;
    }
}
