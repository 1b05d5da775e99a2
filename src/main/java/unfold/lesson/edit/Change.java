package unfold.lesson.edit;

import java.math.BigDecimal;
import unfold.lesson.recipe.Recipe;
import unfold.tensor.Tensor;

/** What is done to numbers. */
public sealed interface Change {

    /** They all become one number. */
    record Fill(double value) implements Change {}

    /** A number is added to each, in decimals: 0.3 and 0.1 are exactly 0.4. */
    record Add(BigDecimal term) implements Change {}

    /** Each is multiplied. */
    record Scale(double factor) implements Change {}

    /** Rows become columns; of a whole matrix only. */
    record Transpose() implements Change {}

    /** They become those that the recipe makes there in the whole table. */
    record Randomise(Recipe recipe) implements Change {}

    /** They become those of a block: a single one fills, others stand at their places, first at first. */
    record Paste(Tensor block) implements Change {}
}
