/** The drawings of the screen as files. */
package unfold.export;
