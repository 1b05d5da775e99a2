/** Heat maps over time: rows of numbers, a column for each time step, with scales, marks and ghosts. */
package unfold.draw.plot.heat;
