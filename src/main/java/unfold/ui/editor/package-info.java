/** The editor of the equations: their text, what is wrong with it, and how it looks typeset. */
package unfold.ui.editor;
