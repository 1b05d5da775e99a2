/** The pictures of the window, each on a canvas as large as its pane. */
package unfold.ui.pane;
