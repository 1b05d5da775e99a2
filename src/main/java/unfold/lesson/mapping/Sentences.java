package unfold.lesson.mapping;

import java.util.ArrayList;
import java.util.List;

/** Sentences about a file for those who read them in a window, where nothing is said of a command's options. */
final class Sentences {

    private static final String UNKNOWN = "There is no parameter ";

    /** As many arrays without a parameter are named. */
    private static final int MOST_UNKNOWN = 3;

    private Sentences() {}

    static List<String> of(List<String> sentences) {
        return sentences.stream()
                .filter(each -> !each.startsWith("Not used: "))
                .map(Sentences::plain)
                .toList();
    }

    private static String plain(String sentence) {
        String plain = sentence.replaceAll(" \\(on the command line [^)]*\\)", "")
                .replaceAll("\nOn the command line: [^\n]*", "")
                .replace(": exchange rows and columns in the file", "")
                .replace("\nNothing was loaded.", "");
        return String.join("\n", shortened(plain.lines().toList()));
    }

    /** The first of the arrays that have no parameter, and how many more there are. */
    private static List<String> shortened(List<String> lines) {
        List<String> all = new ArrayList<>();
        int unknown = 0;
        for (String line : lines) {
            unknown += line.startsWith(UNKNOWN) ? 1 : 0;
            if (!line.startsWith(UNKNOWN) || unknown <= MOST_UNKNOWN) {
                all.add(line);
            }
        }
        if (unknown > MOST_UNKNOWN) {
            all.add("The same holds for " + (unknown - MOST_UNKNOWN) + " more.");
        }
        return all;
    }
}
