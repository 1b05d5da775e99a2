/**
 * What every picture is drawn with: the frame to draw, the theme, heat scales, cells, formulas. All
 * painters are stateless and paint on {@code java.awt.Graphics2D}.
 */
package unfold.draw;
