/** The network folded to one column for each sequence, with a loop for what leads to another time step. */
package unfold.draw.fold;
