/** Runs programs: numbers in, a trace or a loss out. */
package unfold.engine;
