/** Several runs side by side: the same task, the same places, the same colours. */
package unfold.draw.compare;
