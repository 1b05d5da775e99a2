/** How fast the engine is: recurrences of any size, timed side by side. */
package unfold.bench;
