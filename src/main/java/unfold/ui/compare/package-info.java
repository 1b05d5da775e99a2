/** The row above the stage that says which models are compared, and lets choose them. */
package unfold.ui.compare;
