package unfold.expression;

import java.util.HashMap;
import java.util.Map;

/**
 * A name on the blackboard without its time: base letter or word, accent, label.
 *
 * @param base one letter or a word; Greek letters as themselves ({@code δ}, not {@code \delta})
 * @param accent the mark over the base
 * @param label what stands below beside the time; empty if nothing does
 */
public record Name(String base, Accent accent, String label) {

    private static final String GREEK =
            "α=alpha β=beta γ=gamma δ=delta ε=varepsilon ζ=zeta η=eta θ=theta ι=iota κ=kappa"
                    + " λ=lambda μ=mu ν=nu ξ=xi π=pi ρ=rho σ=sigma τ=tau υ=upsilon φ=varphi χ=chi"
                    + " ψ=psi ω=omega Γ=Gamma Δ=Delta Θ=Theta Λ=Lambda Ξ=Xi Π=Pi Σ=Sigma Φ=Phi"
                    + " Ψ=Psi Ω=Omega ϵ=epsilon ϕ=phi ϑ=vartheta";

    private static final Map<String, String> COMMANDS = new HashMap<>();

    static {
        for (String pair : GREEK.split(" ")) {
            COMMANDS.put(pair.substring(0, 1), pair.substring(2));
        }
    }

    /** The Greek letter that a TeX command without backslash means, or null. */
    public static String greek(String command) {
        String plain = command.startsWith("var") ? command : "var" + command;
        String result = null;
        for (Map.Entry<String, String> entry : COMMANDS.entrySet()) {
            if (entry.getValue().equals(command)) {
                return entry.getKey();
            }
            if (entry.getValue().equals(plain)) {
                result = entry.getKey();
            }
        }
        return result;
    }

    /** The TeX command without backslash that means a Greek letter, or null. */
    public static String command(String letter) {
        return COMMANDS.get(letter);
    }

    /** A name of one letter or word. */
    public static Name of(String base) {
        return new Name(base, Accent.NONE, "");
    }

    /** Plain text, unique among names: {@code s}, {@code c~}, {@code b_s}. */
    public String key() {
        return base + accent.mark() + (label.isEmpty() ? "" : "_" + label);
    }

    /** TeX of base and accent, without the label. */
    String baseTex() {
        String tex = COMMANDS.containsKey(base) ? "\\" + COMMANDS.get(base) : base;
        boolean word = base.codePointCount(0, base.length()) > 1;
        if (word && base.chars().noneMatch(Character::isDigit)) {
            tex = "\\mathrm{" + tex + "}";
        }
        return accent.over(tex, word);
    }

    /** TeX of the label: italic for one or two letters, upright for words. */
    String labelTex() {
        boolean word = label.length() > 2 && label.chars().allMatch(Character::isLetter);
        String greek = COMMANDS.get(label);
        if (greek != null) {
            return "\\" + greek;
        }
        return word ? "\\mathrm{" + label + "}" : label;
    }

    // Names are compared and looked up everywhere, and what the compiler writes for a record is slow until it is warm.

    @Override
    public boolean equals(Object other) {
        return other instanceof Name that
                && base.equals(that.base)
                && accent == that.accent
                && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return (base.hashCode() * 31 + accent.ordinal()) * 31 + label.hashCode();
    }

    @Override
    public String toString() {
        return key();
    }
}
