/** Which array of a file is which parameter: what the reader sees and says. */
package unfold.ui.mapping;
