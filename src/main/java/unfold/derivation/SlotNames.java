package unfold.derivation;

import unfold.trace.Slot;

/** How the lesson's own letters name a slot, its time put in as a number. */
public interface SlotNames {

    /** TeX: {@code s_{2}}, {@code \frac{\partial L}{\partial s_{2}}}, {@code \delta^{o}_{2}}. */
    String tex(Slot slot);

    /** Plain text for tool tips and status lines: {@code s_2}, {@code ∂L/∂s_2}. */
    String plain(Slot slot);
}
