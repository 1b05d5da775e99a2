package unfold.lesson;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names of parameters as files spell them: {@code delta} for δ, {@code W_{xh}} for W_xh. */
final class ParameterNames {

    private static final Map<String, String> GREEK = greek();

    private ParameterNames() {}

    /** The one of {@code names} that is meant: the very same if there is one. */
    static Optional<String> find(String name, Collection<String> names) {
        if (names.contains(name)) {
            return Optional.of(name);
        }
        String plain = plain(name);
        return names.stream().filter(known -> plain(known).equals(plain)).findFirst();
    }

    /** Without braces and backslashes, Greek letters for their names. */
    static String plain(String name) {
        String bare = name.replaceAll("[\\\\{}]", "");
        int label = bare.indexOf('_');
        String base = label > 0 ? bare.substring(0, label) : bare;
        String rest = label > 0 ? bare.substring(label) : "";
        return GREEK.getOrDefault(base, base) + rest;
    }

    private static Map<String, String> greek() {
        Map<String, String> letters = new TreeMap<>();
        String[] small = ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron"
                        + " pi rho - sigma tau upsilon phi chi psi omega")
                .split(" ");
        for (int i = 0; i < small.length; i++) {
            if (small[i].length() > 1) {
                letters.put(small[i], String.valueOf((char) ('α' + i)));
                String capital = Character.toUpperCase(small[i].charAt(0)) + small[i].substring(1);
                letters.put(capital, String.valueOf((char) ('Α' + i)));
            }
        }
        return letters;
    }
}
