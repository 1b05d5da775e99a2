/** The whole screen: where each part stands, and all of them painted as one picture. */
package unfold.draw.screen;
