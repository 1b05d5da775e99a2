package unfold.lesson.mapping;

import java.util.List;

/** Sentences about a file for those who read them in a window, where nothing is said of a command's options. */
final class Sentences {

    private Sentences() {}

    static List<String> of(List<String> sentences) {
        return sentences.stream()
                .filter(each -> !each.startsWith("Not used: "))
                .map(Sentences::plain)
                .toList();
    }

    private static String plain(String sentence) {
        return sentence.replaceAll(" \\(on the command line [^)]*\\)", "")
                .replaceAll("\nOn the command line: [^\n]*", "")
                .replace(": exchange rows and columns in the file", "")
                .replace("\nNothing was loaded.", "");
    }
}
