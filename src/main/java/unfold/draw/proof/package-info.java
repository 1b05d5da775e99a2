/** The gradient check on the screen: verdicts per parameter, and the step widths of one entry. */
package unfold.draw.proof;
