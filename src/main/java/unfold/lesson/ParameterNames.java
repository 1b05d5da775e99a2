package unfold.lesson;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import unfold.expression.Name;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;

/** Names as files spell them: {@code delta} for δ, {@code W_{xh}} for W_xh, {@code x_t} for x. */
public final class ParameterNames {

    /** Names that were read before: the same ones are looked for again and again. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private static final int REMEMBERED = 1000;

    private ParameterNames() {}

    /** The one of {@code names} that is meant: the very same if there is one. */
    public static Optional<String> find(String name, Collection<String> names) {
        if (names.contains(name)) {
            return Optional.of(name);
        }
        String plain = plain(name);
        return names.stream().filter(known -> plain(known).equals(plain)).findFirst();
    }

    /** The name as the equations understand it, with Greek letters for their English names. */
    private static String plain(String name) {
        if (READ.size() > REMEMBERED) {
            READ.clear();
        }
        return READ.computeIfAbsent(name, ParameterNames::read);
    }

    private static String read(String name) {
        try {
            Name read = Recurrence.parse(name + " = 1")
                    .definitions()
                    .get(0)
                    .target()
                    .name();
            String greek = Name.greek(read.base());
            return greek == null ? read.key() : new Name(greek, read.accent(), read.label()).key();
        } catch (NotationException e) {
            return name;
        }
    }
}
