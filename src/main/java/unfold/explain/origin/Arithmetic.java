package unfold.explain.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import unfold.explain.Ink;

/**
 * Writes where numbers come from: the line of arithmetic, and a line for each contribution to a gradient.
 *
 * @param figures writes a number, a minus sign first
 * @param addends of a sum that are written, at least 2; of more the middle is left out
 * @param contributions that have a line of their own; of more the smallest are taken together, and with less than
 *     2 only what each comes to is said
 * @param letters up to how many of them a contribution is written in letters as well
 */
public record Arithmetic(DoubleFunction<String> figures, int addends, int contributions, int letters) {

    /** Everything, with nothing left out. */
    public static Arithmetic whole(DoubleFunction<String> figures) {
        return new Arithmetic(figures, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
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
        } else if (contributions < 2) {
            shares(line, parts, origin);
            rows.add(new Row(line, false));
        } else {
            Calculation sum = Calculation.Sum.of(parts.stream()
                    .map(part -> (Calculation) new Calculation.Known(origin.entry(), part.value(), origin.ink(), null))
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
        return rows(origin).stream()
                .map(row -> (row.indented() ? "  " : "") + row.text())
                .collect(Collectors.joining("\n"));
    }

    private static List<Contributor> named(Origin origin, boolean named) {
        return origin.parts().stream()
                .filter(part -> (part.from().isEmpty() && !part.name().isEmpty()) == named)
                .toList();
    }

    /** All contributions in one line. */
    private void shares(List<Piece> line, List<Contributor> parts, Origin origin) {
        add(line, " = ");
        int count = parts.size();
        for (int i = 0; i < count; i++) {
            boolean left = count > addends && i >= addends - 1 && i < count - 1;
            if (left) {
                add(line, i == addends - 1 ? " + …" : "");
                continue;
            }
            double value = parts.get(i).value();
            add(line, i == 0 ? value < 0 ? "−" : "" : value < 0 ? " − " : " + ");
            line.add(new Piece(figures.apply(Math.abs(value)), origin.ink()));
            add(line, " (" + parts.get(i).from() + ")");
        }
        result(line, origin.state().value(), origin.ink());
        add(line, remark(origin));
    }

    /** A line for each contribution; of many those that count most, and what the others come to. */
    private void contributions(List<Contributor> parts, Ink ink, List<Row> rows) {
        List<Contributor> left = new ArrayList<>();
        List<Contributor> shown = parts;
        if (parts.size() > contributions) {
            List<Contributor> largest = parts.stream()
                    .sorted(Comparator.comparingDouble(part -> -Math.abs(part.value())))
                    .limit(contributions - 1)
                    .toList();
            shown = parts.stream().filter(largest::contains).toList();
            left.addAll(parts);
            left.removeAll(largest);
        }
        for (Contributor part : shown) {
            List<Piece> line = new ArrayList<>(List.of(Piece.plain(part.from() + ": ")));
            if (part.calculation() == null) {
                line.add(new Piece(figures.apply(part.value()), ink));
            } else {
                written(line, part);
                result(line, part.value(), ink);
            }
            rows.add(new Row(line, true));
        }
        if (!left.isEmpty()) {
            List<Piece> line = new ArrayList<>(List.of(Piece.plain("… and " + left.size() + " more: ")));
            double rest = left.stream().mapToDouble(Contributor::value).sum();
            line.add(new Piece(figures.apply(rest), ink));
            rows.add(new Row(line, true));
        }
    }

    /** The calculation, what the argument of its function comes to, and the result. */
    private void calculated(List<Piece> line, Contributor part, Ink ink) {
        Calculation calculation = part.calculation();
        add(line, " = ");
        written(line, part);
        if (calculation instanceof Calculation.Function function && !(function.of() instanceof Calculation.Known)) {
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
        if (!part.letters().isEmpty() && part.letters().length() <= letters) {
            add(line, part.letters() + " = ");
        }
        if (part.calculation() instanceof Calculation.Known known
                && !part.name().isEmpty()) {
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
