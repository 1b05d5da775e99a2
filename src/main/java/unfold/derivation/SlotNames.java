package unfold.derivation;

import unfold.trace.Quantity;
import unfold.trace.Slot;

/** How the lesson's own letters name a slot, its time put in as a number, and a quantity at no time or any. */
public interface SlotNames {

    /** TeX: {@code s_{2}}, {@code \frac{\partial L}{\partial s_{2}}}, {@code \delta^{o}_{2}}. */
    String tex(Slot slot);

    /** Plain text for tool tips and status lines: {@code s_2}, {@code ∂L/∂s_2}. */
    String plain(Slot slot);

    /** TeX of a name without its time: {@code \tilde{c}}. */
    String tex(Quantity quantity);

    /** Plain text of a name at any time, the time in letters: {@code h_t}. */
    String plain(Quantity quantity);
}
