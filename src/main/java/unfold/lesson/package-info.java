/** Lessons: what a lesson file says, how it is read and written, and the weights it refers to. */
package unfold.lesson;
