package unfold.ui.model;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import unfold.lesson.OpenLesson;
import unfold.lesson.edit.Change;
import unfold.lesson.edit.Selection;
import unfold.lesson.edit.Target;
import unfold.lesson.problem.LessonException;
import unfold.lesson.recipe.Recipe;
import unfold.lesson.recipe.RecipeKind;
import unfold.lesson.text.Decimals;

/** How random numbers are drawn for what is edited: from what, and with which seed, the next one each time. */
public final class Draws {

    /** What data and initial values, which have no weights' sizes, are drawn from. */
    private static final Map<RecipeKind, Map<String, Double>> RANGES =
            Map.of(RecipeKind.UNIFORM, Map.of("low", -1.0, "high", 1.0), RecipeKind.NORMAL, Map.of("std", 1.0));

    private final ObjectProperty<RecipeKind> kind = new SimpleObjectProperty<>(this, "kind", RecipeKind.UNIFORM);
    private long seed = 1;

    /** What the numbers are drawn from. */
    public ObjectProperty<RecipeKind> kindProperty() {
        return kind;
    }

    /** What numbers of a selection can be drawn from. */
    public static List<RecipeKind> kinds(Selection selection) {
        return selection.target().kind() == Target.Kind.PARAMETER
                ? List.of(RecipeKind.UNIFORM, RecipeKind.NORMAL, RecipeKind.GLOROT, RecipeKind.ORTHOGONAL)
                : List.of(RecipeKind.UNIFORM, RecipeKind.NORMAL);
    }

    /** Chooses among the {@link #kinds}, so many further on. */
    public void choose(int further, Selection selection) {
        List<RecipeKind> kinds = kinds(selection);
        int chosen = kinds.indexOf(kind.get()) + further;
        kind.set(kinds.get(Math.max(0, Math.min(kinds.size() - 1, chosen))));
    }

    long seed() {
        return seed;
    }

    /**
     * The change for a seed that was typed.
     *
     * @throws LessonException if it is no whole number
     */
    Change change(String typed, Selection selection, OpenLesson lesson) {
        long chosen = whole(typed, selection.name(lesson));
        RecipeKind from = kinds(selection).contains(kind.get()) ? kind.get() : RecipeKind.UNIFORM;
        boolean weights = selection.target().kind() == Target.Kind.PARAMETER;
        seed = chosen + 1;
        return new Change.Randomise(new Recipe(from, weights ? Map.of() : RANGES.get(from), chosen));
    }

    private static long whole(String typed, String name) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException e) {
            throw new LessonException("The seed " + Decimals.quoted(typed) + " for " + name
                    + " is not a whole number; type one such as 7.");
        }
    }
}
