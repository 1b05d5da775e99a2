/** Immutable numbers with a shape: what every other package exchanges. */
package unfold.tensor;
