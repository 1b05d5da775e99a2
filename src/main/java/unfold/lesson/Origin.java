package unfold.lesson;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import unfold.lesson.problem.Place;

/**
 * Where a lesson was read, so that later problems can name the place.
 *
 * @param name the file's name for messages; null if there is none
 * @param path the file itself; empty for a lesson that came as text
 * @param equations the place of the first character of the equations
 * @param places where each entry stands, as in "weights.W"
 */
public record Origin(String name, Optional<Path> path, Place equations, Map<String, Place> places) {

    private static final Pattern EQUATION_PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

    /** The origin of a lesson that was not read. */
    public static final Origin NONE = new Origin(null, Optional.empty(), new Place(null, 0, 0), Map.of());

    public Origin {
        places = Map.copyOf(places);
    }

    /**
     * The place in the file of a place in the text of the equations.
     *
     * @param line counted from 1 within the equations
     * @param column counted from 1
     */
    public Place inEquations(int line, int column) {
        if (equations.line() == 0) {
            return new Place(name, line, column);
        }
        return new Place(name, equations.line() + line - 1, equations.column() + column - 1);
    }

    /** A message about the equations, its lines and columns turned into those of the file. */
    public String withFilePlaces(String message) {
        return EQUATION_PLACE.matcher(message).replaceAll(match -> {
            Place place = inEquations(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
            return "line " + place.line() + ", column " + place.column();
        });
    }

    /** The place of an entry, as in {@code place("weights", "W")}; of the file if it has none. */
    public Place place(String group, String key) {
        return places.getOrDefault(group + "." + key, Place.file(name));
    }

    /** The folder that the lesson's file lies in. */
    public Optional<Path> folder() {
        return path.map(file -> file.toAbsolutePath().getParent());
    }
}
