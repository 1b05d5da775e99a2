/** What the window shows and what can be done to it: properties and commands, no nodes, no clocks. */
package unfold.ui.model;
