package unfold.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unfold.derivation.Program;
import unfold.expression.Expr;
import unfold.expression.Sequence;
import unfold.expression.Symbol;
import unfold.expression.TexWriter;
import unfold.notation.NotationException;
import unfold.notation.Recurrence;
import unfold.trace.Quantity;

/** Makes a sentence of a lesson's own words: names with an index, such as {@code h_{t+1}}, are typeset. */
final class Wording {

    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}_^\\\\])" + "\\p{L}+~?(?:[_^](?:\\{[^{}\\s]*}|\\p{L}+|\\p{N}+))+(?![\\p{L}\\p{N}_^])");

    private final Program program;
    private final Inks inks;
    private final Coloring coloring;

    Wording(Program program, Inks inks, Coloring coloring) {
        this.program = program;
        this.inks = inks;
        this.coloring = coloring;
    }

    /** The words of one paragraph; line breaks in it are spaces. */
    Sentence of(String paragraph) {
        String text = paragraph.strip().replaceAll("\\s+", " ");
        List<Sentence.Piece> pieces = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int from = 0;
        while (matcher.find()) {
            Optional<String> tex = tex(matcher.group());
            if (tex.isPresent()) {
                pieces.add(new Sentence.Piece(text.substring(from, matcher.start()), null));
                pieces.add(new Sentence.Piece(matcher.group(), tex.get()));
                from = matcher.end();
            }
        }
        pieces.add(new Sentence.Piece(text.substring(from), null));
        return new Sentence(
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }

    /** Read as the notation reads it, within the sequence that its index belongs to; empty for what is no name there. */
    private Optional<String> tex(String name) {
        return program.recurrence().sequences().stream()
                .map(sequence -> reference(name, sequence))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(ref -> ref.symbol().sequence() != null))
                .map(this::painted);
    }

    private static Optional<Expr.Ref> reference(String name, Sequence sequence) {
        try {
            String text = sequence.heading() + ":\nsaid_" + sequence.letter() + " = " + name;
            Expr right = Recurrence.parse(text).definitions().get(0).right().ungrouped();
            return right instanceof Expr.Ref ref ? Optional.of(ref) : Optional.empty();
        } catch (NotationException e) {
            return Optional.empty();
        }
    }

    private String painted(Expr.Ref ref) {
        String tex = TexWriter.symbols().write(ref);
        String key = ref.symbol().name().key();
        return program.quantities().list().stream()
                .filter(quantity -> quantity.key().equals(key))
                .findFirst()
                .map(quantity -> coloring.paint(inks.of(symbol(quantity)), tex))
                .orElse(tex);
    }

    private Symbol symbol(Quantity quantity) {
        return program.quantities().symbol(quantity.id());
    }
}
