/** Sequences to learn from, made by rules and a seed. */
package unfold.training.corpus;
