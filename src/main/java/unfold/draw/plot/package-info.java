/** Charts over time, in the theme's colours. */
package unfold.draw.plot;
