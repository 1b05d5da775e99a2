package unfold.ui.model;

/**
 * The open lesson in a changed form.
 *
 * @param showing what takes its place
 * @param told what was done, in complete sentences
 */
record Changed(Showing showing, String told) {}
