/** Curves over time steps: what they are made of, and one painter for all of them. */
package unfold.draw.plot.curve;
