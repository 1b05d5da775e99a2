/** Seeded recipes for weights: the same recipe makes the same bits on every machine. */
package unfold.lesson.recipe;
