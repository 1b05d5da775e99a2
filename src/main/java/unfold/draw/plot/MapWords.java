package unfold.draw.plot;

import java.util.List;
import java.util.Optional;
import unfold.draw.Numerals;
import unfold.draw.Subject;
import unfold.draw.plot.heat.Block;
import unfold.draw.plot.heat.Columns;
import unfold.tensor.Shape;
import unfold.trace.Quantity;

/** What rows and cells of heat maps are called. */
final class MapWords {

    private MapWords() {}

    /** The name of a quantity at the head of its rows. */
    static Block.Title title(Subject subject, Quantity quantity) {
        return new Block.Title(subject.names().tex(quantity), subject.names().plain(quantity));
    }

    /** The name of one entry: its label, else its position. */
    static String entry(Subject subject, Quantity quantity, int index) {
        Optional<String> label = subject.labels().unit(quantity.id(), index);
        Shape shape = quantity.shape();
        boolean matrix = shape.rows() > 1 && shape.cols() > 1;
        String position =
                matrix ? (index / shape.cols() + 1) + "," + (index % shape.cols() + 1) : String.valueOf(index + 1);
        return label.orElse(position);
    }

    /** {@code t = 3 (word)}. */
    static String moment(Columns.Column column) {
        String token = column.token().isEmpty() ? "" : " (" + column.token() + ")";
        return column.interval().letter() + " = " + column.number() + token;
    }

    /** The words of a cell: what it is, its number in full, and what more there is to say. */
    static String cell(Measured run, String what, Optional<Double> value, List<String> more) {
        StringBuilder words = new StringBuilder(run.name());
        words.append(words.length() == 0 ? "" : "\n").append(what);
        words.append(value.map(number -> " = " + Numerals.complete(number)).orElse(": not computed yet"));
        more.forEach(line -> words.append('\n').append(line));
        return words.toString();
    }
}
