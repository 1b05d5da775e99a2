package unfold.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Running text with names in it. Immutable. */
public record Sentence(List<Piece> pieces) {

    /** Nothing said. */
    public static final Sentence EMPTY = new Sentence(List.of());

    /**
     * Some of the text.
     *
     * @param text as plain text
     * @param tex TeX of a name; null for words
     */
    public record Piece(String text, String tex) {}

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /** A name, typeset where there is room for that. */
    static Sentence name(String plain, String tex) {
        return new Sentence(List.of(new Piece(plain, tex)));
    }

    /** Both, one after the other. */
    Sentence and(Sentence next) {
        if (pieces.isEmpty() || next.pieces.isEmpty()) {
            return pieces.isEmpty() ? next : this;
        }
        Stream<Piece> space = Stream.of(new Piece(" ", null));
        return new Sentence(Stream.of(pieces.stream(), space, next.pieces.stream())
                .flatMap(s -> s)
                .toList());
    }

    /** All, with a separator between two and another before the last. */
    static Sentence list(List<Sentence> parts, String separator, String last) {
        List<Piece> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                all.add(new Piece(i == parts.size() - 1 ? last : separator, null));
            }
            all.addAll(parts.get(i).pieces);
        }
        return new Sentence(all);
    }

    /** The text without any typesetting. */
    public String plain() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
