/** Weights, and the gradients that add up beside them. */
package unfold.draw.parameters;
