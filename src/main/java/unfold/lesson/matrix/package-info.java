/** Files that hold matrices, one class for each format. */
package unfold.lesson.matrix;
