package unfold.draw.cell;

/** What a node of the picture does. */
enum Kind {
    /** What is read and not computed here: data, a state of another time step, a weight alone. */
    SOURCE,
    /** A variable that a definition gives its value. */
    VALUE,
    /** Products with parameters, their sum, and the bias. */
    AFFINE,
    /** A function such as tanh or softmax. */
    FUNCTION,
    /** A sigmoid whose result multiplies something entry by entry. */
    GATE,
    /** The product entry by entry. */
    TIMES,
    /** A sum or difference. */
    PLUS,
    /** Any other small operation: 1 −, a quotient, a product of two variables, a sum over time. */
    SIGN,
    /** Vectors on top of each other. */
    STACK,
    /** A loss function. */
    LOSS;

    /** Whether it shows numbers. */
    boolean hasNumbers() {
        return this == VALUE || this == SOURCE;
    }

    /** Whether a state that passes through it is only rescaled or added to, entry by entry. */
    boolean isElementwise() {
        return this == TIMES || this == PLUS || this == VALUE;
    }
}
