package unfold.ui.pane;

import javafx.util.StringConverter;
import unfold.lesson.recipe.RecipeKind;

/** Recipes by their names in a lesson. */
final class KindWords extends StringConverter<RecipeKind> {

    @Override
    public String toString(RecipeKind kind) {
        return kind == null ? "" : kind.word();
    }

    @Override
    public RecipeKind fromString(String word) {
        return RecipeKind.named(word).orElseThrow();
    }
}
