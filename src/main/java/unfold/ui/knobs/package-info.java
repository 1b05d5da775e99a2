/** The knobs of the open lesson. */
package unfold.ui.knobs;
