package unfold.lesson.packing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.lesson.packing.ArrayRole.Part;

/** Reads the names that blackboards and papers give to the parameters of a cell, one array for each gate. */
final class GateNames {

    private static final Pattern GATED = Pattern.compile("(?<what>[WUb])(?<from>[xih]?)(?<gate>[ifogcCarzunh])");

    /** What books call a candidate, of either cell. */
    private static final String CANDIDATES = "gcCanh";

    private static final Map<String, Part> PLAIN = Map.ofEntries(
            Map.entry("U", Part.INPUT),
            Map.entry("Wxh", Part.INPUT),
            Map.entry("Wih", Part.INPUT),
            Map.entry("WI", Part.INPUT),
            Map.entry("Win", Part.INPUT),
            Map.entry("Wx", Part.INPUT),
            Map.entry("Wxs", Part.INPUT),
            Map.entry("W", Part.RECURRENT),
            Map.entry("Whh", Part.RECURRENT),
            Map.entry("WR", Part.RECURRENT),
            Map.entry("Wrec", Part.RECURRENT),
            Map.entry("Wh", Part.RECURRENT),
            Map.entry("Wss", Part.RECURRENT),
            Map.entry("b", Part.BIAS),
            Map.entry("bh", Part.BIAS),
            Map.entry("bs", Part.BIAS),
            Map.entry("bih", Part.BIAS),
            Map.entry("bhh", Part.RECURRENT_BIAS));

    private GateNames() {}

    /**
     * What an array is.
     *
     * @param gate of the cell; nothing for a layer without a state
     * @param letter W, U or b, where these two tell inputs and state apart, else nothing
     */
    record Meaning(Optional<Gate> gate, Part part, String letter) {}

    /** The meanings of all names that have one in that cell. */
    static Map<String, Meaning> of(CellType cell, Iterable<String> names) {
        Map<String, Meaning> all = new LinkedHashMap<>();
        for (String name : names) {
            String plain = name.replaceAll("[_{}.]", "");
            Optional<Meaning> meaning = cell == CellType.RNN ? state(plain) : gated(cell, plain);
            meaning.or(() -> ArrayNames.output(name.replaceAll("[{}]", ""))
                            .map(role -> new Meaning(Optional.empty(), role.part(), "")))
                    .ifPresent(found -> all.put(name, found));
        }
        return all;
    }

    private static Optional<Meaning> state(String name) {
        return Optional.ofNullable(PLAIN.get(name)).map(part -> new Meaning(Optional.of(Gate.STATE), part, ""));
    }

    private static Optional<Meaning> gated(CellType cell, String name) {
        boolean bare = cell == CellType.GRU && name.matches("[WUb]");
        Matcher matcher = GATED.matcher(bare ? name + "n" : name);
        Optional<Gate> gate =
                matcher.matches() ? gate(cell, matcher.group("gate").charAt(0)) : Optional.empty();
        if (gate.isEmpty()) {
            return Optional.empty();
        }
        String what = matcher.group("what");
        String from = matcher.group("from");
        boolean state = from.equals("h");
        if (what.equals("b")) {
            return Optional.of(new Meaning(gate, state ? Part.RECURRENT_BIAS : Part.BIAS, ""));
        }
        return Optional.of(
                from.isEmpty()
                        ? new Meaning(gate, Part.STACKED, what)
                        : new Meaning(gate, state ? Part.RECURRENT : Part.INPUT, ""));
    }

    private static Optional<Gate> gate(CellType cell, char letter) {
        return CANDIDATES.indexOf(letter) >= 0
                ? Optional.of(Gate.CANDIDATE)
                : GateOrder.gate(cell, letter == 'u' ? 'z' : letter);
    }
}
