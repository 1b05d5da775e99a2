package unfold.explain;

import java.util.Optional;

/** The colours to write in. */
@FunctionalInterface
public interface Coloring {

    /** Everything in the colour of the text around it. */
    Coloring NONE = ink -> Optional.empty();

    /** The colour as {@code #rrggbb}; empty for that of the text around it. */
    Optional<String> hex(Ink ink);

    /** TeX in the colour of {@code ink}. */
    default String paint(Ink ink, String tex) {
        return hex(ink).map(hex -> "\\textcolor{" + hex + "}{" + tex + "}").orElse(tex);
    }
}
