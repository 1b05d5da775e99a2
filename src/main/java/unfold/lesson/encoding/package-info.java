/** Data as people have them: characters, words, classes and pairs of words, turned into vectors. */
package unfold.lesson.encoding;
