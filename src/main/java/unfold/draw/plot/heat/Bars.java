package unfold.draw.plot.heat;

import java.util.ArrayList;
import java.util.List;
import unfold.trace.Slot;

/**
 * Numbers of one run over time that add up: a bar for each time, stacked from one part for each loss, parts below zero
 * under the axis; or norms, which do not add up, each at its height. Immutable.
 *
 * @param map its columns, and the sums in one row
 * @param losses the times of the losses, one for each row of parts
 * @param names of the losses
 * @param parts a row for each loss, a column for each time
 * @param stacked whether parts are stacked
 */
public record Bars(HeatMap map, List<Integer> losses, List<String> names, Numbers parts, boolean stacked) {

    public Bars {
        losses = List.copyOf(losses);
        names = List.copyOf(names);
    }

    Numbers sums() {
        return map.blocks().get(0).numbers();
    }

    /** How many steps lie between a loss and a time; 0 for a loss of no step. */
    int distance(int loss, int column) {
        int at = losses.get(loss);
        return at == Slot.UNTIMED ? 0 : Math.abs(at - map.columns().get(column).time());
    }

    /** All losses, the nearest to a time first. They are in the order of time, so that two ends are walked along. */
    List<Integer> nearestFirst(int column) {
        int count = losses.size();
        int time = map.columns().get(column).time();
        int right = 0;
        while (right < count && losses.get(right) != Slot.UNTIMED && losses.get(right) < time) {
            right++;
        }
        int left = right - 1;
        List<Integer> order = new ArrayList<>(count);
        while (left >= 0 || right < count) {
            boolean ahead = right < count && (left < 0 || distance(right, column) <= distance(left, column));
            order.add(ahead ? right++ : left--);
        }
        return order;
    }

    /** The largest distance of a part that is there. */
    int farthest() {
        int farthest = 0;
        for (int loss = 0; loss < losses.size(); loss++) {
            for (int column = 0; column < map.columns().size(); column++) {
                farthest = parts.exists(loss, column) ? Math.max(farthest, distance(loss, column)) : farthest;
            }
        }
        return farthest;
    }

    /** The lower and the upper end of a stack, from the parts below zero and above it that are finite. */
    double[] reach(int column) {
        double[] reach = new double[2];
        for (int loss = 0; loss < losses.size(); loss++) {
            double part = parts.at(loss, column);
            if (parts.exists(loss, column) && Double.isFinite(part)) {
                reach[part < 0 ? 0 : 1] += part;
            }
        }
        return reach;
    }

    /** Whether a column has a part, or a sum, that no axis has a place for. */
    double special(int column) {
        double special = sums().exists(0, column) ? sums().at(0, column) : 0;
        for (int loss = 0; loss < losses.size() && Double.isFinite(special); loss++) {
            special = parts.exists(loss, column) && !Double.isFinite(parts.at(loss, column))
                    ? parts.at(loss, column)
                    : special;
        }
        return special;
    }
}
