package unfold.lesson.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import unfold.lesson.problem.LessonException;
import unfold.lesson.problem.Place;

/** Says in plain words where the text is no YAML, and what usually causes that. */
final class YamlMistake {

    private YamlMistake() {}

    static LessonException explain(YamlEngineException e, String file, String text) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return new LessonException(Place.file(file), "The file is not YAML text.");
        }
        boolean openQuote = inQuotes(marked);
        Optional<Mark> mark =
                openQuote ? marked.getContextMark() : marked.getProblemMark().or(marked::getContextMark);
        Place place = mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.file(file));
        String line = place.line() > 0 ? line(text, place.line()) : "";
        return new LessonException(place, sentence(marked, line, place.column()));
    }

    private static String sentence(MarkedYamlEngineException e, String line, int column) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        boolean tab = column > 0 && column <= line.length() && line.charAt(column - 1) == '\t';
        if (tab || line.startsWith("\t")) {
            return "A tab stands where YAML wants spaces; replace it by spaces.";
        }
        if (problem.contains("undefined tag")) {
            return "Types written with '!' are not read in a lesson; remove the word that starts" + " with '!'.";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "A colon stands where no name can; put a text that holds ': ' into quotes, or"
                    + " check the indentation.";
        }
        if (context.contains("flow sequence")) {
            return opened("A list that starts with '['", e)
                    + " does not go on with ',' or ']'; check the brackets and commas before this place.";
        }
        if (context.contains("flow mapping")) {
            return opened("A group that starts with '{'", e)
                    + " does not go on with ',' or '}'; check the brackets and commas before this place.";
        }
        if (inQuotes(e)) {
            return e.getProblem().contains("end of stream")
                    ? "A text in quotes does not end; close it with the quote it starts with."
                    : "A text in quotes has a backslash that means nothing; double it, or use single quotes.";
        }
        if (context.contains("simple key") || problem.contains("could not find expected ':'")) {
            return "A colon is missing after a name, or a line is indented wrongly.";
        }
        if (context.contains("block mapping") || context.contains("block collection")) {
            return "This line does not belong to the lines before it; check the indentation: names"
                    + " of one group start in the same column.";
        }
        return "This is not valid YAML; check the indentation, brackets, quotes and colons around" + " this place.";
    }

    private static boolean inQuotes(MarkedYamlEngineException e) {
        return e.getContext() != null && e.getContext().contains("quoted scalar");
    }

    private static String opened(String what, MarkedYamlEngineException e) {
        return e.getContextMark()
                .map(mark -> what + " in line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                .orElse(what);
    }

    private static String line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
