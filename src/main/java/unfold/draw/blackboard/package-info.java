/** The blackboard: the current equation in letters and numbers, and a sentence about it. */
package unfold.draw.blackboard;
