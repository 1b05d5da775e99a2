/**
 * Which array of a file is which parameter of a lesson: what each parameter does in the lesson's cells, how
 * libraries pack their cells into arrays, and a proposal that brings the two together.
 */
package unfold.lesson.packing;
