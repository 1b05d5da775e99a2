package unfold.lesson.yaml;

import java.util.List;
import java.util.Map;
import unfold.lesson.problem.Place;
import unfold.lesson.text.Decimals;

/** A piece of YAML as it was read, with the place where it begins. */
public sealed interface YamlNode {

    Place place();

    /** "a list", "a text", "a number", "nothing" or "a group of named values", for messages. */
    String inWords();

    /**
     * A single value.
     *
     * @param style how it was written
     */
    record Scalar(String text, Style style, Place place) implements YamlNode {

        /** How a scalar stands in the file. */
        public enum Style {
            PLAIN,
            QUOTED,
            LITERAL,
            FOLDED
        }

        public boolean plain() {
            return style == Style.PLAIN;
        }

        @Override
        public String inWords() {
            if (!plain()) {
                return "a text";
            }
            if (text.isEmpty() || text.equals("~") || text.equals("null")) {
                return "nothing";
            }
            return Decimals.isNumber(text) ? "a number" : "a text";
        }
    }

    /** Values in order. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        @Override
        public String inWords() {
            return "a list";
        }
    }

    /**
     * Named values in order.
     *
     * @param places where each name stands
     */
    record Mapping(Map<String, YamlNode> entries, Map<String, Place> places, Place place) implements YamlNode {
        @Override
        public String inWords() {
            return "a group of named values";
        }
    }
}
