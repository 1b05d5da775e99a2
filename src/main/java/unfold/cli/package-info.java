/** The commands that need no window. */
package unfold.cli;
