package unfold.explain;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of explanations, by key. */
public final class Messages {

    private static final char MARK = '\uE001';

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The words of a language; English where it has none. */
    public static Messages in(Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("unfold.explain.messages", locale, control), locale);
    }

    /** Plain words. */
    public String text(String key, Object... args) {
        return say(key, args).plain();
    }

    /** Words with names among them: an argument may be a {@link Sentence}. */
    public Sentence say(String key, Object... args) {
        Object[] marked = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            boolean plain = !(args[i] instanceof Sentence);
            marked[i] = plain ? String.valueOf(args[i]) : MARK + String.valueOf(i) + MARK;
        }
        String[] parts =
                new MessageFormat(bundle.getString(key), locale).format(marked).split(String.valueOf(MARK));
        List<Sentence.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                pieces.addAll(((Sentence) args[Integer.parseInt(parts[i])]).pieces());
            } else if (!parts[i].isEmpty()) {
                pieces.add(new Sentence.Piece(parts[i], null));
            }
        }
        return new Sentence(pieces);
    }
}
