package unfold.lesson.mapping;

/**
 * One way to understand a file.
 *
 * @param words what it is: "as Keras packs it", "U transposed"
 * @param said what has to be said for it
 */
public record Way(String words, Said said) {}
