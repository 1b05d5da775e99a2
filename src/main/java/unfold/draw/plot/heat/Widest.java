package unfold.draw.plot.heat;

import java.awt.Font;
import java.util.Collection;
import java.util.stream.Stream;
import unfold.draw.Lettering;

/** The room that the widest of many texts takes. */
final class Widest {

    private Widest() {}

    /** Numbers are as wide as they have digits, so that of many only the longest is measured. */
    static double of(Font font, Collection<String> texts) {
        int digits = texts.stream()
                .filter(Widest::isNumber)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        Stream<String> others = texts.stream().filter(text -> !isNumber(text)).distinct();
        return Stream.concat(others, Stream.of("0".repeat(digits)))
                .mapToDouble(text -> Lettering.width(font, text))
                .max()
                .orElse(0);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
