package unfold.lesson.packing;

/**
 * What the name of an array says that it is.
 *
 * @param group arrays of one group belong to one layer
 * @param part which part of it
 * @param backward whether the name says that the layer runs from right to left
 */
record ArrayRole(String group, Part part, boolean backward) {

    /** The part of a layer that an array is. */
    enum Part {
        /** What the inputs are multiplied by. */
        INPUT,
        /** What the earlier state is multiplied by. */
        RECURRENT,
        /** Both of these side by side. */
        STACKED,
        /** The only bias, or the one beside the inputs, or both. */
        BIAS,
        /** The one beside the earlier state. */
        RECURRENT_BIAS,
        /** Something that no lesson's cell has. */
        STRANGE,
        /** The matrix of a layer without a state. */
        DENSE,
        /** Its bias. */
        DENSE_BIAS,
        /** A table with one row for each symbol. */
        TABLE
    }
}
