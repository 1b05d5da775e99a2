/** Where a single number of a run comes from: its arithmetic, entry by entry. */
package unfold.explain.origin;
