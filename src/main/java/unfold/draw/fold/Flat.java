package unfold.draw.fold;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import unfold.draw.Theme;
import unfold.draw.stage.Fit;

/** Chooses how a folded network is shown where its cells have no room for figures: as much of it as can be read. */
final class Flat {

    private static final double TIGHTEST = 0.12;
    private static final double TIGHTER = 0.9;

    /** If nothing fits, all is that much smaller, and smaller again. */
    private static final double SMALLER = 0.93;

    private static final int TRIALS = 30;

    /** How much less it counts without words, without what has no time, with gradients below, and if it is too small. */
    private static final double WORDLESS = 0.8;

    private static final double OVER_TIME = 0.87;
    private static final double BELOW = 0.95;
    private static final double UNREAD = 0.3;

    private final List<Circuit> circuits;
    private final Rectangle2D room;
    private final Theme theme;
    private Measures best;
    private double score;

    Flat(Circuit circuit, Rectangle2D room, Theme theme) {
        this.circuits = List.of(circuit, circuit.overTime());
        this.room = room;
        this.theme = theme;
    }

    Measures best() {
        double most = theme.smallest();
        if (theme.least() > 0) {
            all(most).stream().filter(each -> fits(each) && isRead(each)).forEach(this::judge);
            if (best == null) {
                // Before a class, names that can be read are worth more than all rows at once.
                high(most).stream().filter(this::isRead).forEach(this::judge);
            }
        }
        for (int i = 0; i < TRIALS && best == null; i++) {
            all(most).stream().filter(this::fits).forEach(this::judge);
            most *= SMALLER;
        }
        return best == null ? all(most).get(0) : best;
    }

    /** As high as fits. */
    private List<Measures> all(double most) {
        return all((fit, below) -> fit.heat(theme, most, room.getHeight(), below));
    }

    /** As low as such names allow, which is higher than the room. */
    private List<Measures> high(double names) {
        return all((fit, below) -> fit.lowest(theme, names, below));
    }

    private List<Measures> all(BiFunction<Fit, Boolean, Fit> heights) {
        List<Measures> all = new ArrayList<>();
        for (Circuit circuit : circuits) {
            for (boolean below : new boolean[] {false, true}) {
                Fit fit = heights.apply(Measures.trial(circuit, 1, theme).fit(), below);
                Measures generous = new Measures(circuit, fit, 1, 0).spaced(1, theme);
                all.add(narrowed(generous, false));
                all.add(narrowed(generous, true));
            }
        }
        return all;
    }

    private Measures narrowed(Measures generous, boolean isWordless) {
        Measures measures = isWordless ? generous.wordless() : generous;
        double spacing = 1;
        while (spacing > TIGHTEST && measures.width() > room.getWidth()) {
            spacing *= TIGHTER;
            Measures tighter = generous.spaced(spacing, theme);
            measures = isWordless ? tighter.wordless() : tighter;
        }
        return measures;
    }

    private boolean fits(Measures each) {
        return each.width() <= room.getWidth() && each.height() <= room.getHeight() + 1;
    }

    private boolean isRead(Measures each) {
        return each.width() <= room.getWidth() && each.text() >= theme.least() - 0.01;
    }

    /** Of what is higher than the room, only a part is seen. */
    private void judge(Measures each) {
        double reads = each.text()
                * (each.isLettered() ? 1 : WORDLESS)
                * (each.circuit() == circuits.get(0) ? 1 : OVER_TIME)
                * (each.fit().arrangement().gradientBelow() ? BELOW : 1)
                * (each.text() >= theme.least() - 0.01 ? 1 : UNREAD)
                * (3 + each.spacing())
                / 4
                * Math.min(1, room.getHeight() / each.height());
        if (reads > score) {
            score = reads;
            best = each;
        }
    }
}
