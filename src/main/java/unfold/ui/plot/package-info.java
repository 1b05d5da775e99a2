/** The plots in the window, and what chooses among them. */
package unfold.ui.plot;
