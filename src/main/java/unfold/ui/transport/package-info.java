/** The bar that moves through the run: buttons, scrubber, speed. */
package unfold.ui.transport;
