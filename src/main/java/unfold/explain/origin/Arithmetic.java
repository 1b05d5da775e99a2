package unfold.explain.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import unfold.explain.Ink;

/**
 * Writes where numbers come from: the line of arithmetic, and a line for each contribution to a gradient.
 *
 * @param figures writes a number, a minus sign first
 * @param addends of a sum that are written, at least 2; of more the middle is left out
 * @param contributions that have a line of their own, at least 2; of more the middle is left out
 */
public record Arithmetic(DoubleFunction<String> figures, int addends, int contributions) {

    /** Everything, with nothing left out. */
    public static Arithmetic whole(DoubleFunction<String> figures) {
        return new Arithmetic(figures, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Name and value in one line. */
    public Row brief(Origin origin) {
        List<Piece> line = begun(origin);
        if (isKnown(origin)) {
            result(line, origin.state().value(), origin.ink());
            add(line, remark(origin));
        } else {
            add(line, absence(origin));
        }
        return new Row(line, false);
    }

    /** The whole story. */
    public List<Row> rows(Origin origin) {
        List<Row> rows = new ArrayList<>();
        List<Contributor> parts = named(origin, false);
        if (parts.isEmpty()) {
            rows.add(brief(origin));
            return rows;
        }
        List<Piece> line = begun(origin);
        if (parts.size() == 1 && parts.get(0).calculation() != null) {
            calculated(line, parts.get(0), origin.ink());
            add(line, (parts.get(0).from().isEmpty() ? "" : "  " + parts.get(0).from()) + remark(origin));
            rows.add(new Row(line, false));
        } else {
            Calculation sum = Calculation.Sum.of(parts.stream()
                    .map(part -> (Calculation)
                            new Calculation.Known(origin.entry(), part.value(), origin.ink(), null))
                    .toList());
            if (parts.size() > 1) {
                add(line, " = ");
                line.addAll(new Writing(figures, addends).of(sum));
            }
            result(line, origin.state().value(), origin.ink());
            add(line, remark(origin));
            rows.add(new Row(line, false));
            contributions(parts, origin.ink(), rows);
        }
        for (Contributor part : named(origin, true)) {
            List<Piece> more = new ArrayList<>(List.of(new Piece(part.name(), Ink.STATE)));
            calculated(more, part, Ink.STATE);
            rows.add(new Row(more, true));
        }
        return rows;
    }

    /** All that is said, in plain lines. */
    public String text(Origin origin) {
        return rows(origin).stream().map(row -> (row.indented() ? "  " : "") + row.text()).collect(Collectors.joining("\n"));
    }

    private static List<Contributor> named(Origin origin, boolean named) {
        return origin.parts().stream()
                .filter(part -> (part.from().isEmpty() && !part.name().isEmpty()) == named)
                .toList();
    }

    private void contributions(List<Contributor> parts, Ink ink, List<Row> rows) {
        int count = parts.size();
        for (int i = 0; i < count; i++) {
            if (count > contributions && i >= contributions - 1 && i < count - 1) {
                if (i == contributions - 1) {
                    rows.add(new Row(List.of(Piece.plain("… and " + (count - contributions) + " more")), true));
                }
                continue;
            }
            Contributor part = parts.get(i);
            List<Piece> line = new ArrayList<>(List.of(Piece.plain(part.from() + ":")));
            if (part.calculation() == null) {
                line.add(new Piece(" " + figures.apply(part.value()), ink));
            } else {
                line.add(Piece.plain(" "));
                written(line, part);
                result(line, part.value(), ink);
            }
            rows.add(new Row(line, true));
        }
    }

    /** The calculation, what the argument of its function comes to, and the result. */
    private void calculated(List<Piece> line, Contributor part, Ink ink) {
        Calculation calculation = part.calculation();
        add(line, " = ");
        written(line, part);
        if (calculation instanceof Calculation.Function function
                && !(function.of() instanceof Calculation.Known)) {
            Calculation argument = new Calculation.Constant(function.of().value());
            add(line, " = ");
            line.addAll(new Writing(figures, addends)
                    .of(new Calculation.Function(function.name(), function.function(), argument)));
        }
        boolean plain = calculation instanceof Calculation.Known || calculation instanceof Calculation.Constant;
        if (!plain || !part.name().isEmpty()) {
            result(line, part.value(), ink);
        }
    }

    /** What is taken over as it is, is called by its name: its number is the result. */
    private void written(List<Piece> line, Contributor part) {
        if (!part.letters().isEmpty()) {
            add(line, part.letters() + " = ");
        }
        if (part.calculation() instanceof Calculation.Known known && !part.name().isEmpty()) {
            line.add(new Piece(part.name(), known.ink()));
        } else {
            line.addAll(new Writing(figures, addends).of(part.calculation()));
        }
    }

    private static List<Piece> begun(Origin origin) {
        return new ArrayList<>(List.of(new Piece(origin.name(), origin.ink())));
    }

    private void result(List<Piece> line, double value, Ink ink) {
        add(line, " = ");
        line.add(new Piece(figures.apply(value), ink));
    }

    private static void add(List<Piece> line, String text) {
        if (!text.isEmpty()) {
            line.add(Piece.plain(text));
        }
    }

    private static boolean isKnown(Origin origin) {
        Origin.Kind kind = origin.state().kind();
        return kind != Origin.Kind.LATER && kind != Origin.Kind.NEVER;
    }

    private static String absence(Origin origin) {
        return origin.state().kind() == Origin.Kind.NEVER
                ? " is never computed in this run"
                : " is not computed yet: operation " + origin.state().step() + " does it";
    }

    private static String remark(Origin origin) {
        int missing = origin.state().missing();
        return switch (origin.state().kind()) {
            case GIVEN -> "  given";
            case BEGINNING -> "  where the backward pass begins";
            default -> missing == 0 ? "" : "  so far; " + missing + (missing == 1 ? " share" : " shares") + " to come";
        };
    }
}
