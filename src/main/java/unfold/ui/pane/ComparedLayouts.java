package unfold.ui.pane;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import unfold.draw.Latest;
import unfold.draw.Subject;
import unfold.draw.Theme;
import unfold.draw.compare.CompareLayout;
import unfold.draw.compare.Compared;
import unfold.draw.stage.Viewport;

/** Where compared networks over time stand, kept as long as it holds. */
final class ComparedLayouts {

    /** That of now, and those before and after it. */
    private static final int KEPT = 3;

    private Key key;
    private CompareLayout whole;
    private final Map<Look, CompareLayout> latest = new Latest<>(KEPT);

    /** What layouts of the same runs differ by. */
    private record Look(List<Integer> times, Viewport seen) {}

    /** What the share of each model depends on. */
    private record Key(List<Subject> models, Rectangle2D area, Theme theme, int focus) {

        /** Whether only numbers differ. */
        boolean isLike(Key other) {
            return area.equals(other.area)
                    && theme.equals(other.theme)
                    && focus == other.focus
                    && quantities(models).equals(quantities(other.models));
        }

        private static List<Integer> quantities(List<Subject> models) {
            return models.stream()
                    .map(model -> model.trace().quantities().size())
                    .toList();
        }
    }

    void forget() {
        key = null;
        whole = null;
        latest.clear();
    }

    /**
     * The layout of models at their cursors.
     *
     * @param focus the place of the one in focus
     * @param seen what is seen of each
     */
    CompareLayout of(List<Compared> models, int focus, Rectangle2D area, Theme theme, Viewport seen) {
        List<Subject> subjects =
                models.stream().map(model -> model.frame().subject()).toList();
        List<Integer> times = times(models, focus);
        // Only before a class it can be that the others have no place.
        Key wanted = new Key(subjects, area, theme, theme.least() > 0 ? focus : 0);
        if (!wanted.equals(key)) {
            whole = key != null && key.isLike(wanted)
                    ? whole.with(subjects, times, focus)
                    : CompareLayout.of(subjects, area, theme, times, focus);
            key = wanted;
            latest.clear();
            latest.put(new Look(times, Viewport.FIT), whole);
        }
        return latest.computeIfAbsent(new Look(times, seen), look -> whole.at(look.times, look.seen));
    }

    /** Over one clock the columns of all are those of the model in focus. */
    private static List<Integer> times(List<Compared> models, int focus) {
        int length = length(models.get(0));
        boolean oneClock = models.stream().allMatch(model -> length(model) == length);
        int active = models.get(focus).frame().activeTime();
        return models.stream()
                .map(model -> oneClock ? active : model.frame().activeTime())
                .toList();
    }

    private static int length(Compared model) {
        return model.frame().trace().length();
    }
}
