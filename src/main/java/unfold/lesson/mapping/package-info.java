/** A file's arrays beside a lesson's parameters, until the reader has decided which is which. */
package unfold.lesson.mapping;
