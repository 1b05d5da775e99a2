/** Pinned numbers: their marks on pictures, arrows from what they are computed from, their arithmetic. */
package unfold.draw.pin;
