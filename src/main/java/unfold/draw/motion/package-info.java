/** How a picture comes from one cursor to the next: how far it is, and what travels along its edges meanwhile. */
package unfold.draw.motion;
