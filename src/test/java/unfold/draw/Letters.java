package unfold.draw;

import java.util.List;
import unfold.derivation.SlotNames;
import unfold.trace.Aspect;
import unfold.trace.Quantity;
import unfold.trace.Role;
import unfold.trace.Slot;

/** Names for the samples: the key, with the time below. */
record Letters(List<Quantity> quantities) implements SlotNames {

    @Override
    public String tex(Slot slot) {
        Quantity quantity = quantities.get(slot.quantity());
        if (quantity.role() == Role.INNER && slot.aspect() == Aspect.GRADIENT) {
            return "\\delta^{" + base(quantity.key().substring(1)) + "}_{" + slot.time() + "}";
        }
        String name = base(quantity.key());
        String timed = slot.time() == Slot.UNTIMED ? name : named(name, quantity.key(), slot.time());
        return slot.aspect() == Aspect.VALUE ? timed : "\\frac{\\partial L}{\\partial " + timed + "}";
    }

    private static String named(String name, String key, int time) {
        int label = key.indexOf('_');
        return label < 0 ? name + "_{" + time + "}" : name.substring(0, name.length() - 1) + "," + time + "}";
    }

    private static String base(String key) {
        int label = key.indexOf('_');
        String letter = label < 0 ? key : key.substring(0, label);
        String accented = letter.endsWith("^")
                ? "\\hat{" + letter.substring(0, letter.length() - 1) + "}"
                : letter.endsWith("~") ? "\\tilde{" + letter.substring(0, letter.length() - 1) + "}" : letter;
        return label < 0 ? accented : accented + "_{" + key.substring(label + 1) + "}";
    }

    @Override
    public String plain(Slot slot) {
        String key = quantities.get(slot.quantity()).key();
        String timed = slot.time() == Slot.UNTIMED ? key : key + "_" + slot.time();
        return slot.aspect() == Aspect.VALUE ? timed : "∂L/∂" + timed;
    }

    @Override
    public String tex(Quantity quantity) {
        return base(quantity.key());
    }

    @Override
    public String plain(Quantity quantity) {
        return quantity.timed() ? quantity.key() + "_t" : quantity.key();
    }
}
