package unfold.expression;

/** How the shapes of an operation's arguments and of its result hang together. */
public enum ShapeRule {
    /** All alike; a single number goes with anything. */
    ALIKE,
    /** A matrix product, a dot product or a multiple. */
    PRODUCT,
    /** The result is the argument transposed. */
    TRANSPOSED,
    /** Vectors on top of each other. */
    STACKED,
    /** A vector in, one of its equal parts out. */
    PARTED,
    /** A matrix and a vector with one entry for each of its rows in, a vector as long as a row out. */
    LOOKED_UP,
    /** A vector in, a vector of the same length out. */
    VECTOR,
    /** Anything in, a single number out. */
    REDUCED,
    /** Two of the same shape in, a single number out. */
    COMPARED
}
