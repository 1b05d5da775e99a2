/** What a step does, for a reader: its equation in symbols and in numbers, and a sentence about it. */
package unfold.explain;
