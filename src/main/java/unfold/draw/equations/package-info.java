/** A recurrence as a whole, typeset as it stands on the blackboard. */
package unfold.draw.equations;
