/** Numbers of an open lesson changed one by one, in rows, in columns or all at once. */
package unfold.lesson.edit;
