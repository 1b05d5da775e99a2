/** What can be turned at an open lesson, and the lesson that comes of it. */
package unfold.lesson.experiment;
