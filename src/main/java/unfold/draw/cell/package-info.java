/** The inside of a cell: the operations of one time step as a graph, its layout, and how it is painted. */
package unfold.draw.cell;
