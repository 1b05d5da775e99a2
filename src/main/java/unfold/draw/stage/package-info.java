/** The network unrolled over time: where everything stands, and how it is painted. */
package unfold.draw.stage;
