/** Shapes of all names by unification over data, weights, sizes and the recurrence itself. */
package unfold.shape;
