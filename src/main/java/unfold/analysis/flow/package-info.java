/** How gradients flow through a run: Jacobians, losses one by one, spectra, slopes, and words for their growth. */
package unfold.analysis.flow;
