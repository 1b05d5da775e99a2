package unfold.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lesson with other equations than before, and what became of its numbers. Immutable.
 *
 * @param lesson with the new equations
 * @param known all numbers that this lesson and those before it had, for the next rewriting
 * @param changes what became of the numbers
 */
public record Rewritten(OpenLesson lesson, LessonNumbers known, Changes changes) {

    /**
     * What became of the numbers of a lesson whose equations were written anew.
     *
     * @param kept names whose numbers are as they were
     * @param begun names that are new, each with what it begins with: "W_f" → "glorot"
     * @param refitted names whose old numbers have another shape than is needed now, with what they
     *     begin with
     * @param sizes lengths that nothing else settles
     * @param aside names that the equations do not have any more
     */
    public record Changes(
            List<String> kept,
            Map<String, String> begun,
            Map<String, String> refitted,
            Map<String, Integer> sizes,
            List<String> aside) {

        /** Complete sentences; a group that is empty is left out. */
        public String inWords() {
            List<String> sentences = new ArrayList<>();
            if (!kept.isEmpty()) {
                sentences.add("Kept: " + String.join(", ", kept) + ".");
            }
            if (!begun.isEmpty()) {
                sentences.add("New: " + grouped(begun) + ".");
            }
            if (!refitted.isEmpty()) {
                sentences.add("Made anew, because the old numbers do not fit: " + grouped(refitted) + ".");
            }
            if (!sizes.isEmpty()) {
                List<String> lengths = new ArrayList<>();
                sizes.forEach((name, size) -> lengths.add(name + ": " + size));
                sentences.add("Sizes that nothing else settles: " + String.join(", ", lengths) + ".");
            }
            if (!aside.isEmpty()) {
                sentences.add("Set aside, until a line needs it again: " + String.join(", ", aside) + ".");
            }
            return String.join(" ", sentences);
        }

        /** "W_f, W_i (glorot), b_f (zeros)": what begins alike stands together. */
        private static String grouped(Map<String, String> names) {
            Set<String> kinds = new LinkedHashSet<>(names.values());
            Map<String, List<String>> groups = new LinkedHashMap<>();
            kinds.forEach(kind -> groups.put(kind, new ArrayList<>()));
            names.forEach((name, kind) -> groups.get(kind).add(name));
            List<String> parts = new ArrayList<>();
            groups.forEach((kind, members) -> parts.add(list(members) + " (" + kind + ")"));
            return String.join("; ", parts);
        }

        private static String list(Collection<String> names) {
            return String.join(", ", names);
        }
    }
}
