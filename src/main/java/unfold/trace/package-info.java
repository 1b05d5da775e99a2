/** Immutable facts of one run and the cursor over them. What is shown is a function of both. */
package unfold.trace;
