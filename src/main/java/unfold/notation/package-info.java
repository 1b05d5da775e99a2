/** The recurrence as the lecture writes it: reading the text, and what its names are. */
package unfold.notation;
