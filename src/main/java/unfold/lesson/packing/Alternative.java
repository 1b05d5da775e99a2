package unfold.lesson.packing;

/**
 * Another way to understand a file.
 *
 * @param words what it is: "as Keras packs it", "weight_hh_l0 transposed", "gates in the order i,f,o,g"
 * @param choices to be given to {@link Proposal#with}
 */
public record Alternative(String words, Choices choices) {}
