/** What is wrong with a file, said so that its reader can mend it. */
package unfold.lesson.problem;
