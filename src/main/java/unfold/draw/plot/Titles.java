package unfold.draw.plot;

import unfold.draw.Subject;
import unfold.trace.Quantity;

/** What variables are called in titles and legends, in the letters of the lesson and without keys of the program. */
final class Titles {

    private Titles() {}

    /** A name at no time: {@code h}, {@code h_L}; of what stands in a function {@code argument of h}. */
    static String of(Subject subject, Quantity quantity) {
        return quantity.timed() ? at(subject, quantity, "") : subject.names().plain(quantity);
    }

    /** A name with an index in place of the letter of time: {@code h_{t−1}}, {@code h_{L,t−1}}, above {@code h^{t−1}}. */
    static String at(Subject subject, Quantity quantity, String index) {
        String plain = subject.names().plain(quantity);
        String letter = quantity.timed() ? quantity.interval().letter() : "";
        String braced = index.length() == 1 ? index : "{" + index + "}";
        for (String mark : new String[] {"_", "^"}) {
            if (plain.endsWith(mark + letter)) {
                return plain.substring(0, plain.length() - letter.length() - 1) + (index.isEmpty() ? "" : mark + braced);
            }
        }
        if (plain.endsWith("," + letter + "}")) {
            String name = plain.substring(0, plain.length() - letter.length() - 2);
            return name + (index.isEmpty() ? "}" : "," + index + "}");
        }
        return plain.replace("^" + letter + "_", index.isEmpty() ? "_" : "^" + braced + "_");
    }
}
