/** Text files and the numbers in them: reading with limits, decimals that keep every bit. */
package unfold.lesson.text;
