package unfold.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;
import unfold.lesson.problem.Spelling;
import unfold.notation.Recurrence;

/** Brings the names of a lesson file together with those of its equations. */
final class LessonNames {

    private final Lesson lesson;
    private final Recurrence recurrence;

    LessonNames(Lesson lesson, Recurrence recurrence) {
        this.lesson = lesson;
        this.recurrence = recurrence;
    }

    /** The lesson's name of every parameter, in the order of the equations. */
    Map<String, String> weights() {
        return all("weights", "weights", lesson.weights().keySet(), "parameters", recurrence.parameters());
    }

    /** The lesson's name of all data, in the order of the equations. */
    Map<String, String> data() {
        if (lesson.data().isEmpty() && !recurrence.data().isEmpty()) {
            throw new LessonException(
                    Place.file(lesson.origin().name()),
                    "The lesson has no 'data'; add it, such as data: {x: [[1, 0], [0, 1]]}");
        }
        return all("data", "data", lesson.data().keySet(), "data", recurrence.data());
    }

    /** The lesson's name of every state that it gives initial values for. */
    Map<String, String> initial() {
        Set<String> states = recurrence.initials();
        return some("initial", lesson.initial().keySet(), states, unknown -> {
            String known = states.isEmpty()
                    ? "the equations look at no earlier or later time step."
                    : "the equations look back or ahead at " + String.join(", ", states) + ".";
            return "'" + unknown + "' needs no initial value; " + known;
        });
    }

    /** The lesson's name of every size that it gives. */
    Map<String, String> sizes() {
        Set<String> names = new LinkedHashSet<>();
        recurrence.definitions().forEach(each -> names.add(each.target().name().key()));
        names.addAll(recurrence.data());
        names.addAll(recurrence.parameters());
        Set<String> known = new LinkedHashSet<>(names);
        recurrence.sequences().forEach(sequence -> known.add(sequence.end()));
        return some(
                "sizes",
                lesson.sizes().keySet(),
                known,
                unknown -> "A size is given for '" + unknown + "', which the equations do not have; they have "
                        + String.join(", ", known) + ".");
    }

    /** Every name of the equations must stand in the lesson, and no other. */
    private Map<String, String> all(
            String group, String inLesson, Set<String> given, String inEquations, Set<String> wanted) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> unused = new ArrayList<>();
        for (String name : given) {
            Optional<String> key = ParameterNames.find(name, wanted);
            if (key.isEmpty()) {
                unused.add(name);
            } else {
                putOnce(found, key.get(), name, group);
            }
        }
        List<String> missing =
                wanted.stream().filter(key -> !found.containsKey(key)).toList();
        if (unused.isEmpty() && missing.isEmpty()) {
            Map<String, String> ordered = new LinkedHashMap<>();
            wanted.forEach(key -> ordered.put(key, found.get(key)));
            return ordered;
        }
        StringBuilder problem = new StringBuilder("The lesson gives the " + inLesson + " " + list(given)
                + ", and the equations have the " + inEquations + " " + list(wanted) + ".");
        unused.forEach(name -> problem.append(" ").append(unused(name, missing)));
        missing.forEach(key -> problem.append(" ").append(missing(key, group)));
        Place place = unused.isEmpty() ? Place.file(lesson.origin().name()) : lesson.place(group, unused.get(0));
        throw new LessonException(place, problem.toString());
    }

    private String unused(String name, List<String> missing) {
        if (recurrence.parameters().contains(name)) {
            return "'" + name + "' is used without a time; write " + name + "_t in the equations, or give it under"
                    + " weights.";
        }
        if (recurrence.data().contains(name)) {
            return "'" + name + "' is used with a time; give it under data, one row per time step.";
        }
        boolean defined = recurrence.definitions().stream()
                .anyMatch(each -> each.target().name().key().equals(name));
        return defined
                ? "'" + name + "' is computed by the equations; remove it."
                : "'" + name + "' is not used; remove it or correct its name." + Spelling.suggestion(name, missing);
    }

    private String missing(String key, String group) {
        if (group.equals("data") && lesson.weights().containsKey(key)) {
            return "'" + key + "' stands under weights, but the equations give it a time; write it without one.";
        }
        if (group.equals("data")) {
            boolean joined = key.matches("[A-Z][a-z]");
            return "'" + key + "' is missing; add a line such as '" + key + ": [[1, 0], [0, 1]]' under data."
                    + (joined
                            ? " If a product is meant, put a space: " + key.charAt(0) + " " + key.charAt(1) + "."
                            : "");
        }
        String recipe = Character.isUpperCase(key.codePointAt(0)) ? "{init: glorot, seed: 1}" : "{init: zeros}";
        return "'" + key + "' is missing; add a line such as '" + key + ": " + recipe + "' under weights.";
    }

    private Map<String, String> some(
            String group, Set<String> given, Set<String> known, UnaryOperator<String> problem) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : given) {
            String key = ParameterNames.find(name, known)
                    .orElseThrow(() -> new LessonException(
                            lesson.place(group, name), problem.apply(name) + Spelling.suggestion(name, known)));
            putOnce(found, key, name, group);
        }
        return found;
    }

    private void putOnce(Map<String, String> found, String key, String name, String group) {
        String earlier = found.putIfAbsent(key, name);
        if (earlier != null) {
            throw new LessonException(
                    lesson.place(group, name),
                    "'" + earlier + "' and '" + name + "' are the same name; keep one of the two.");
        }
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "(none)" : String.join(", ", names);
    }
}
