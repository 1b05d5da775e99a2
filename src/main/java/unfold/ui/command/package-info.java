/** What the reader can tell the program to do: by key, by menu, by button. */
package unfold.ui.command;
