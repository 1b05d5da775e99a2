/** The gradient check in the window: its pane, and the header with its badge. */
package unfold.ui.proof;
