/** The line at the top: the lesson's title and the phase. */
package unfold.draw.header;
